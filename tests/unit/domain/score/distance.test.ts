import { describe, expect, test } from "vitest"

import { type Activity, activityOf, type ScoredEvent } from "~domain/score/activity"
import { compileRules } from "~domain/score/compile"
import { dayOf } from "~domain/score/decay"
import { defaultScoreRules } from "~domain/score/default-rules"
import { type Distance, distanceTo } from "~domain/score/distance"
import type { EngagementRule, ScoreRules } from "~domain/score/rules"
import { isScored, scoreOf } from "~domain/score/score"

import { aContact } from "../../../support/builders"
import { someEvents } from "../../../support/events"
import { randomFrom } from "../../../support/random"

const NOW = Date.UTC(2026, 5, 15, 10)
const TODAY = dayOf(NOW)
const ceo = aContact({ jobTitle: "CEO", emails: [{ value: "ana@acme.es" }] })

const withRules = (engagement: EngagementRule[], least = 40): ScoreRules => ({
  ...defaultScoreRules,
  engagement,
  thresholds: { ...defaultScoreRules.thresholds, sales: { fit: 50, engagement: least } },
})
const rule = (id: string, points: number, more: Partial<EngagementRule> = {}): EngagementRule => ({
  id,
  kind: "email",
  direction: "in",
  points,
  halfLifeDays: 30,
  ...more,
})
const reply = rule("reply", 12)
const meeting = rule("meeting", 25, { kind: "meeting", direction: undefined })
const form = rule("form", 3, { kind: "form-submission", direction: undefined })
const wayIds = (distance: Distance | undefined) =>
  distance?.ways.map(({ steps }) => steps.map(({ rule: id, times }) => `${times} ${id}`).join(" + "))

describe("the distance to a threshold", () => {
  const of = (rules: ScoreRules, activity: Activity = {}) =>
    distanceTo("sales", compileRules(rules), ceo, activity, TODAY)

  test("is told by the single events that would reach it, the least first", () => {
    const rules = withRules([reply, meeting, form], 12)
    expect(of(rules)).toMatchObject({ fit: 0, engagement: 12, learn: [] })
    expect(wayIds(of(rules))).toEqual(["1 reply", "1 meeting"])
  })

  test("or by the fewest together", () => {
    expect(wayIds(of(withRules([reply, meeting, form], 36)))).toEqual(["2 meeting", "1 meeting + 1 reply"])
    expect(wayIds(of(withRules([form], 12)))).toEqual(["4 form"])
    expect(wayIds(of(withRules([form], 30)))).toEqual(["10 form"])
  })

  test("knows caps and what takes points away", () => {
    const capped = { ...meeting, cap: 30 }
    expect(wayIds(of(withRules([reply, capped], 36)))).toEqual(["1 meeting + 1 reply"])
    expect(of(withRules([capped], 36))).toMatchObject({ engagement: 36, ways: [] })
    const refusal = rule("no", -40, { kind: "signal", direction: undefined, signal: "not-interested" })
    const refused = activityOf([{ id: "n", at: NOW, kind: "signal", signal: "not-interested" }])
    expect(of(withRules([reply, meeting, refusal], 12), refused)).toMatchObject({ engagement: 52 })
    expect(wayIds(of(withRules([reply, meeting, refusal], 12), refused))).toEqual(["3 meeting", "2 meeting + 1 reply"])
  })

  test("is nothing where it is reached, and isn't told of who is excluded", () => {
    expect(of(withRules([reply], 10), activityOf([{ id: "m", at: NOW, kind: "email", direction: "in" }]))).toEqual({
      fit: 0,
      engagement: 0,
      ways: [],
      learn: [],
    })
    const spam = aContact({ relationship: "spam" })
    expect(distanceTo("sales", compileRules(defaultScoreRules), spam, {}, TODAY)).toBeUndefined()
  })

  test("in fit names what there is to learn", () => {
    const unknown = aContact({ jobTitle: undefined, emails: [{ value: "ana@acme.es" }] })
    const distance = distanceTo("sales", compileRules(defaultScoreRules), unknown, {}, TODAY)
    expect(distance?.fit).toBe(10)
    expect(distance?.learn).toEqual(expect.arrayContaining(["title-decides", "size-ten", "known"]))
    expect(distance?.learn).not.toContain("domain-own")
  })

  test("tells the truth: each way reaches the threshold, and not without its last event", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomFrom(seed)
      const compiled = compileRules(defaultScoreRules)
      const before = someEvents(random, Math.floor(random() * 12), NOW - 200 * 86_400_000, NOW)
      const activity = activityOf(before)
      const engagementOf = (one: Activity) => {
        const scored = scoreOf(compiled, ceo, one, TODAY)
        return isScored(scored) ? scored.engagement : Number.NaN
      }
      for (const qualification of ["marketing", "sales"] as const) {
        const distance = distanceTo(qualification, compiled, ceo, activity, TODAY)
        const least = defaultScoreRules.thresholds[qualification].engagement
        if (engagementOf(activity) < least) expect(distance?.ways.length).toBeGreaterThan(0)
        for (const { steps } of distance?.ways ?? []) {
          const events = steps.flatMap(({ times, rule: id, ...sort }): ScoredEvent[] =>
            Array.from({ length: times }, () => ({ id, at: NOW, ...sort })),
          )
          expect(engagementOf(activityOf([...before, ...events]))).toBeGreaterThanOrEqual(least)
          expect(engagementOf(activityOf([...before, ...events.slice(1)]))).toBeLessThan(least)
        }
      }
    }
  })
})
