import { type Activity, sortOf } from "./activity"
import type { CompiledRules } from "./compile"
import { ONE } from "./decay"
import { type FitSubject, isKnown } from "./fit"
import type { EngagementRule, FitTest, Qualification } from "./rules"
import { fitPoints, scoreOf, unitsOfRules, within } from "./score"

/** So many events by a rule, each as the rule asks for it. */
export type Step = { rule: string; times: number } & Pick<EngagementRule, "kind" | "direction" | "outcome" | "signal">

/**
 * What is missing to a threshold.
 * `fit`, `engagement`: whole points; 0 where it is reached. `ways`: what would give the engagement that is missing if it happened on that
 * day: each with the fewest events, and the points it would give; none where no events can, or nothing is missing. `learn`: rules of fit
 * that may give points once a value is known that is missing.
 */
export type Distance = {
  fit: number
  engagement: number
  ways: { steps: Step[]; points: number }[]
  learn: string[]
}

const MOST_WAYS = 5
/** With more events than this there is one way told, and with more than the second none. */
const FEW = 4
const MOST_EVENTS = 20
/** Of which the ways with few events are made. */
const MOST_CHOICES = 8

/** How far a contact is from a threshold on a day; nothing for who is excluded. */
export function distanceTo(
  qualification: Qualification,
  compiled: CompiledRules,
  subject: FitSubject,
  activity: Activity,
  day: number,
): Distance | undefined {
  const scored = scoreOf(compiled, subject, activity, day)
  if ("excluded" in scored) return undefined
  const least = compiled.rules.thresholds[qualification]
  const isReached = scored.engagement >= least.engagement
  return {
    fit: scored.fit >= least.fit ? 0 : least.fit - fitPoints(compiled, subject),
    engagement: isReached ? 0 : least.engagement - Math.floor(scored.points.engagement + 0.5),
    ways: isReached ? [] : waysTo(least.engagement, compiled, unitsOfRules(compiled, activity, day)),
    learn: scored.fit >= least.fit ? [] : learnable(compiled, subject),
  }
}

/** @param start units by the rules' places */
function waysTo(least: number, compiled: CompiledRules, start: Float64Array): Distance["ways"] {
  const wanted = (least - 0.5) * ONE
  const choices = choicesOf(compiled)
  const reached = (chosen: Choice[]) => totalOf(compiled, start, chosen)
  const before = reached([])
  const told = (chosen: Choice[]) => ({ steps: stepsOf(chosen), points: (reached(chosen) - before) / ONE })

  const greedy = greedyWay(choices, reached, wanted)
  if (!greedy) return []
  if (greedy.length > FEW) return [told(greedy)]
  const best = choices
    .map((choice) => ({ choice, gain: reached([choice]) - before }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .map(({ choice }) => choice)
  for (let count = 1; count <= greedy.length; count++) {
    const found = combinations(count === 1 ? best : best.slice(0, MOST_CHOICES), count).filter(
      (chosen) => reached(chosen) >= wanted,
    )
    // The least that is enough comes first, one thing several times before several things, and what can be brought about before signals.
    if (found.length > 0)
      return found
        .map(told)
        .sort((a, b) => a.steps.length - b.steps.length || signalsIn(a) - signalsIn(b) || a.points - b.points)
        .slice(0, MOST_WAYS)
  }
  return [told(greedy)]
}

const signalsIn = ({ steps }: { steps: Step[] }): number => steps.filter(({ kind }) => kind === "signal").length

type Choice = { rule: EngagementRule; fits: CompiledRules["engagement"] }

/** An event for each rule that gives points, with all rules that it would count by. */
function choicesOf({ engagement, bySort }: CompiledRules): Choice[] {
  const bySortOf = new Map<string, Choice>()
  for (const { rule } of engagement) {
    const sort = sortOf(rule)
    if (rule.points > 0 && !bySortOf.has(sort)) bySortOf.set(sort, { rule, fits: bySort.get(sort) ?? [] })
  }
  return [...bySortOf.values()]
}

function totalOf({ engagement }: CompiledRules, start: Float64Array, chosen: Choice[]): number {
  const sums = start.slice()
  for (const { fits } of chosen) for (const { at, points } of fits) sums[at] = (sums[at] ?? 0) + points * ONE
  return engagement.reduce((units, { at, cap }) => units + within(sums[at] ?? 0, cap), 0)
}

/** The event that gives most, again and again. */
function greedyWay(choices: Choice[], reached: (chosen: Choice[]) => number, wanted: number): Choice[] | undefined {
  let chosen: Choice[] = []
  let units = reached(chosen)
  while (units < wanted) {
    if (chosen.length === MOST_EVENTS) return undefined
    let next: Choice[] | undefined
    for (const choice of choices) {
      const gained = reached([...chosen, choice])
      if (gained > units) [next, units] = [[...chosen, choice], gained]
    }
    if (!next) return undefined
    chosen = next
  }
  return chosen
}

/** Every choice of so many, each as often as one likes. */
function combinations(choices: Choice[], count: number, from = 0): Choice[][] {
  if (count === 0) return [[]]
  return choices
    .slice(from)
    .flatMap((choice, i) => combinations(choices, count - 1, from + i).map((others) => [choice, ...others]))
}

function stepsOf(chosen: Choice[]): Step[] {
  const times = new Map<Choice, number>()
  for (const choice of chosen) times.set(choice, (times.get(choice) ?? 0) + 1)
  return [...times].map(([{ rule }, count]) => ({
    rule: rule.id,
    times: count,
    kind: rule.kind,
    ...(rule.direction && { direction: rule.direction }),
    ...(rule.outcome && { outcome: rule.outcome }),
    ...(rule.signal && { signal: rule.signal }),
  }))
}

/** Rules that give points and ask for something that isn't known of the contact. */
const learnable = ({ fit }: CompiledRules, subject: FitSubject): string[] =>
  fit.filter(({ rule }) => rule.points > 0 && isUnknown(rule.test, subject)).map(({ rule }) => rule.id)

function isUnknown(test: FitTest, subject: FitSubject): boolean {
  switch (test.on) {
    case "title":
      return !subject.jobTitle
    case "organization":
      return !subject.organization
    case "country":
      return !subject.addresses.some(({ country }) => country)
    case "tag":
      return subject.tags.length === 0
    case "size":
      return subject.employees === undefined
    case "domain":
      return subject.emails.every(({ status }) => status)
    case "known":
      return test.fields.some((field) => !isKnown(subject, field))
  }
}
