import { database } from "~db/connection"
import { findByKeys, findContacts } from "~db/contacts"
import { duplicatesMark, learnedOfBase } from "~db/duplicates"
import { searchContacts } from "~db/search"
import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { type Match, Matcher } from "~domain/duplicates/matcher"
import { LIKELY } from "~domain/duplicates/scorer"
import { matchKeys } from "~domain/match-keys"

/** Nobody reads further, and the likeliest come first. */
const MOST_CANDIDATES = 30

let kept: { matcher: Matcher; database: object; searchedAt: number; uses: number } | undefined

/** A matcher that knows the base as the last search found it. */
export async function currentMatcher(): Promise<Matcher> {
  const { at: searchedAt = 0 } = (await duplicatesMark()) ?? {}
  const isCurrent = kept && kept.database === database() && kept.searchedAt === searchedAt && kept.uses < MOST_USES
  if (!kept || !isCurrent)
    kept = { matcher: new Matcher(await learnedOfBase()), database: database(), searchedAt, uses: 0 }
  kept.uses++
  return kept.matcher
}

/** What a matcher reads stays in its memory. */
const MOST_USES = 100

/**
 * Who in the store is likelier one with a contact than not, the likeliest first. Looked for among those who share an address, a
 * number, a profile or a workplace with it, and those whose name is like one of its names.
 * @param known further contacts to compare it with, by their ids
 */
export async function likelySame(
  contact: Contact,
  matcher: Matcher,
  known: string[] = [],
): Promise<{ contact: Contact; match: Match }[]> {
  const found = new Map<string, Contact>()
  for (const { contact: one } of await findByKeys(matchKeys(contact))) found.set(one.id, one)
  for (const name of [displayName(contact), ...(contact.aliases ?? [])])
    for (const one of await searchContacts(name, MOST_CANDIDATES)) found.set(one.id, one)
  for (const one of await findContacts(known.filter((id) => !found.has(id)))) found.set(one.id, one)
  found.delete(contact.id)
  const candidates = [...found.values()].filter(({ id }) => !contact.distinctFrom?.[id])
  return matcher.match(contact, candidates).flatMap((match) => {
    const one = found.get(match.id)
    return one && match.probability >= LIKELY ? [{ contact: one, match }] : []
  })
}
