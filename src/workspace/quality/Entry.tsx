import type { QualityList } from "~domain/quality"
import type { QualityEntry } from "~messages/quality"
import { Button } from "~ui/components/Button"
import { ContactLine } from "~ui/components/ContactLine"
import { ProblemNote } from "~ui/components/ProblemNote"
import { suggestionText } from "~ui/text/suggestions"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { contactAddress } from "../contacts/contact-address"
import styles from "./Quality.module.css"

type Props = {
  entry: QualityEntry
  list: QualityList
  /** Whether keys are for this one; absent where no keys are. Where they are, somebody is opened in another tab. */
  isCurrent?: boolean
}

/** Somebody on a list, with what is wrong and the step that mends it. */
export function Entry({ entry: { contact, score, seenAt, suggestions }, list, isCurrent }: Props) {
  const t = useText()
  const formats = useFormats()
  const mend = useChange("quality.mend", "status_mended")
  const confirm = useChange("quality.confirm", "status_still_right")
  const isMendable = suggestions.some(({ fix }) => fix !== undefined)
  const isConfirmable = list === "stale"
  const isBusy = mend.isPending || confirm.isPending
  const tab = isCurrent === undefined ? {} : { target: "_blank", rel: "noopener" }
  const key = (one: string) => ({ "aria-keyshortcuts": isCurrent ? one : undefined })

  return (
    <li className={styles.entry} aria-current={isCurrent ? "true" : undefined}>
      <div className={styles.who}>
        <a href={contactAddress(contact.id)} className={styles.contact} {...tab} {...key("o")}>
          <ContactLine contact={contact} />
        </a>
        <ul className={styles.findings}>
          {suggestions.map((one) => (
            <li key={`${one.code} ${one.field} ${one.value ?? ""}`}>
              {suggestionText(t, one)}
              {one.fix && <ins>{one.fix}</ins>}
            </li>
          ))}
          <li className={styles.soft}>
            {t("quality_of_contact", { score: formats.number(score), when: formats.ago(seenAt) })}
          </li>
        </ul>
        {(mend.error ?? confirm.error) && <ProblemNote problem={mend.error ?? confirm.error} />}
      </div>
      {isMendable && (
        <Button
          disabled={isBusy}
          aria-label={t("mend_named", { name: contact.fullName })}
          {...key("m")}
          onClick={() => mend.mutate({ id: contact.id })}
        >
          {t("mend")}
        </Button>
      )}
      {isConfirmable && (
        <Button
          disabled={isBusy}
          aria-label={t("still_right_named", { name: contact.fullName })}
          {...key("y")}
          onClick={() => confirm.mutate({ id: contact.id })}
        >
          {t("still_right")}
        </Button>
      )}
    </li>
  )
}
