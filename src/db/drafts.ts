import type { Draft } from "~domain/draft"

import { database } from "./connection"

export const findDraft = (key: string): Promise<Draft | undefined> => database().drafts.get(key)

/** The drafts of what is being written about a contact. */
export async function draftsAbout(contactId: string): Promise<Draft[]> {
  const keys = await database().drafts.toCollection().primaryKeys()
  const rows = await database().drafts.bulkGet(keys.filter((key) => key.endsWith(`:${contactId}`)))
  return rows.flatMap((row) => row ?? [])
}
