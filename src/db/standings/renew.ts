import type { Contact } from "~domain/contact"
import { type Happened, NOTHING_HAPPENED, withEvents } from "~domain/happened"
import type { SegmentEvent } from "~domain/segment/segment-schema"
import type { SegmentSubject } from "~domain/segment/subject"
import type { Test } from "~domain/segment/test"

import { database } from "../connection"
import { standingInteractionsOf } from "../interactions"
import { rowsByKey } from "../rows"
import { FORMAT, forgetInForce, inForce, standingsMark } from "./in-force"
import { besideOf } from "./keep-up"
import { heldAgainst } from "./members"
import { readStandings, STANDINGS, writeStanding } from "./rows"
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
 * @returns how many came into a segment or left one
 */
export async function renew(ids: readonly string[], anew: boolean): Promise<number> {
  const standing = await inForce()
  const db = database()
  const tables = ["contacts", "interactions", "tasks", "quality", "segmentEvents", ...STANDINGS]
  return db.transaction("rw", tables, async ({ idbtrans }) => {
    const [contacts, standings, beside, timelines] = await Promise.all([
      rowsByKey<Contact>(idbtrans, "contacts", ids),
      readStandings(idbtrans, ids),
      besideOf(db, ids, standing.live),
      anew ? Promise.all(ids.map(happenedWith)) : undefined,
    ])
    let changed = 0
    for (const [i, before] of standings.entries()) {
      const [contact, happened] = [contacts[i], timelines?.[i] ?? before.happened]
      const subject =
        contact && !contact.deleted ? subjectFrom(contact, happened, beside.get(contact.id) ?? {}, standing) : undefined
      const held = heldAgainst(before, subject, standing.live, standing, Date.now())
      for (const event of held.events) idbtrans.objectStore("segmentEvents").add(event)
      const until = subject
        ? Math.min(...standing.live.map(({ test }) => exactly(test, subject)))
        : Number.POSITIVE_INFINITY
      writeStanding(idbtrans, before, { id: before.id, happened, segments: held.segments }, until)
      if (held.events.length > 0) changed++
    }
    return changed
  })
}

const exactly = ({ until }: Test, subject: SegmentSubject): number => until?.(subject) ?? Number.POSITIVE_INFINITY

const happenedWith = async (id: string): Promise<Happened> =>
  withEvents(NOTHING_HAPPENED, await standingInteractionsOf(id))

/** Everybody was held against the live segments as `definitions` has them: from now on it is news who comes and who leaves. */
export async function noteFilled(definitions: Record<string, string>): Promise<void> {
  const [mark, db] = [await standingsMark(), database()]
  await db.transaction("rw", "meta", "memberships", "segmentEvents", async () => {
    for (const [segment, definition] of Object.entries(definitions)) {
      if (mark?.filled[segment] === definition) continue
      const size = await db.memberships.where("segments").equals(segment).count()
      await db.segmentEvents.add({ segment, at: Date.now(), change: "filled", size } as SegmentEvent)
    }
    await db.meta.put({ key: "standings", format: FORMAT, filled: definitions })
  })
  forgetInForce()
}

/**
 * Renews some of those whose segments may be others by now.
 * @returns how many it looked at, and how many came into a segment or left one
 */
export async function renewDue(now: number): Promise<{ seen: number; changed: number }> {
  const due = await database().renewals.where(":id").belowOrEqual([now, []]).limit(AT_ONCE).toArray()
  const changed = due.length > 0 ? await renew([...new Set(due.map(({ id }) => id))], false) : 0
  await database().renewals.bulkDelete(due.map(({ until, id }) => [until, id]))
  return { seen: due.length, changed }
}

const AT_ONCE = 250
