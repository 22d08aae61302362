import { useQuery } from "@tanstack/react-query"
import { useRef } from "react"

import { ContactLine } from "~ui/components/ContactLine"
import { contactQueries } from "~ui/queries/contacts"
import { useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"
import { callKey } from "../row-keys"
import type { OpenContact } from "../view"
import styles from "./RecentPeople.module.css"

type Props = { onOpen: OpenContact }

/** The people last dealt with, where the screen shows nobody. */
export function RecentPeople({ onOpen }: Props) {
  const t = useText()
  const recent = useQuery(contactQueries.recent())
  const list = useRef<HTMLUListElement>(null)
  const call = (row: number) => {
    const contact = recent.data?.[row]
    if (contact) onOpen(contact.id, "call")
  }
  useKeys(callKey(list, call))

  if (!recent.data || recent.data.length === 0) return null
  return (
    <section className={styles.recent}>
      <h2>{t("recent_people")}</h2>
      <ul ref={list}>
        {recent.data.map((contact) => (
          <li key={contact.id}>
            <button type="button" data-row className={styles.row} onClick={() => onOpen(contact.id)}>
              <ContactLine contact={contact} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
