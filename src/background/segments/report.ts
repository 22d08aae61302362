import { findContacts } from "~db/contacts"
import { standingInteractionsOf } from "~db/interactions"
import { compiledRules } from "~db/lead-context"
import { eventsOfSegment, getSegment } from "~db/segments"
import { memberIds, standingsOf } from "~db/standings"
import type { Contact } from "~domain/contact"
import { eventsIn } from "~domain/happened"
import { SOURCE_CHANNELS } from "~domain/lead-fields"
import { LIFECYCLE_STAGES } from "~domain/lifecycle"
import { conversionsOf, type StageHistory, stagesOf } from "~domain/lifecycle/stages"
import { dayOf } from "~domain/score/decay"
import type { Grade } from "~domain/score/grade"
import { isScored, scoreOfEvents } from "~domain/score/score"
import { sizesOf } from "~domain/segment/sizes"
import type { SegmentReport } from "~messages/segments"

import type { Step } from "./in-parts"

const PORTION = 500

/** @throws Problem "record-gone" when there is no such segment */
export async function reportOf(id: string, step: Step): Promise<SegmentReport> {
  await getSegment(id)
  const [ids, events, rules] = await Promise.all([memberIds(id), eventsOfSegment(id), compiledRules()])
  const now = Date.now()
  const today = dayOf(now)
  const stages = new Map<Contact["stage"], number>()
  const sources = new Map<SegmentReport["sources"][number]["channel"], number>()
  const grades = new Map<Grade, number>()
  const [fit, engagement] = [tens(), tens()]
  const ways: Pick<StageHistory, "stays">[] = []
  let unscored = 0

  for (let done = 0; done < ids.length; done += PORTION) {
    const portion = ids.slice(done, done + PORTION)
    const [contacts, standings] = await Promise.all([findContacts(portion), standingsOf(portion)])
    for (const contact of contacts) {
      const happened = standings.get(contact.id)?.happened
      const history = happened ? eventsIn(happened) : []
      addOne(stages, contact.stage)
      addOne(sources, contact.source?.channel ?? "unknown")
      const scored = scoreOfEvents(rules, contact, history, today)
      if (isScored(scored)) {
        addTo(fit, scored.fit)
        addTo(engagement, scored.engagement)
        addOne(grades, scored.grade)
      } else unscored++
      ways.push(
        await wayOf(
          contact,
          now,
          history.some(({ kind }) => kind === "stage-change"),
        ),
      )
    }
    await step(done + portion.length, ids.length)
  }

  return {
    size: ids.length,
    sizes: sizesOf(events, now, ids.length),
    stages: LIFECYCLE_STAGES.map((stage) => ({ stage, count: stages.get(stage) ?? 0 })),
    sources: [...SOURCE_CHANNELS, "unknown" as const]
      .map((channel) => ({ channel, count: sources.get(channel) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    fit,
    engagement,
    grades: [...grades].map(([grade, count]) => ({ grade, count })).sort((a, b) => (a.grade < b.grade ? -1 : 1)),
    unscored,
    conversions: conversionsOf(ways),
  }
}

/** Somebody's way through the stages; of whoever was never moved, the stage they are at. */
async function wayOf(
  { id, stage, createdAt }: Contact,
  now: number,
  isMoved: boolean,
): Promise<Pick<StageHistory, "stays">> {
  const { stays } = isMoved
    ? stagesOf(
        (await standingInteractionsOf(id)).filter(({ kind }) => kind === "stage-change"),
        now,
        createdAt,
      )
    : { stays: [] }
  return { stays: stays.length > 0 ? stays : [{ stage, since: createdAt, milliseconds: Math.max(0, now - createdAt) }] }
}

const tens = (): number[] => Array.from({ length: 10 }, () => 0)

/** @param score from 0 to 100 */
function addTo(counts: number[], score: number): void {
  const place = Math.min(9, Math.floor(score / 10))
  counts[place] = (counts[place] ?? 0) + 1
}

const addOne = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)
