import { DAY, dayOf, dayStart } from "./day"
import type { SegmentSubject } from "./subject"

/** A compiled filter. */
export type Test = {
  holds: (subject: SegmentSubject) => boolean
  /**
   * The first moment, in milliseconds since 1970, at which the answer may become another by time alone; Infinity for never,
   * as where it is left out. Never too late; it may be too early.
   */
  until?: (subject: SegmentSubject) => number
}

export const NEVER = Number.POSITIVE_INFINITY

/**
 * What time it is for a filter: only the local day counts. `today`: its number (`day.ts`); `tomorrow`: the moment it ends;
 * `nextScores`: when the day of scores ends, which is UTC's.
 */
export type Clock = { today: number; tomorrow: number; nextScores: number }

/** @param now milliseconds since 1970 */
export function clockAt(now: number): Clock {
  const today = dayOf(now)
  return { today, tomorrow: dayStart(today + 1), nextScores: (Math.floor(now / DAY) + 1) * DAY }
}

/** When the first of the days after today begins. */
export function firstAfter({ today }: Clock, days: readonly number[]): number {
  let first = NEVER
  for (const day of days) if (day > today && day < first) first = day
  const start = dayStart(first)
  return Number.isNaN(start) ? NEVER : start
}

export const not = ({ holds, until }: Test): Test => ({ holds: (subject) => !holds(subject), until })

/** All of the tests: false for as long as any one that is false stays so. */
export function allOf(tests: readonly Test[]): Test {
  const conditions = tests.map(({ holds }) => holds)
  return {
    holds: (subject) => {
      for (let i = 0; i < conditions.length; i++) if (!conditions[i]?.(subject)) return false
      return true
    },
    until: tests.some(({ until }) => until) ? (subject) => lasts(tests, subject, true) : undefined,
  }
}

/** Any of the tests: true for as long as any one that is true stays so. */
export function anyOf(tests: readonly Test[]): Test {
  const conditions = tests.map(({ holds }) => holds)
  return {
    holds: (subject) => {
      for (let i = 0; i < conditions.length; i++) if (conditions[i]?.(subject)) return true
      return false
    },
    until: tests.some(({ until }) => until) ? (subject) => lasts(tests, subject, false) : undefined,
  }
}

/** How long a group's answer lasts. `weak`: the answer that every test must give for the group to give it. */
function lasts(tests: readonly Test[], subject: SegmentSubject, weak: boolean): number {
  let [first, last] = [NEVER, 0]
  let isWeak = true
  for (const { holds, until } of tests) {
    const end = until ? until(subject) : NEVER
    if (holds(subject) === weak) first = Math.min(first, end)
    else {
      isWeak = false
      last = Math.max(last, end)
    }
  }
  return isWeak ? first : last
}
