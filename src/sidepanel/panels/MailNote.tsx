import type { MailNature } from "~domain/captured"
import type { Screen } from "~messages/screen"
import { Note } from "~ui/components/Note"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"

type Props = { mail: NonNullable<Screen["mail"]> }

const NATURE_TEXT: Record<Exclude<MailNature, "person">, TextKey> = {
  "no-reply": "nature_no_reply",
  newsletter: "nature_newsletter",
  ticket: "nature_ticket",
  bounce: "nature_bounce",
  "out-of-office": "nature_out_of_office",
  invitation: "nature_invitation",
}

/** Below this, what was read in an unknown webmail is said to be a guess. */
const SURE = 0.9

/** What is to be known of an open mail before its people: that a program sent it, or that its webmail is new to us. */
export function MailNote({ mail: { nature = "person", certainty = 1 } }: Props) {
  const t = useText()

  return (
    <>
      {nature !== "person" && <Note icon="mail">{t(NATURE_TEXT[nature])}</Note>}
      {certainty < SURE && <Note icon="warning">{t("mail_uncertain")}</Note>}
    </>
  )
}
