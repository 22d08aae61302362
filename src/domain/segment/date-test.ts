import { changedAt, isTouch } from "../list/columns"
import { calendarOf, dayFromText, dayOf, dayStart } from "./day"
import { type DateField, isDateField, type YearlyField } from "./fields"
import type { DateCondition, YearlyCondition } from "./filter"
import { daysOf, isFixed, turnsOf } from "./period"
import type { SegmentSubject, SubjectInteraction } from "./subject"
import { type Clock, firstAfter, NEVER, type Test } from "./test"
import { keptIn, monthAndDay, recurring } from "./yearly"

/** A date's moment, in milliseconds since 1970; NaN where there is none. What is dated after today has not happened. */
export function momentOf(field: DateField, { tomorrow }: Clock): (subject: SegmentSubject) => number {
  if (field === "createdAt") return ({ contact }) => contact.createdAt
  if (field === "changedAt") return ({ contact }) => changedAt(contact)
  if (field === "lastInteraction") return ({ interactions }) => newest(interactions, tomorrow, isLastSign)
  return ({ contact, interactions }) => newest(interactions, tomorrow, isStageChange) || contact.createdAt
}

const isLastSign = ({ kind }: SubjectInteraction) => isTouch(kind)
const isStageChange = ({ kind }: SubjectInteraction) => kind === "stage-change"

function newest(
  interactions: SegmentSubject["interactions"],
  before: number,
  isMeant: (interaction: SubjectInteraction) => boolean,
): number {
  let last = Number.NaN
  if (!interactions) return last
  for (let i = 0; i < interactions.length; i++) {
    const interaction = interactions[i] as SubjectInteraction
    if (interaction.at < before && !(interaction.at <= last) && isMeant(interaction)) last = interaction.at
  }
  return last
}

/** When something dated after today comes to have happened, and with it another moment is the last. */
export function nextMoment(field: DateField, clock: Clock): ((subject: SegmentSubject) => number) | undefined {
  if (field === "createdAt" || field === "changedAt") return undefined
  const isMeant = field === "lastInteraction" ? isLastSign : isStageChange
  return ({ interactions = [] }) =>
    firstAfter(
      clock,
      interactions.filter(isMeant).map(({ at }) => dayOf(at)),
    )
}

export function dateTest({ field, period }: DateCondition, clock: Clock): Test {
  const days = daysOf(period, clock.today)
  if (!isDateField(field)) return dayTest(field, { field, op: "during", period }, clock)
  const read = momentOf(field, clock)
  const [from, before] = [dayStart(days.from), dayStart(days.to + 1)]
  const later = nextMoment(field, clock)
  return {
    holds: (subject) => {
      const at = read(subject)
      return at >= from && at < before
    },
    until: isFixed(period)
      ? later
      : (subject) => Math.min(firstAfter(clock, turnsOf(period, dayOf(read(subject)))), later ? later(subject) : NEVER),
  }
}

/** Of a day whose year is known. */
function dayTest(field: YearlyField, { period }: DateCondition, clock: Clock): Test {
  const { from, to } = daysOf(period, clock.today)
  const dayIn = ({ contact }: SegmentSubject) => dayFromText(contact[field] ?? "")
  return {
    holds: (subject) => {
      const day = dayIn(subject)
      return day >= from && day <= to
    },
    until: isFixed(period) ? undefined : (subject) => firstAfter(clock, turnsOf(period, dayIn(subject))),
  }
}

export function yearlyTest({ field, period }: YearlyCondition, clock: Clock): Test {
  const days = daysOf(period, clock.today)
  const kept = recurring(days)
  const [first, last] = [calendarOf(days.from).year, calendarOf(days.to).year]
  return {
    holds: ({ contact }) => {
      const date = contact[field]
      return date !== undefined && kept[monthAndDay(date)] === 1
    },
    until: ({ contact }) => {
      const date = contact[field]
      if (date === undefined || isFixed(period)) return NEVER
      const turns: number[] = []
      for (let year = first; year <= last + 1; year++) turns.push(...turnsOf(period, keptIn(year, date)))
      return firstAfter(clock, turns)
    },
  }
}
