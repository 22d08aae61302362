import { type ExclusionLists, exclusionFinder } from "../exclusion"
import { INTERACTION_SORTS } from "./activity"
import { decayOf, ONE } from "./decay"
import { type CompiledFitRule, compileFitRules } from "./fit"
import type { EngagementRule, ScoreRules } from "./rules"

/** `at`: its place among the rules. `left`: as `decayOf` gives it. `cap`: in units. */
export type CompiledEngagementRule = {
  rule: EngagementRule
  at: number
  points: number
  left: Uint32Array
  cap: number
}

/** Rules made ready for scoring many: made once, and asked for each contact without looking anything up twice. */
export type CompiledRules = {
  rules: ScoreRules
  fit: CompiledFitRule[]
  /** By the sort of an event, as `sortOf` gives it: the rules that it fits. */
  bySort: Map<string, CompiledEngagementRule[]>
  engagement: CompiledEngagementRule[]
  exclusionOf: ReturnType<typeof exclusionFinder>
  /** Units by the rules' places: what one contact is added up in. */
  sums: Float64Array
}

/** @param rules sound ones, as `readScoreRules` gives them */
export function compileRules(rules: ScoreRules, lists?: ExclusionLists): CompiledRules {
  const engagement = rules.engagement.map((rule, at) => ({
    rule,
    at,
    points: rule.points,
    left: decayOf(rule.halfLifeDays),
    cap: (rule.cap ?? Number.POSITIVE_INFINITY) * ONE,
  }))
  const bySort = new Map<string, CompiledEngagementRule[]>()
  for (const { sort, kind, direction, outcome } of INTERACTION_SORTS) {
    const fitting = engagement.filter(
      ({ rule }) =>
        rule.kind === kind &&
        (rule.direction === undefined || rule.direction === direction) &&
        (rule.outcome === undefined || rule.outcome === outcome),
    )
    if (fitting.length > 0) bySort.set(sort, fitting)
  }
  for (const compiled of engagement) {
    if (compiled.rule.kind !== "signal") continue
    const sort = `signal/${compiled.rule.signal ?? ""}`
    bySort.set(sort, [...(bySort.get(sort) ?? []), compiled])
  }
  return {
    rules,
    fit: compileFitRules(rules.fit),
    bySort,
    engagement,
    exclusionOf: exclusionFinder(lists),
    sums: new Float64Array(engagement.length),
  }
}
