import type { Contact } from "~domain/contact"
import { receiptsOf } from "~domain/receipts"
import { useText } from "~ui/text/use-text"

import styles from "./Receipts.module.css"
import { ReceiptsOfPage } from "./ReceiptsOfPage"

type Props = { contact: Contact }

/** Where the values of a contact were read, page by page: each opens its page and marks it, and can be checked again. */
export function Receipts({ contact }: Props) {
  const t = useText()
  const pages = receiptsOf(contact)
  if (pages.length === 0) return null

  return (
    <details className={styles.receipts}>
      <summary>{t("receipts", { count: pages.length })}</summary>
      <ul className={styles.pages}>
        {pages.map(({ url, receipts }) => (
          <li key={url}>
            <ReceiptsOfPage contactId={contact.id} url={url} receipts={receipts} />
          </li>
        ))}
      </ul>
    </details>
  )
}
