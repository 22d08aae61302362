import type { Contact } from "~domain/contact"
import { LOOKALIKE_REASONS, type LookalikeReason } from "~domain/lookalikes"
import { type MatchKey, reasonOf } from "~domain/match-keys"
import { Problem } from "~domain/problem"

import { database } from "./connection"
import type { StoredContact } from "./schema"

/**
 * A contact; of somebody who was merged into another, that other.
 * @throws Problem "contact-gone" when there is no such contact, or it was deleted
 */
export async function getContact(id: string): Promise<Contact> {
  let contact = await database().contacts.get(id)
  const seen = new Set<string>()
  while (contact?.mergedInto && !seen.has(contact.id)) {
    seen.add(contact.id)
    contact = await database().contacts.get(contact.mergedInto)
  }
  if (!contact || contact.deleted) throw new Problem("contact-gone", {})
  return withoutKeys(contact)
}

/** The records of those merged into a contact, as they were and are still kept. */
export async function partsOfContact({ id, merged }: Contact): Promise<Contact[]> {
  const rows = await database().contacts.bulkGet(merged?.parts ?? [])
  return rows.flatMap((row) => (row?.mergedInto === id ? [withoutKeys(row)] : []))
}

/** The contacts with these ids, in their order; those that are gone are left out. */
export async function findContacts(ids: string[]): Promise<Contact[]> {
  const rows = await database().contacts.bulkGet(ids)
  return rows.flatMap((row) => (row && !row.deleted ? [withoutKeys(row)] : []))
}

/** For each key, the contacts that have it. One read for all keys, whatever the number of contacts. */
export async function findByKeys(keys: MatchKey[]): Promise<{ key: MatchKey; contact: Contact }[]> {
  if (keys.length === 0) return []
  const [only] = keys
  const { contacts } = database()
  const rows =
    keys.length === 1 && only
      ? await contacts.where("keys").equals(only).limit(MOST_MATCHES).toArray()
      : await contacts.where("keys").anyOf(keys).distinct().limit(MOST_MATCHES).toArray()
  const wanted = new Set(keys)
  return rows.flatMap((row) =>
    row.keys.filter((key) => wanted.has(key)).map((key) => ({ key, contact: withoutKeys(row) })),
  )
}

/** A switchboard's number may be on a thousand contacts; nobody reads so long a list. */
const MOST_MATCHES = 50

/** Who shares a key, each once with every reason, the strongest reasons first. */
export async function findLookalikes(keys: MatchKey[]): Promise<{ contact: Contact; reasons: LookalikeReason[] }[]> {
  const found = new Map<string, { contact: Contact; reasons: LookalikeReason[] }>()
  for (const { key, contact } of await findByKeys(keys)) {
    const reason = reasonOf(key)
    const entry = found.get(contact.id) ?? { contact, reasons: [] }
    if (reason && !entry.reasons.includes(reason)) entry.reasons.push(reason)
    found.set(contact.id, entry)
  }
  const rank = (reason: LookalikeReason) => LOOKALIKE_REASONS.indexOf(reason)
  for (const { reasons } of found.values()) reasons.sort((a, b) => rank(a) - rank(b))
  const strongest = (reasons: LookalikeReason[]) => (reasons[0] ? rank(reasons[0]) : LOOKALIKE_REASONS.length)
  return [...found.values()].sort(
    (a, b) => strongest(a.reasons) - strongest(b.reasons) || b.reasons.length - a.reasons.length,
  )
}

/** The people of the newest commits, each once, newest first. */
export async function recentContacts(limit: number): Promise<Contact[]> {
  const ids = new Set<string>()
  await database()
    .changes.reverse()
    .limit(RECENT_COMMITS)
    .until(() => ids.size >= limit * 2)
    .each(({ about }) => {
      if (about) ids.add(about)
    })
  return (await findContacts([...ids])).slice(0, limit)
}

const RECENT_COMMITS = 500

function withoutKeys({ keys: _, ...contact }: StoredContact): Contact {
  return contact
}
