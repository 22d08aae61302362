import type { Contact } from "~domain/contact"
import { eventsIn, type Happened, signalsIn } from "~domain/happened"
import { predictLead } from "~domain/lead-model"
import { leadFeatures } from "~domain/lead-model/features-of"
import { activityOf, type HappenedEvent } from "~domain/score/activity"
import { dayOf } from "~domain/score/decay"
import { engagementOn, isScored, scoreOf } from "~domain/score/score"
import type { ScoreField, SegmentSubject, SubjectScores } from "~domain/segment/subject"
import type { Task } from "~domain/task"

import type { InForce } from "./in-force"

/** What is known of a contact beside its record and what happened. `quality`: 0 to 100. */
export type Beside = { tasks?: readonly Pick<Task, "status" | "due">[]; quality?: number | undefined }

/** All that a filter can ask of a contact. What costs something to tell is worked out when it is asked for. */
export function subjectFrom(
  contact: Contact,
  happened: Happened,
  { tasks, quality }: Beside,
  inForce: Pick<InForce, "rules" | "model">,
): SegmentSubject {
  let events: HappenedEvent[] | undefined
  let scores: SubjectScores | undefined
  let signals: SegmentSubject["signals"]
  const all = () => {
    events ??= eventsIn(happened)
    return events
  }
  return {
    contact,
    ...(tasks && { tasks }),
    segments: new Set(contact.segments),
    get interactions() {
      return all()
    },
    get signals() {
      signals ??= signalsIn(all())
      return signals
    },
    get scores() {
      scores ??= scoresOf(contact, all(), quality, inForce)
      return scores
    },
  }
}

/** Of somebody who is never scored there is neither fit nor engagement. */
function scoresOf(
  contact: Contact,
  events: HappenedEvent[],
  quality: number | undefined,
  { rules, model }: Pick<InForce, "rules" | "model">,
): SubjectScores {
  const activity = activityOf(events)
  const today = dayOf(Date.now())
  const scored = scoreOf(rules, contact, activity, today)
  const known = quality === undefined ? {} : { quality }
  if (!isScored(scored)) return known
  const { fit, engagement } = scored
  let [coming, probability] = [undefined as number[] | undefined, undefined as number | undefined]
  /** Looked for day by day, as points that were taken decay too; what lies further off is looked for again by then. */
  const crossesAt = (field: ScoreField, value: number): number => {
    if (field === "probability") return (today + 1) * DAY
    if (field !== "engagement" || events.length === 0) return Number.POSITIVE_INFINITY
    coming ??= Array.from({ length: FURTHEST }, (_, i) => engagementOn(rules, activity, today + i + 1))
    const at = coming.findIndex((then) => then >= value !== engagement >= value || then > value !== engagement > value)
    return (today + (at < 0 ? FURTHEST : at + 1)) * DAY
  }
  return {
    fit,
    engagement,
    ...known,
    crossesAt,
    get probability() {
      if (model) probability ??= predictLead(model.model, leadFeatures(contact, events, Date.now())).probability
      return probability
    },
  }
}

/** Milliseconds, and how many days are looked ahead. */
const DAY = 86_400_000
const FURTHEST = 30
