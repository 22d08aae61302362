import type { Contact } from "../contact"
import type { Exclusion } from "../exclusion"
import { type ScoredEvent, sortOf } from "./activity"
import type { CompiledRules } from "./compile"
import { dayOf, decayOf, ONE } from "./decay"
import type { FitReason, FitSubject } from "./fit"
import type { EngagementRule, ScoreRules } from "./rules"
import { type Scored, scoreFrom, within } from "./score"

/** Why an event gave its points, for the interface to put into words. */
export type EngagementReason = Pick<EngagementRule, "kind" | "direction" | "outcome" | "signal"> & { on: "event" }

/**
 * Points that somebody got.
 * `rule`: its id. `event`: the interaction's id or the signal's; of fit, the path of the value. `at`: when it happened or became known, in
 * milliseconds since 1970. `points`: as they were on that day; without a half-life they stay.
 */
export type LedgerEntry = {
  score: "fit" | "engagement"
  rule: string
  event: string
  at: number
  points: number
  halfLifeDays?: number
  because: FitReason | EngagementReason
}

/** `version`: of the rules that made it. Nobody who is excluded has entries. */
export type Ledger = { version: number; excluded?: Exclusion; entries: LedgerEntry[] }

export type LedgerSubject = FitSubject & Pick<Contact, "provenance" | "createdAt">

/**
 * Every point of a contact, oldest first: what is known of them now, each value since it became known, and all that they did, what is dated
 * in the future too.
 * @param now milliseconds since 1970: what is known is known by now, whatever the clock was when it was noted
 */
export function ledgerOf(
  compiled: CompiledRules,
  subject: LedgerSubject,
  events: Iterable<ScoredEvent>,
  now: number,
): Ledger {
  const version = compiled.rules.version
  const excluded = compiled.exclusionOf(subject)
  if (excluded) return { version, excluded, entries: [] }
  const entries = [...fitEntries(compiled, subject, now), ...engagementEntries(compiled, events)]
  return { version, entries: entries.sort((a, b) => a.at - b.at || order(a.event, b.event) || order(a.rule, b.rule)) }
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function fitEntries({ fit }: CompiledRules, subject: LedgerSubject, now: number): LedgerEntry[] {
  const taken = new Set<string>()
  return fit.flatMap(({ rule, find }): LedgerEntry[] => {
    if (rule.group !== undefined && taken.has(rule.group)) return []
    const found = find(subject)
    if (found.length > 0 && rule.group !== undefined) taken.add(rule.group)
    return found.map(({ path, because }) => ({
      score: "fit",
      rule: rule.id,
      event: path,
      at: Math.min(now, subject.provenance[path]?.at ?? subject.createdAt),
      points: rule.points,
      because,
    }))
  })
}

function* engagementEntries({ bySort }: CompiledRules, events: Iterable<ScoredEvent>): Generator<LedgerEntry> {
  for (const { id, at, kind, direction, outcome, signal } of events)
    for (const { rule } of bySort.get(sortOf({ kind, direction, outcome, signal })) ?? [])
      yield {
        score: "engagement",
        rule: rule.id,
        event: id,
        at,
        points: rule.points,
        halfLifeDays: rule.halfLifeDays,
        because: {
          on: "event",
          kind,
          ...(direction && { direction }),
          ...(outcome && { outcome }),
          ...(signal && { signal }),
        },
      }
}

/**
 * The score as of a day, as `dayOf` counts them: a replay of the ledger. Gives the same number as `scoreOf` on that day, bit for bit, as
 * `decayOf` says; for a past day, fit is that of the values which the contact still has and were known by then.
 * @param rules those that made the ledger
 */
export function scoreAt(ledger: Ledger, rules: ScoreRules, day: number): Scored {
  if (ledger.excluded) return { excluded: ledger.excluded }
  let fit = 0
  const sums = new Map<string, number>()
  for (const entry of ledger.entries) {
    const units = unitsAt(entry, day)
    if (entry.score === "fit") fit += units / ONE
    else sums.set(entry.rule, (sums.get(entry.rule) ?? 0) + units)
  }
  let engagement = 0
  for (const { id, cap } of rules.engagement) engagement += within(sums.get(id) ?? 0, capUnits(cap))
  return scoreFrom(rules, fit, engagement)
}

/** What an entry is worth on a day. `points`: what is left of them, an exact multiple of 2^-24; 0 before it happened. */
export type Share = { entry: LedgerEntry; points: number }

/**
 * What each entry is worth on a day, and what caps take from it or give: by the rule's id, the points over. The shares of engagement
 * less the points over are the score's exact sum.
 */
export function sharesAt(
  ledger: Ledger,
  rules: ScoreRules,
  day: number,
): { shares: Share[]; over: Map<string, number> } {
  const shares = ledger.entries.map((entry) => ({ entry, points: unitsAt(entry, day) / ONE }))
  const over = new Map<string, number>()
  for (const { id, cap } of rules.engagement) {
    if (cap === undefined) continue
    let points = 0
    for (const share of shares)
      if (share.entry.rule === id && share.entry.score === "engagement") points += share.points
    const excess = points - within(points, cap)
    if (excess !== 0) over.set(id, excess)
  }
  return { shares, over }
}

function unitsAt({ at, points, halfLifeDays }: LedgerEntry, day: number): number {
  const age = day - dayOf(at)
  if (!(age >= 0)) return 0
  return points * (halfLifeDays === undefined ? ONE : (decayOf(halfLifeDays)[age] ?? 0))
}

const capUnits = (cap: number | undefined): number => (cap ?? Number.POSITIVE_INFINITY) * ONE
