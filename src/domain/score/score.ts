import type { Exclusion } from "../exclusion"
import { type Activity, type HappenedEvent, sortOf } from "./activity"
import type { CompiledRules } from "./compile"
import { dayOf, ONE } from "./decay"
import type { FitSubject } from "./fit"
import { type Grade, gradeOf, qualificationOf } from "./grade"
import type { Qualification } from "./rules"

/**
 * `fit` and `engagement`: whole, from 0 to 100. `points`: the sums they come from, before they were rounded and held in that range; exact
 * multiples of 2^-24.
 */
export type Score = {
  fit: number
  engagement: number
  grade: Grade
  qualified?: Qualification
  points: { fit: number; engagement: number }
}
/** Whoever is excluded is never scored. */
export type Scored = Score | { excluded: Exclusion }

export const isScored = (scored: Scored): scored is Score => !("excluded" in scored)

/** The score of a contact on a day, as `dayOf` counts them. What lies after the day doesn't count yet. */
export function scoreOf(compiled: CompiledRules, subject: FitSubject, activity: Activity, day: number): Scored {
  const excluded = compiled.exclusionOf(subject)
  if (excluded) return { excluded }
  return scoreFrom(compiled.rules, fitPoints(compiled, subject), engagementUnits(compiled, activity, day))
}

/** The same from the events themselves. */
export function scoreOfEvents(
  compiled: CompiledRules,
  subject: FitSubject,
  events: Iterable<HappenedEvent>,
  day: number,
): Scored {
  const excluded = compiled.exclusionOf(subject)
  if (excluded) return { excluded }
  const { sums, bySort } = compiled
  sums.fill(0)
  for (const event of events) {
    const rules = bySort.get(sortOf(event))
    if (rules) add(sums, rules, day - dayOf(event.at), 1)
  }
  return scoreFrom(compiled.rules, fitPoints(compiled, subject), cappedUnits(compiled))
}

/** The points of everything that is known of somebody. */
export function fitPoints({ fit }: CompiledRules, subject: FitSubject): number {
  let points = 0
  let taken: Set<string> | undefined
  for (const { rule, count } of fit) {
    if (rule.group !== undefined && taken?.has(rule.group)) continue
    const found = count(subject)
    if (found === 0) continue
    points += rule.points * found
    if (rule.group !== undefined) {
      taken ??= new Set()
      taken.add(rule.group)
    }
  }
  return points
}

/** Engagement alone, from 0 to 100: of whoever is scored at all. */
export const engagementOn = (compiled: CompiledRules, activity: Activity, day: number): number =>
  wholeEngagement(engagementUnits(compiled, activity, day))

const wholeEngagement = (units: number): number => Math.max(0, Math.min(100, Math.floor(units / ONE + 0.5)))

function engagementUnits(compiled: CompiledRules, activity: Activity, day: number): number {
  addUp(compiled, activity, day)
  return cappedUnits(compiled)
}

/** What each rule gives before its cap, in units, by the rules' places. */
export function unitsOfRules(compiled: CompiledRules, activity: Activity, day: number): Float64Array {
  addUp(compiled, activity, day)
  return compiled.sums.slice()
}

function addUp({ sums, bySort }: CompiledRules, activity: Activity, day: number): void {
  sums.fill(0)
  for (const sort in activity) {
    const rules = bySort.get(sort)
    const days = activity[sort]
    if (!rules || !days) continue
    for (let at = 0; at < days.length; at += 2) add(sums, rules, day - (days[at] ?? 0), days[at + 1] ?? 0)
  }
}

function add(sums: Float64Array, rules: CompiledRules["engagement"], age: number, count: number): void {
  if (!(age >= 0)) return
  for (const { at, points, left } of rules) sums[at] = (sums[at] ?? 0) + points * count * (left[age] ?? 0)
}

/** What all rules give together, each within its cap, in units. */
function cappedUnits({ sums, engagement }: CompiledRules): number {
  let units = 0
  for (const { at, cap } of engagement) units += within(sums[at] ?? 0, cap)
  return units
}

export const within = (units: number, cap: number): number => Math.max(-cap, Math.min(cap, units))

/** @param units of engagement */
export function scoreFrom(rules: CompiledRules["rules"], fitSum: number, units: number): Score {
  const fit = Math.max(0, Math.min(100, fitSum))
  const engagement = wholeEngagement(units)
  const qualified = qualificationOf(rules, fit, engagement)
  return {
    fit,
    engagement,
    grade: gradeOf(rules, fit, engagement),
    ...(qualified && { qualified }),
    points: { fit: fitSum, engagement: units / ONE },
  }
}
