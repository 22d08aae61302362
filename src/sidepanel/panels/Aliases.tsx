import type { Contact } from "~domain/contact"
import { IconButton } from "~ui/components/Button"
import { useText } from "~ui/text/use-text"
import { useContactEdit } from "~ui/use-contact-edit"

import styles from "./Aliases.module.css"

type Props = { contact: Contact }

/** Names the person had, or has elsewhere: they are found under them, too. And where they worked before. */
export function Aliases({ contact }: Props) {
  const t = useText()
  const edit = useContactEdit(contact)
  const aliases = contact.aliases ?? []
  const jobs = (contact.formerJobs ?? []).flatMap(({ organization }) => organization ?? [])
  if (aliases.length === 0 && jobs.length === 0) return null

  return (
    <ul className={styles.aliases}>
      {aliases.map((alias) => (
        <li key={alias}>
          {t("also_named", { name: alias })}
          <IconButton
            icon="close"
            label={t("remove_value", { label: t("field_aliases"), value: alias })}
            onClick={() => edit.choose({ aliases: aliases.filter((one) => one !== alias) })}
          />
        </li>
      ))}
      {jobs.map((organization) => (
        <li key={organization}>{t("formerly_at", { organization })}</li>
      ))}
    </ul>
  )
}
