import { useState } from "react"

import type { Contact } from "~domain/contact"
import type { Lead } from "~messages/leads"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useKeys } from "~ui/use-keys"

import { Handover } from "./Handover"
import { ReasonForm } from "./ReasonForm"
import styles from "./Sales.module.css"

type Props = { contact: Contact; lead: Lead }

/** Hands somebody to sales; whom sales has, it can send back. */
export function Sales({ contact, lead: { excluded, handover, sentBack } }: Props) {
  const t = useText()
  const formats = useFormats()
  const sendBack = useChange("leads.sendBack", "status_sent_back")
  const [open, setOpen] = useState<"brief" | "back">()
  const close = () => setOpen(undefined)
  const isOpenForSales = !excluded && !handover
  useKeys({ h: isOpenForSales ? () => setOpen("brief") : undefined })

  if (excluded) return null
  return (
    <section className={styles.sales} aria-label={t("handover")}>
      {handover && (
        <p className={styles.state}>
          {handover.to
            ? t("handed_over_to", { to: handover.to, when: formats.ago(handover.at) })
            : t("handed_over", { when: formats.ago(handover.at) })}
        </p>
      )}
      {sentBack && (
        <p className={styles.state}>{t("sent_back", { when: formats.ago(sentBack.at), reason: sentBack.text })}</p>
      )}
      {open === undefined &&
        (handover ? (
          <Button look="quiet" icon="undo" className={styles.action} onClick={() => setOpen("back")}>
            {t("send_back")}
          </Button>
        ) : (
          <Button
            look="quiet"
            icon="handover"
            shortcut="h"
            title="H"
            className={styles.action}
            onClick={() => setOpen("brief")}
          >
            {t("handover")}
          </Button>
        ))}
      {open === "brief" && <Handover contact={contact} onClose={close} />}
      {open === "back" && (
        <ReasonForm
          label={t("send_back_why")}
          action={t("send_back")}
          isBusy={sendBack.isPending}
          onReason={(reason) => sendBack.mutate({ contactId: contact.id, reason }, { onSuccess: close })}
          onClose={close}
        />
      )}
      {sendBack.error && <ProblemNote problem={sendBack.error} />}
    </section>
  )
}
