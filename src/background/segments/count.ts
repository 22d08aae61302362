import { ready } from "~db/connection"
import { findContacts } from "~db/contacts"
import { allSegments, exclusionsOf } from "~db/lead-context"
import { getSettings } from "~db/settings"
import { eachSubject } from "~db/subjects"
import { summaryOf } from "~domain/contact-name"
import { compileFilter } from "~domain/segment/compile"
import { EXCLUSION_REASONS, reasonFinder } from "~domain/segment/exclusion"
import { membersOf } from "~domain/segment/exclusions"
import type { Filter } from "~domain/segment/filter"
import { needsOf } from "~domain/segment/needs"
import type { SegmentCount } from "~messages/segments"

import type { Step } from "./in-parts"
import { refuseFaulty } from "./refuse"

/** How many of those who would be in it are shown. */
const MOST_PEOPLE = 12

type Asked = { filter: Filter; withExcluded: boolean; own?: string | undefined }

/**
 * Who would be in a segment, by looking at everybody.
 * @throws Problem "segment-faulty" when the filter can't be answered
 */
export async function countOf({ filter, withExcluded, own }: Asked, step: Step): Promise<SegmentCount> {
  const [segments, settings] = await Promise.all([allSegments(), getSettings()])
  refuseFaulty(filter, segments, own)
  const exclusions = exclusionsOf(settings)
  const holds = compileFilter(filter, { now: Date.now(), segments, exclusions })
  const reasonOf = reasonFinder(exclusions)
  const total = ready().head.live.contacts
  const leftOut = Object.fromEntries(EXCLUSION_REASONS.map((reason) => [reason, 0])) as SegmentCount["leftOut"]
  const first: string[] = []
  let [members, done] = [0, 0]
  await step(0, total)
  for await (const portion of eachSubject(needsOf(filter, segments))) {
    const found = membersOf(portion, holds, reasonOf)
    members += found.members.length
    for (const reason of EXCLUSION_REASONS) leftOut[reason] += found.leftOut[reason]
    first.push(...found.members.slice(0, MOST_PEOPLE - first.length))
    done += portion.length
    await step(done, total)
  }
  const others = EXCLUSION_REASONS.reduce((sum, reason) => sum + leftOut[reason], 0)
  const people = await findContacts(first)
  return { count: withExcluded ? members + others : members, leftOut, people: people.map(summaryOf) }
}
