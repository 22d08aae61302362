import type { Contact } from "~domain/contact"
import { NOTHING_HAPPENED, withEvents } from "~domain/happened"
import { isTouched, type Needs } from "~domain/segment/needs"
import type { SegmentEvent } from "~domain/segment/segment-schema"
import { SCORE_FIELDS } from "~domain/segment/subject"

import type { Database, Standing } from "../schema"
import type { InForce, LiveTest } from "./in-force"
import { heldAgainst, isNothing, isSameStanding } from "./members"
import { type Beside, subjectFrom } from "./subject"
import type { Touch, Touches } from "./touches"

/**
 * Brings the standings of whoever a commit touched up to date, within its transaction: what happened, which live segments they are in, and
 * who came and left as events. Costs nothing where no contact is touched, and asks only the segments that what was changed matters to.
 */
export async function keepUpStandings(
  db: Database,
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
  const [rows, records, beside] = await Promise.all([
    db.standings.bulkGet(ids),
    recordsOf(db, toHold),
    besideOf(
      db,
      toHold.map(({ id }) => id),
      inForce.live,
    ),
  ])
  const put: Standing[] = []
  const gone: string[] = []
  const events: Omit<SegmentEvent, "n">[] = []
  for (const [i, { id, touch, tests, isHeld }] of touched.entries()) {
    const row = rows[i]
    const { added, removed, isErased } = touch
    const known: Standing = (!isErased && row) || { id, happened: NOTHING_HAPPENED, segments: [] }
    const isMoved = !isErased && added.length + removed.length > 0
    let standing = isMoved ? { ...known, happened: withEvents(known.happened, added, removed) } : known
    const contact = records.get(id)
    if (isHeld && !isErased) {
      const subject =
        contact && !contact.deleted && subjectFrom(contact, standing.happened, beside.get(id) ?? {}, inForce)
      const held = heldAgainst(standing, subject || undefined, tests, inForce, now)
      events.push(...held.events)
      standing = held.standing
    }
    if (isNothing(standing)) {
      if (row) gone.push(id)
    } else if (!row || !isSameStanding(row, standing)) put.push(standing)
  }
  if (put.length > 0) await db.standings.bulkPut(put)
  if (gone.length > 0) await db.standings.bulkDelete(gone)
  if (events.length > 0) await db.segmentEvents.bulkAdd(events as SegmentEvent[])
  const erased = touched.flatMap(({ id, touch }) => (touch.isErased ? [id] : []))
  if (erased.length > 0) await db.segmentEvents.where("contact").anyOf(erased).delete()
}

/** The live segments whose answer a touch may change. */
function testsFor(touch: Touch, { live }: InForce): LiveTest[] {
  const isAnew = touch.isNew || touch.fields.has("deleted") || touch.fields.has("mergedInto")
  if (isAnew) return live
  const { fields, kinds, tasks } = touch
  const has = fields.size > 0 || kinds.size > 0
  const what = {
    contact: fields,
    interactions: kinds,
    tasks,
    signals: kinds.has("signal"),
    ...(has && { scores: SCORE_FIELDS }),
    ...(fields.has("segments") && { segments: touch.contact?.segments ?? [] }),
  }
  return live.filter(({ needs }) => isTouched(needs, what) || (fields.has("segments") && needs.segments.size > 0))
}

/** The records as the commit leaves them; those that it didn't write are read. */
async function recordsOf(
  db: Database,
  touched: readonly { id: string; touch: Touch; tests: LiveTest[] }[],
): Promise<Map<string, Contact>> {
  const known = new Map(touched.flatMap(({ id, touch: { contact } }) => (contact ? [[id, contact] as const] : [])))
  const unread = touched.flatMap(({ id, touch }) => (known.has(id) || touch.isErased ? [] : [id]))
  for (const row of await db.contacts.bulkGet(unread)) if (row) known.set(row.id, row)
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
