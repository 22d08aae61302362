import type { CapturedContact } from "./captured"
import type { Contact, ContactFields } from "./contact"
import { type Element, elementKey, elementPath, formatAddress, type MultiField } from "./fields"
import { words } from "./text/fold"
import { isRoleAddress } from "./text/role-address"

/** What a page or mail shows of somebody known that the record doesn't have. `path` as in provenance. */
export type News = {
  path: string
  field: keyof ContactFields
  /** As it is shown to a person. */
  shows: string
  /** What the record has in its place; absent where it would be added. */
  has?: string
}

/** Below this a reader is not sure enough to question what is on record. */
const SURE = 0.6

/**
 * What is newer on a page than on record, less what the user has declined before.
 * @param seenAt when the page was read, in milliseconds since 1970
 */
export function newsOf(contact: Contact, captured: CapturedContact, seenAt: number): News[] {
  const isReadSince = Object.values(contact.provenance).some(
    ({ url, checkedAt = 0 }) => url === captured.source.url && checkedAt > seenAt,
  )
  if (isReadSince) return []
  const all = [...singleNews(contact, captured), ...addedNews(contact, captured)]
  return all.filter(
    (news) => contact.declined?.[declinedKey(news)] === undefined && (contact.provenance[news.path]?.at ?? 0) <= seenAt,
  )
}

/** Under which a declined piece of news is remembered: another title of the same person is news again. */
export const declinedKey = ({ path, shows }: News): string => `${path}=${words(shows).join(" ")}`.slice(0, 300)

function* singleNews(contact: Contact, captured: CapturedContact): Iterable<News> {
  for (const field of ["jobTitle", "organization"] as const) {
    const [has, shows] = [contact[field], captured[field]]
    if (!shows || saysTheSame(has ?? "", shows) || !isSure(captured, field, shows)) continue
    yield { path: field, field, shows, ...(has && { has }) }
  }
  const { fullName } = captured
  if (fullName && isMoreOfTheName(contact.fullName ?? "", fullName))
    yield { path: "fullName", field: "fullName", shows: fullName, has: contact.fullName }
  if (captured.birthday && !contact.birthday) yield { path: "birthday", field: "birthday", shows: captured.birthday }
}

function* addedNews(contact: Contact, captured: CapturedContact): Iterable<News> {
  const added = {
    // A desk's address on a page beside somebody is not theirs for sure.
    emails: captured.emails.filter((address) => !isRoleAddress(address)),
    phones: captured.phones,
    urls: contact.urls.length === 0 ? captured.urls : [],
  }
  for (const [field, values] of Object.entries(added) as ["emails" | "phones" | "urls", string[]][]) {
    const known = keysOf(contact, field)
    for (const value of values)
      if (!known.has(elementKey(field, { value })) && isSure(captured, field, value))
        yield { path: elementPath(field, { value }), field, shows: value }
  }
  if (contact.addresses.length > 0) return
  for (const address of captured.addresses)
    yield { path: elementPath("addresses", address), field: "addresses", shows: formatAddress(address) }
}

const keysOf = (contact: Contact, field: MultiField) =>
  new Set((contact[field] as Element[]).map((element) => elementKey(field, element)))

function isSure({ evidence, confidence }: CapturedContact, field: string, value: string): boolean {
  const own = evidence?.find((one) => one.field === field && one.value === value)
  return (own?.confidence ?? confidence) >= SURE
}

/** "Acme, S.L." and "ACME" say the same; so do "Head of Sales" and "Head of sales". */
function saysTheSame(has: string, shows: string): boolean {
  const [one, other] = [words(has), words(shows)]
  if (has === "") return false
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.every((word, i) => word === long[i]) && long.slice(short.length).every((word) => word.length < 5)
}

/** "Ana" becomes "Ana Ruiz": the record's words are all there, and there are more. */
function isMoreOfTheName(has: string, shows: string): boolean {
  const [known, told] = [words(has), words(shows)]
  return known.length < told.length && told.length > 1 && known.every((word) => told.includes(word))
}
