import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { IconButton } from "~ui/components/Button"
import { useText } from "~ui/text/use-text"
import { useExport } from "~ui/use-export"

type Props = { contact: Contact }

/** The person as a card that any phone or address book takes. */
export function ExportContact({ contact }: Props) {
  const t = useText()
  const { isBusy, start } = useExport()

  return (
    <IconButton
      icon="download"
      label={t("export_contact", { name: displayName(contact) })}
      disabled={isBusy}
      onClick={() => start("vcard-4.0", [contact.id])}
    />
  )
}
