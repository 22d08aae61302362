import { expect, test } from "vitest"

import { activityOf } from "~domain/score/activity"
import { compileRules } from "~domain/score/compile"
import { dayOf } from "~domain/score/decay"
import { defaultScoreRules } from "~domain/score/default-rules"
import { comparing, previewOf, type ScoredPerson } from "~domain/score/preview"
import type { ScoreRules } from "~domain/score/rules"
import { isScored, scoreOf } from "~domain/score/score"

import { aContact } from "../../../support/builders"
import { someEvents } from "../../../support/events"
import { randomFrom } from "../../../support/random"

const NOW = Date.UTC(2026, 5, 15, 10)
const TODAY = dayOf(NOW)
const before = compileRules(defaultScoreRules)
const stricter: ScoreRules = {
  ...defaultScoreRules,
  version: 2,
  engagement: defaultScoreRules.engagement.map((rule) => (rule.id === "email-in" ? { ...rule, points: 40 } : rule)),
  thresholds: { marketing: { fit: 40, engagement: 30 }, sales: { fit: 50, engagement: 45 } },
}
const after = compileRules(stricter)

function people(count: number): ScoredPerson[] {
  const random = randomFrom(5)
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    subject: aContact({
      jobTitle: ["CEO", "Buyer", undefined][Math.floor(random() * 3)],
      emails: [{ value: random() < 0.5 ? `p${i}@acme.es` : `p${i}@gmail.com` }],
      relationship: random() < 0.1 ? "supplier" : "prospect",
    }),
    activity: activityOf(someEvents(random, Math.floor(random() * 20), NOW - 200 * 86_400_000, NOW)),
  }))
}

test("a preview says who crosses which threshold, up and down, as scoring everybody twice would", () => {
  const all = people(400)
  const preview = previewOf(before, after, all, TODAY)
  const reaches = (compiled: typeof before, { subject, activity }: ScoredPerson, sales: boolean) => {
    const scored = scoreOf(compiled, subject, activity, TODAY)
    return isScored(scored) && (sales ? scored.qualified === "sales" : scored.qualified !== undefined)
  }
  let crossings = 0
  for (const qualification of ["marketing", "sales"] as const) {
    const sales = qualification === "sales"
    const up = all.filter((one) => !reaches(before, one, sales) && reaches(after, one, sales)).map(({ id }) => id)
    const down = all.filter((one) => reaches(before, one, sales) && !reaches(after, one, sales)).map(({ id }) => id)
    expect(preview.up[qualification]).toEqual({ count: up.length, ids: up.slice(0, 50) })
    expect(preview.down[qualification]).toEqual({ count: down.length, ids: down.slice(0, 50) })
    crossings += up.length * down.length
  }
  expect(crossings).toBeGreaterThan(0)
  expect(preview.people).toBe(400)
  expect(preview.excluded).toBe(all.filter(({ subject }) => subject.relationship === "supplier").length)
})

test("a preview that was begun goes on from what is known, as if it had never stopped", () => {
  const all = people(100)
  const first = comparing(before, after, TODAY)
  for (const one of all.slice(0, 40)) first.take(one)
  const second = comparing(before, after, TODAY, JSON.parse(JSON.stringify(first.preview)))
  for (const one of all.slice(40)) second.take(one)
  expect(second.preview).toEqual(previewOf(before, after, all, TODAY))
})

test("the same rules change nobody", () => {
  const same = previewOf(before, compileRules({ ...defaultScoreRules, version: 9 }), people(100), TODAY)
  expect(same).toMatchObject({
    people: 100,
    changed: 0,
    up: { sales: { count: 0 } },
    down: { marketing: { count: 0 } },
  })
})
