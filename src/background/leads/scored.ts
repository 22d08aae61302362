import type { Contact } from "~domain/contact"
import type { Interaction } from "~domain/interaction"
import type { ScoredEvent } from "~domain/score/activity"
import type { CompiledRules } from "~domain/score/compile"
import { dayOf } from "~domain/score/decay"
import { type Scored, scoreOfEvents } from "~domain/score/score"

/** A timeline as scores are made from. */
export const scoredEvents = (timeline: readonly Interaction[]): ScoredEvent[] =>
  timeline.map(({ id, at, kind, direction, outcome, signal }) => ({
    id,
    at,
    kind,
    ...(direction && { direction }),
    ...(outcome && { outcome }),
    ...(signal && { signal }),
  }))

/** The score of today. @param now milliseconds since 1970 */
export const scoreNow = (
  rules: CompiledRules,
  contact: Contact,
  timeline: readonly Interaction[],
  now: number,
): Scored => scoreOfEvents(rules, contact, scoredEvents(timeline), dayOf(now))
