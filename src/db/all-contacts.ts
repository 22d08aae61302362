import { database } from "./connection"
import { ahead, allRows } from "./rows"
import type { StoredContact } from "./schema"

/**
 * Everybody, deleted ones too, in the order in which they were made, some at a time. Whoever comes meanwhile may be missed.
 * @param after the id of the last who is left out
 */
export const allContacts = (after?: string): AsyncGenerator<StoredContact[]> =>
  ahead(allRows<StoredContact>(database(), "contacts", after))

/** Who has one of the keys or ids, each once, deleted ones left out. Of a key that very many share, some. */
export async function contactsWithKeys(keys: string[], ids: string[]): Promise<StoredContact[]> {
  const found = new Map<string, StoredContact>()
  const keep = (rows: StoredContact[]) => {
    for (const row of rows) if (!row.deleted) found.set(row.id, row)
  }
  // Hundreds of questions at once are asked of the browser's own transaction, which waits for all of them.
  await database().transaction("r", "contacts", async ({ idbtrans }) => {
    const contacts = idbtrans.objectStore("contacts")
    const index = contacts.index("keys")
    for (const request of [
      ...keys.map((key) => index.getAll(key, MOST_SHARERS)),
      ...ids.map((id) => contacts.getAll(id)),
    ])
      request.onsuccess = () => keep(request.result)
  })
  return [...found.values()]
}

/** A switchboard's number may be on a thousand contacts; any fifty of them tell as much. */
const MOST_SHARERS = 50

/** The contacts that the commits after one have changed, without those of a group. */
export async function changedSince(seq: number, group: string): Promise<StoredContact[]> {
  const ids = new Set<string>()
  await database()
    .changes.where("seq")
    .above(seq)
    .each((entry) => {
      if (entry.group !== group) for (const { table, id } of entry.operations) if (table === "contacts") ids.add(id)
    })
  return (await database().contacts.bulkGet([...ids])).filter((row) => row !== undefined)
}
