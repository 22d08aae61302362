import { contactChanges } from "~domain/segment/membership"
import type { SegmentEvent } from "~domain/segment/segment-schema"
import type { SegmentSubject } from "~domain/segment/subject"

import type { Standing } from "../schema"
import type { InForce, LiveTest } from "./in-force"

/** What came of it: the contact's standing, and who came and left as events. */
export type Held = { standing: Standing; events: Omit<SegmentEvent, "n">[] }

/**
 * Holds a contact against live segments. Of those that everybody wasn't held against yet, coming and leaving is no news.
 * @param tests those that may answer otherwise than before; the others stay
 * @param subject undefined of whoever is deleted, who is in none
 */
export function heldAgainst(
  before: Standing,
  subject: SegmentSubject | undefined,
  tests: readonly LiveTest[],
  { live, liveIds, news }: Pick<InForce, "live" | "liveIds" | "news">,
  now: number,
): Held {
  const isAll = tests.length === live.length
  const asked = isAll ? liveIds : new Set(tests.map(({ id }) => id))
  const inside = new Set(subject ? before.segments.filter((id) => liveIds.has(id) && !asked.has(id)) : [])
  for (const id of subject?.contact.segments ?? []) inside.add(id)
  let until = isAll ? Number.POSITIVE_INFINITY : (before.until ?? Number.POSITIVE_INFINITY)
  if (subject)
    for (const { id, test } of tests) {
      if (test.holds(subject)) inside.add(id)
      until = Math.min(until, test.until?.(subject) ?? Number.POSITIVE_INFINITY)
    }
  const events = contactChanges(before.id, new Set(before.segments), inside).flatMap(({ segment, change }) =>
    news.has(segment) ? [{ segment, at: now, change, contact: before.id }] : [],
  )
  const { id, happened } = before
  const segments = [...inside].sort()
  return {
    standing: { id, happened, segments, ...(subject && Number.isFinite(until) && { until }) },
    events,
  }
}

/** Whether there is anything to keep of a standing. */
export const isNothing = ({ happened, segments, until }: Standing): boolean =>
  happened.at.length === 0 && segments.length === 0 && until === undefined

export const isSameStanding = (one: Standing, other: Standing): boolean =>
  one.happened === other.happened && one.until === other.until && one.segments.join() === other.segments.join()
