import { calendarOf } from "./day"
import type { NumberField } from "./fields"
import type { NumberCondition } from "./filter"
import type { ScoreField, SegmentSubject } from "./subject"
import { type Clock, firstAfter, NEVER, type Test } from "./test"
import { keptIn, yearsSince } from "./yearly"

/** The value of a number field; NaN where it is not known. */
export function numberOf(field: NumberField, { today }: Clock): (subject: SegmentSubject) => number {
  if (field === "age") return ({ contact: { birthday } }) => (birthday ? yearsSince(birthday, today) : Number.NaN)
  return ({ scores }) => scores?.[field] ?? Number.NaN
}

export function numberTest({ field, from = -NEVER, to = NEVER }: NumberCondition, clock: Clock): Test {
  const read = numberOf(field, clock)
  const holds = (subject: SegmentSubject) => {
    const value = read(subject)
    return value >= from && value <= to
  }
  if (field === "age") return { holds, until: ({ contact: { birthday } }) => nextBirthday(birthday, clock) }
  if (field === "fit") return { holds }
  return { holds, until: ({ scores }) => crossing(field, scores, [from, to], clock) }
}

function nextBirthday(birthday: string | undefined, clock: Clock): number {
  if (!birthday) return NEVER
  const { year } = calendarOf(clock.today)
  return firstAfter(clock, [keptIn(year, birthday), keptIn(year + 1, birthday)])
}

function crossing(field: ScoreField, scores: SegmentSubject["scores"], ends: number[], { nextScores }: Clock): number {
  if (scores?.[field] === undefined) return NEVER
  const { crossesAt } = scores
  if (!crossesAt) return nextScores
  return Math.min(...ends.map((end) => (Number.isFinite(end) ? crossesAt(field, end) : NEVER)))
}
