import { IconButton } from "~ui/components/Button"
import { useText } from "~ui/text/use-text"

import styles from "./ContactBeside.module.css"
import { contactAddress } from "./contact-address"

type Props = { id: string; onClose: () => void }

/** A contact beside the table, as the panel shows it: with its history, and all that can be done there. */
export function ContactBeside({ id, onClose }: Props) {
  const t = useText()
  const address = contactAddress(id)

  return (
    <aside className={styles.beside} aria-label={t("contact_beside")}>
      <div className={styles.head}>
        <a href={address} target="_blank" rel="noopener">
          {t("open_in_tab")}
        </a>
        <IconButton icon="close" label={t("close")} shortcut="Escape" onClick={onClose} />
      </div>
      <iframe key={id} className={styles.frame} src={address} title={t("contact_beside")} />
    </aside>
  )
}
