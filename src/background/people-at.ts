import { searchContacts } from "~db/search"
import type { Contact } from "~domain/contact"
import { displayName, summaryOf } from "~domain/contact-name"
import { organizationWords } from "~domain/duplicates/organization-name"
import type { AtOrganization } from "~messages/contacts"

/** Nobody reads a longer list beside a profile; the table of contacts has them all. */
const MOST_PEOPLE = 100

/** Who is, or was, at the organisation that a contact is or works for. */
export async function peopleAt(contact: Contact): Promise<AtOrganization> {
  const name = contact.kind === "organization" ? displayName(contact) : contact.organization
  if (!name) return { people: [], left: [] }
  const key = keyOf(name)
  const found = (await searchContacts(key, MOST_PEOPLE)).filter(({ id }) => id !== contact.id)
  const isThere = ({ organization }: { organization?: string }) =>
    organization !== undefined && keyOf(organization) === key
  const [own] = found.filter((one) => one.kind === "organization" && keyOf(displayName(one)) === key)
  const people = found.filter((one) => one.kind === "person" && isThere(one))
  const left = found.filter((one) => !people.includes(one) && one.formerJobs?.some(isThere))
  return { ...(own && { organization: summaryOf(own) }), people: people.map(summaryOf), left: left.map(summaryOf) }
}

const keyOf = (name: string): string => organizationWords(name).join(" ")
