import { database } from "./connection"

/**
 * The contacts that commits after `seq` wrote, as far as the log names no more than `most`; undefined where it does.
 * @param isHistoryToo whether what happened with somebody counts, too
 */
export async function writtenAfter(seq: number, most: number, isHistoryToo = false): Promise<Set<string> | undefined> {
  const ids = new Set<string>()
  await database()
    .changes.where("seq")
    .above(seq)
    .until(() => ids.size > most)
    .each(({ operations }) => {
      for (const { table, id, contactId } of operations) {
        if (table === "contacts") ids.add(id)
        else if (isHistoryToo && table === "interactions" && contactId) ids.add(contactId)
      }
    })
  return ids.size > most ? undefined : ids
}
