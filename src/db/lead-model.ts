import type { LeadModel } from "~domain/lead-model"
import { isGood } from "~domain/lead-model/quality"
import { rangeOf, stageFrom } from "~domain/lifecycle"

import { database } from "./connection"
import type { Database, ModelRow, OutcomesMark } from "./schema"

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

/** Somebody who taught it is gone for good: it is to be learnt anew, and not to be asked before. */
export async function forgetModel(): Promise<void> {
  const { meta, models } = database()
  await models.clear()
  await meta.delete("outcomes")
  read = undefined
}

/** Undefined before the first learning. */
export async function outcomesMark(): Promise<OutcomesMark | undefined> {
  const row = await database().meta.get("outcomes")
  return row?.key === "outcomes" ? row : undefined
}

export const keepOutcomesMark = (mark: OutcomesMark): Promise<unknown> =>
  database().meta.put({ key: "outcomes", ...mark })

/** How many contacts the commits after one made customers, disqualified, or took back from there. */
export async function outcomesAfter(seq: number): Promise<number> {
  let count = 0
  await database()
    .changes.where("seq")
    .above(seq)
    .each(({ operations }) => {
      for (const operation of operations)
        if (operation.table === "contacts" && operation.kind === "update")
          if (isOutcome(operation.before.stage) || isOutcome(operation.after.stage)) count++
    })
  return count
}

function isOutcome(stage: unknown): boolean {
  const range = typeof stage === "string" ? rangeOf(stageFrom(stage) ?? "contact") : "known"
  return range === "customer" || range === "out"
}
