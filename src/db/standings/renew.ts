import type { Contact } from "~domain/contact"
import { type Happened, NOTHING_HAPPENED, withEvents } from "~domain/happened"
import type { SegmentEvent } from "~domain/segment/segment-schema"

import { database } from "../connection"
import { everyInteractionOf } from "../interactions"
import type { Standing } from "../schema"
import { FORMAT, forgetInForce, inForce, standingsMark } from "./in-force"
import { besideOf } from "./keep-up"
import { heldAgainst, isNothing, isSameStanding } from "./members"
import { subjectFrom } from "./subject"

/*
 * The standings that no commit renews: of everybody, where what a segment asks was changed or a store came from elsewhere, and of those
 * whose segments are others by time alone. Each portion is a transaction, so that no commit comes between what is read and what is written.
 */

/** Whether there are live segments that everybody is to be held against, or standings to be made from the timelines. */
export async function isRenewalDue(): Promise<boolean> {
  const [{ live, segments }, mark] = await Promise.all([inForce(), standingsMark()])
  if (!mark || live.some(({ isFilled }) => !isFilled)) return true
  return Object.keys(mark.filled).some((id) => !segments.has(id))
}

/**
 * Holds contacts against every live segment.
 * @param anew whether what happened is gathered from the timelines
 * @returns how many standings it made a difference to
 */
export async function renew(ids: readonly string[], anew: boolean): Promise<number> {
  const standing = await inForce()
  const db = database()
  const tables = ["contacts", "interactions", "tasks", "quality", "standings", "segmentEvents"]
  return db.transaction("rw", tables, async () => {
    const [contacts, rows, beside, timelines] = await Promise.all([
      db.contacts.bulkGet([...ids]),
      db.standings.bulkGet([...ids]),
      besideOf(db, ids, standing.live),
      anew ? Promise.all(ids.map(happenedWith)) : undefined,
    ])
    const put: Standing[] = []
    const gone: string[] = []
    const events: Omit<SegmentEvent, "n">[] = []
    for (const [i, id] of ids.entries()) {
      const row = rows[i]
      const happened = timelines?.[i] ?? row?.happened ?? NOTHING_HAPPENED
      const before: Standing = row ? { ...row, happened } : { id, happened, segments: [] }
      const contact: Contact | undefined = contacts[i]
      const subject =
        contact && !contact.deleted ? subjectFrom(contact, happened, beside.get(id) ?? {}, standing) : undefined
      const held = heldAgainst(before, subject, standing.live, standing, Date.now())
      events.push(...held.events)
      if (isNothing(held.standing)) {
        if (row) gone.push(id)
      } else if (!row || !isSameStanding(row, held.standing)) put.push(held.standing)
    }
    await Promise.all([
      put.length > 0 && db.standings.bulkPut(put),
      gone.length > 0 && db.standings.bulkDelete(gone),
      events.length > 0 && db.segmentEvents.bulkAdd(events as SegmentEvent[]),
    ])
    return put.length + gone.length
  })
}

const happenedWith = async (id: string): Promise<Happened> =>
  withEvents(
    NOTHING_HAPPENED,
    (await everyInteractionOf(id)).filter(({ deleted }) => !deleted),
  )

/** Everybody was held against the live segments as `definitions` has them: from now on it is news who comes and who leaves. */
export async function noteFilled(definitions: Record<string, string>): Promise<void> {
  const [mark, db] = [await standingsMark(), database()]
  await db.transaction("rw", "meta", "standings", "segmentEvents", async () => {
    for (const [segment, definition] of Object.entries(definitions)) {
      if (mark?.filled[segment] === definition) continue
      const size = await db.standings.where("segments").equals(segment).count()
      await db.segmentEvents.add({ segment, at: Date.now(), change: "filled", size } as SegmentEvent)
    }
    await db.meta.put({ key: "standings", format: FORMAT, filled: definitions })
  })
  forgetInForce()
}

/** Those whose segments may be others by now, the longest due first. */
export const idsDue = (now: number, most: number): Promise<string[]> =>
  database().standings.where("until").belowOrEqual(now).limit(most).primaryKeys()
