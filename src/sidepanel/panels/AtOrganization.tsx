import { useQuery } from "@tanstack/react-query"

import type { Contact, ContactSummary } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { ContactLine } from "~ui/components/ContactLine"
import { contactQueries } from "~ui/queries/contacts"
import { useText } from "~ui/text/use-text"

import styles from "./AtOrganization.module.css"
import people from "./RecentPeople.module.css"

type Props = { contact: Contact; onOpen: (contactId: string) => void }

/** Who else works where this contact does, and who did. */
export function AtOrganization({ contact, onOpen }: Props) {
  const t = useText()
  const found = useQuery(contactQueries.atOrganization(contact.id)).data
  const name = contact.kind === "organization" ? displayName(contact) : (contact.organization ?? "")
  if (!found || (!found.organization && found.people.length + found.left.length === 0)) return null

  const rows = (list: ContactSummary[]) =>
    list.map((one) => (
      <li key={one.id}>
        <button type="button" className={people.row} onClick={() => onOpen(one.id)}>
          <ContactLine contact={one} />
        </button>
      </li>
    ))
  return (
    <details className={styles.at}>
      <summary>{t("at_organization", { organization: name, count: found.people.length })}</summary>
      <ul>
        {found.organization && rows([found.organization])}
        {rows(found.people)}
      </ul>
      {found.left.length > 0 && (
        <>
          <h3>{t("have_left")}</h3>
          <ul>{rows(found.left)}</ul>
        </>
      )}
    </details>
  )
}
