import type { Contact } from "~domain/contact"
import { withEvents } from "~domain/happened"
import { isTouched, type Needs } from "~domain/segment/needs"
import { SCORE_FIELDS } from "~domain/segment/subject"
import { clockAt } from "~domain/segment/test"

import { rowsByKey } from "../rows"
import type { Database } from "../schema"
import type { InForce, LiveTest } from "./in-force"
import { heldAgainst } from "./members"
import { readStandings, standingFrom, writeStanding } from "./rows"
import { type Beside, subjectFrom } from "./subject"
import type { Touch, Touches } from "./touches"

/**
 * Brings the standings of whoever a commit touched up to date, within its transaction: what happened, which live segments they are in, and
 * who came and left as events. Costs nothing where no contact is touched, and asks only the segments that what was changed matters to.
 */
export async function keepUpStandings(
  db: Database,
  transaction: IDBTransaction,
  { contacts }: Touches,
  inForce: InForce,
  now: number,
): Promise<void> {
  const touched = [...contacts].flatMap(([id, touch]) => {
    const tests = touch.isErased ? [] : testsFor(touch, inForce)
    const isHeld = tests.length > 0 || touch.fields.has("segments") || touch.fields.has("deleted")
    const isMoved = touch.added.length > 0 || touch.removed.length > 0
    return isHeld || isMoved || touch.isErased ? [{ id, touch, tests, isHeld }] : []
  })
  if (touched.length === 0) return
  const ids = touched.map(({ id }) => id)
  const toHold = touched.filter(({ isHeld, touch }) => isHeld && !touch.isErased)
  const held = new Set(touched.flatMap(({ id, isHeld, touch }) => (isHeld || touch.isErased ? [id] : [])))
  const [standings, records, beside] = await Promise.all([
    readStandings(transaction, ids, (id) => held.has(id)),
    recordsOf(transaction, toHold),
    besideOf(
      db,
      toHold.map(({ id }) => id),
      toHold.flatMap(({ tests }) => tests),
    ),
  ])
  const erased: string[] = []
  for (const [i, { id, touch, tests, isHeld }] of touched.entries()) {
    const before = standings[i] ?? standingFrom(id, undefined, undefined)
    const { added, removed, isErased } = touch
    if (isErased) {
      writeStanding(transaction, before, standingFrom(id, undefined, undefined), Number.POSITIVE_INFINITY)
      erased.push(id)
      continue
    }
    const isMoved = added.length + removed.length > 0
    const happened = isMoved ? withEvents(before.happened, added, removed) : before.happened
    let { segments } = before
    let until = Number.POSITIVE_INFINITY
    if (isHeld) {
      const contact = records.get(id)
      const subject = contact && !contact.deleted && subjectFrom(contact, happened, beside.get(id) ?? {}, inForce)
      const { segments: inside, events } = heldAgainst(before, subject || undefined, tests, inForce, now)
      for (const event of events) transaction.objectStore("segmentEvents").add(event)
      segments = inside
      // What can change by time is asked for exactly when the day is over: it costs more than all the rest.
      if (subject && tests.some(({ test }) => test.until)) until = endOfDay(now)
    }
    writeStanding(transaction, before, { id, happened, segments }, until)
  }
  if (erased.length > 0) await db.segmentEvents.where("contact").anyOf(erased).delete()
}

/** When the day is over, here or where scores are counted. */
function endOfDay(now: number): number {
  const { tomorrow, nextScores } = clockAt(now)
  return Math.min(tomorrow, nextScores)
}

/** The live segments whose answer a touch may change. */
function testsFor(touch: Touch, { live }: InForce): LiveTest[] {
  const isAnew = touch.isNew || touch.fields.has("deleted") || touch.fields.has("mergedInto")
  if (isAnew) return live
  const { fields, kinds, tasks } = touch
  const what = {
    contact: fields,
    interactions: kinds,
    tasks,
    signals: kinds.has("signal"),
    scores: SCORE_FIELDS.filter((score) => (score === "fit" ? fields.size > 0 : fields.size + kinds.size > 0)),
    ...(fields.has("segments") && { segments: touch.contact?.segments ?? [] }),
  }
  return live.filter(({ needs }) => isTouched(needs, what) || (fields.has("segments") && needs.segments.size > 0))
}

/** The records as the commit leaves them; those that it didn't write are read. */
async function recordsOf(
  transaction: IDBTransaction,
  touched: readonly { id: string; touch: Touch }[],
): Promise<Map<string, Contact>> {
  const known = new Map(touched.flatMap(({ id, touch: { contact } }) => (contact ? [[id, contact] as const] : [])))
  const unread = touched.flatMap(({ id }) => (known.has(id) ? [] : [id]))
  for (const row of await rowsByKey<Contact>(transaction, "contacts", unread)) if (row) known.set(row.id, row)
  return known
}

/** What is known of contacts beside their records, as far as any segment asks. */
export async function besideOf(
  db: Database,
  ids: readonly string[],
  asking: readonly { needs: Pick<Needs, "tasks" | "scores"> }[],
): Promise<Map<string, Beside>> {
  const beside = new Map<string, Beside>(ids.map((id) => [id, {}]))
  if (ids.length === 0) return beside
  if (asking.some(({ needs }) => needs.tasks)) {
    for (const one of beside.values()) one.tasks = []
    const rows = await db.tasks.where("contactId").anyOf(ids).toArray()
    for (const task of rows) {
      const one = beside.get(task.contactId)
      if (one && !task.deleted) one.tasks = [...(one.tasks ?? []), task]
    }
  }
  if (asking.some(({ needs }) => needs.scores.has("quality")))
    for (const row of await db.quality.bulkGet([...ids]))
      if (row) Object.assign(beside.get(row.id) ?? {}, { quality: row.score })
  return beside
}
