import { contactChanges } from "~domain/segment/membership"
import type { SegmentEvent } from "~domain/segment/segment-schema"
import type { SegmentSubject } from "~domain/segment/subject"
import type { Test } from "~domain/segment/test"

import type { Standing } from "../schema"
import type { InForce, LiveTest } from "./in-force"

/** What came of it: the contact's standing, and who came and left as events. */
export type Held = { standing: Standing; events: Omit<SegmentEvent, "n">[] }

/**
 * Holds a contact against live segments. Of those that everybody wasn't held against yet, coming and leaving is no news.
 * @param tests those that may answer otherwise than before; the others stay
 * @param untilOf when a test's answer may be another by time alone, in milliseconds since 1970; may be too early, and is never too late
 * @param subject undefined of whoever is deleted, who is in none
 */
export function heldAgainst(
  before: Standing,
  subject: SegmentSubject | undefined,
  tests: readonly LiveTest[],
  { live, liveIds, news }: Pick<InForce, "live" | "liveIds" | "news">,
  now: number,
  untilOf: (test: Test, subject: SegmentSubject) => number,
): Held {
  const isAll = tests.length === live.length
  const asked = isAll ? liveIds : new Set(tests.map(({ id }) => id))
  const inside = new Set(subject ? before.segments.filter((id) => liveIds.has(id) && !asked.has(id)) : [])
  for (const id of subject?.contact.segments ?? []) inside.add(id)
  let until = isAll ? Number.POSITIVE_INFINITY : (before.until ?? Number.POSITIVE_INFINITY)
  if (subject)
    for (const { id, test } of tests) {
      if (test.holds(subject)) inside.add(id)
      until = Math.min(until, untilOf(test, subject))
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
