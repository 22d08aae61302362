import type { InteractionKind } from "../interaction-kinds"
import { isTouch } from "../list/columns"
import { dayOf, dayStart } from "./day"
import type { InteractionCondition, SignalCondition } from "./filter"
import type { SegmentSubject, SubjectInteraction } from "./subject"
import { type Clock, firstAfter, NEVER, not, type Test } from "./test"

export function interactionTest(condition: InteractionCondition, clock: Clock): Test {
  const isMeant = meantBy(condition)
  const times = condition.op === "did" ? condition.times : 1
  const did = happened(({ interactions }) => interactions, isMeant, times, condition.days, clock)
  return condition.op === "did" ? did : not(did)
}

export function signalTest({ op, kinds, days }: SignalCondition, clock: Clock): Test {
  const wanted = kinds && new Set(kinds)
  const has = happened(
    ({ signals }) => signals,
    ({ kind }) => !wanted || wanted.has(kind),
    1,
    days,
    clock,
  )
  return op === "has" ? has : not(has)
}

function meantBy({ kinds, direction, outcomes }: InteractionCondition): (interaction: SubjectInteraction) => boolean {
  const wanted = kinds && new Set<InteractionKind>(kinds)
  const ended = outcomes && new Set(outcomes)
  return (interaction) =>
    (wanted ? wanted.has(interaction.kind) : isTouch(interaction.kind)) &&
    (direction === undefined || interaction.direction === direction) &&
    (ended === undefined || (interaction.outcome !== undefined && ended.has(interaction.outcome)))
}

/** Whether so many of a list's events were today or at most `days` before; without `days`, ever until today. */
function happened<Event extends { at: number }>(
  eventsOf: (subject: SegmentSubject) => readonly Event[] | undefined,
  isMeant: (event: Event) => boolean,
  times: number,
  days: number | undefined,
  clock: Clock,
): Test {
  const { today, tomorrow } = clock
  const from = days === undefined ? -NEVER : dayStart(today - days)
  const isWithin = (event: Event) => event.at >= from && event.at < tomorrow && isMeant(event)
  return {
    holds: (subject) => {
      const events = eventsOf(subject)
      if (!events) return false
      let count = 0
      for (let i = 0; i < events.length; i++) if (isWithin(events[i] as Event) && ++count >= times) return true
      return false
    },
    until: (subject) => {
      const events = eventsOf(subject) ?? []
      const within = events.filter(isWithin)
      if (within.length < times)
        return firstAfter(
          clock,
          events.filter(isMeant).map(({ at }) => dayOf(at)),
        )
      if (days === undefined) return NEVER
      // As many as it takes must go on being within: it ends with the oldest of the newest of them.
      const oldest = within.map(({ at }) => at).sort((a, b) => b - a)[times - 1] as number
      return firstAfter(clock, [dayOf(oldest) + days + 1])
    },
  }
}
