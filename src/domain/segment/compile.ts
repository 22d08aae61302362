import type { ExclusionLists } from "../exclusion"
import type { Segments } from "../segment"
import { checkFilter } from "./check"
import { dateTest, yearlyTest } from "./date-test"
import { reasonFinder } from "./exclusion"
import { ADDED_BY_EXCLUSIONS } from "./exclusions"
import { isChoiceField, isNumberField, isTextField } from "./fields"
import {
  type ChoiceCondition,
  type Condition,
  type DateCondition,
  type Filter,
  groupOf,
  type NumberCondition,
  type PresenceCondition,
  type SegmentCondition,
  type TextCondition,
} from "./filter"
import { interactionTest, signalTest } from "./happened-test"
import { numberTest } from "./number-test"
import type { SegmentSubject } from "./subject"
import { taskTest } from "./task-test"
import { allOf, anyOf, type Clock, clockAt, NEVER, not, type Test } from "./test"
import { choiceTest, presenceTest, textTest } from "./value-test"

/**
 * What a filter is answered with. `now`: milliseconds since 1970; the local day of it counts. `segments`: those that the
 * filter may name. `exclusions`: addresses and domains of whom is left out, beside whom the user said it of.
 */
export type FilterContext = { now: number; segments?: Segments; exclusions?: ExclusionLists }

/**
 * Whether a contact meets a filter. Compiled once, it holds for the whole local day of `now`, makes nothing per contact and
 * never throws. A filter that `checkFilter` finds something wrong with holds for nobody, so that no mistake under a "not"
 * makes it everybody.
 */
export function compileFilter(filter: Filter, context: FilterContext): (subject: SegmentSubject) => boolean {
  return compileTest(filter, context).holds
}

/**
 * When the answer about a contact may become another by time alone: the first such moment after `now`, in milliseconds since
 * 1970, or Infinity. It is the beginning of a local day, but for scores that tell when they cross a value. It may be too
 * early, and is never too late, as long as the contact stays as it is and so does the time zone.
 */
export function expiresAt(filter: Filter, context: FilterContext): (subject: SegmentSubject) => number {
  return compileTest(filter, context).until ?? (() => NEVER)
}

/** Both at once: `holds` as of `compileFilter`, `until` as of `expiresAt`, absent where time alone changes nothing. */
export function compileTest(filter: Filter, { now, segments = new Map(), exclusions }: FilterContext): Test {
  if (checkFilter(filter, segments, { spare: ADDED_BY_EXCLUSIONS }).length > 0) return { holds: () => false }
  const clock = clockAt(now)
  const reasonOf = reasonFinder(exclusions)
  const nested = new Map<string, Test>()
  return testOf(filter)

  function testOf(one: Filter): Test {
    const group = groupOf(one)
    if (!group)
      return (one as Condition).field === "segment"
        ? segmentTest(one as SegmentCondition)
        : conditionTest(one as Condition, clock, reasonOf)
    const tests = group.filters.map(testOf)
    if (group.join === "not") return not(tests[0] as Test)
    return group.join === "all" ? allOf(tests) : anyOf(tests)
  }

  function segmentTest({ op, id }: SegmentCondition): Test {
    const segment = segments.get(id)
    const test =
      nested.get(id) ??
      (segment?.kind === "live" ? testOf(segment.filter) : { holds: (subject) => subject.segments?.has(id) ?? false })
    nested.set(id, test)
    return op === "in" ? test : not(test)
  }
}

function conditionTest(condition: Condition, clock: Clock, reasonOf: ReturnType<typeof reasonFinder>): Test {
  if (condition.op === "known" || condition.op === "missing")
    return presenceTest(condition as PresenceCondition, clock, reasonOf)
  const { field } = condition
  if (field === "interactions") return interactionTest(condition, clock)
  if (field === "tasks") return taskTest(condition, clock)
  if (field === "signals") return signalTest(condition, clock)
  if (isTextField(field)) return textTest(condition as TextCondition)
  if (isChoiceField(field)) return choiceTest(condition as ChoiceCondition, reasonOf)
  if (isNumberField(field)) return numberTest(condition as NumberCondition, clock)
  if (condition.op === "recurs") return yearlyTest(condition, clock)
  return dateTest(condition as DateCondition, clock)
}
