import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { declinedLeaving } from "~domain/leaver"
import type { PersonOnScreen } from "~messages/screen"
import { Button } from "~ui/components/Button"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import styles from "./LikelyDuplicates.module.css"
import { useLeave } from "./use-leave"

type Props = { contact: Contact; leaving: NonNullable<PersonOnScreen["leaving"]> }

/** The mail on screen tells that somebody has left: noted by one click, with a task to ask for the successor. */
export function Leaving({ contact, leaving: { address, bounced, said } }: Props) {
  const t = useText()
  const leave = useLeave(contact)
  const decline = useChange("contacts.decline")
  const isBusy = leave.isPending || decline.isPending
  const values = { name: displayName(contact), organization: contact.organization ?? "", address }

  return (
    <section className={styles.duplicates} aria-label={t("leaving")}>
      <p>{bounced ? t("leaving_bounced", values) : t("leaving_said", { ...values, said: said ?? "" })}</p>
      <div className={styles.actions}>
        <Button disabled={isBusy} onClick={() => leave.note({ bounced: bounced && address })}>
          {t("has_left", values)}
        </Button>
        <Button
          look="quiet"
          disabled={isBusy}
          onClick={() => decline.mutate({ id: contact.id, keys: [declinedLeaving(address)] })}
        >
          {t("has_not_left")}
        </Button>
      </div>
    </section>
  )
}
