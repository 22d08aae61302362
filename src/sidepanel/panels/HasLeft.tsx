import { useState } from "react"

import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useText } from "~ui/text/use-text"

import styles from "./HasLeft.module.css"
import { TextBox } from "./TextBox"
import { useLeave } from "./use-leave"

type Props = { contact: Contact }

/** Somebody has left where they worked: their addresses there are archived, and whoever follows is saved or asked for. */
export function HasLeft({ contact }: Props) {
  const t = useText()
  const leave = useLeave(contact)
  const [successor, setSuccessor] = useState("")
  if (!contact.organization || contact.kind === "organization") return null
  const values = { name: displayName(contact), organization: contact.organization }

  return (
    <details className={styles.left}>
      <summary>{t("has_left_title", values)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          leave.note({ successor: successor.trim() })
        }}
      >
        <p>{t("has_left_hint", values)}</p>
        <TextBox label={t("successor")} value={successor} onChange={setSuccessor} />
        <Button type="submit" disabled={leave.isPending}>
          {t("has_left", values)}
        </Button>
        {leave.error && <ProblemNote problem={leave.error} />}
      </form>
    </details>
  )
}
