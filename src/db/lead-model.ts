import type { LeadModel } from "~domain/lead-model"
import { isGood } from "~domain/lead-model/quality"

import { database } from "./connection"
import type { Database, ModelRow } from "./schema"

/*
 * What was learnt of who converts. It is made from the contacts and what happened with them, and can be made again.
 */

/** Asked for with every contact, changed by learning alone. */
let read: { database: Database; row: Promise<ModelRow | undefined> } | undefined

/** What the last learning came to; undefined before the first. */
export function modelRow(): Promise<ModelRow | undefined> {
  const db = database()
  if (read?.database !== db) read = { database: db, row: Promise.resolve(db.models.get("lead")) }
  return read.row
}

export async function keepModel(row: ModelRow): Promise<void> {
  await database().models.put(row)
  read = undefined
}

/** The model of who converts; undefined as long as there are too few outcomes, or it tells no more than the share of those who did. */
export async function currentModel(): Promise<LeadModel | undefined> {
  const row = await modelRow()
  return row && isGood(row) ? row.model : undefined
}
