import { contactChanges } from "~domain/segment/membership"
import type { SegmentEvent } from "~domain/segment/segment-schema"
import type { SegmentSubject } from "~domain/segment/subject"

import type { Standing } from "../schema"
import type { InForce, LiveTest } from "./in-force"

/** What came of it: the segments that a contact is in, and who came and left as events. */
export type Held = { segments: string[]; events: Omit<SegmentEvent, "n">[] }

/**
 * Holds a contact against live segments. Of those that everybody wasn't held against yet, coming and leaving is no news.
 * @param subject undefined of whoever is deleted, who is in none
 * @param tests those that may answer otherwise than before; the others stay
 */
export function heldAgainst(
  { id, segments: before }: Pick<Standing, "id" | "segments">,
  subject: SegmentSubject | undefined,
  tests: readonly LiveTest[],
  { live, liveIds, news }: Pick<InForce, "live" | "liveIds" | "news">,
  now: number,
): Held {
  const inside = new Set<string>()
  if (subject) {
    const asked = tests.length === live.length ? liveIds : new Set(tests.map((one) => one.id))
    for (const segment of before) if (liveIds.has(segment) && !asked.has(segment)) inside.add(segment)
    for (const segment of subject.contact.segments ?? []) inside.add(segment)
    for (const { id: segment, test } of tests) if (test.holds(subject)) inside.add(segment)
  }
  const events = contactChanges(id, new Set(before), inside).flatMap(({ segment, change }) =>
    news.has(segment) ? [{ segment, at: now, change, contact: id }] : [],
  )
  return { segments: [...inside].sort(), events }
}
