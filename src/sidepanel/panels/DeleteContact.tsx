import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { IconButton } from "~ui/components/Button"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

type Props = { contact: Contact }

/** What is done to the contact as a whole. Deleting asks nothing: it can be taken back. */
export function DeleteContact({ contact }: Props) {
  const t = useText()
  const remove = useChange("contacts.delete", "status_contact_deleted")

  return (
    <IconButton
      icon="trash"
      label={t("delete_contact", { name: displayName(contact) })}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ id: contact.id })}
    />
  )
}
