import { describe, expect, test } from "vitest"

import { defaultScoreRules } from "~domain/score/default-rules"
import { readScoreRules } from "~domain/score/rules-schema"
import { polarityOf, SIGNAL_KINDS } from "~domain/signals/kinds"

const faultsOf = (rules: unknown) => {
  const read = readScoreRules(rules)
  return "faults" in read ? read.faults.map(({ path, code }) => `${path}: ${code}`) : []
}
const withEngagement = (change: object) => ({
  ...defaultScoreRules,
  engagement: [{ ...defaultScoreRules.engagement[0], ...change }],
})
const withFit = (test: object) => ({ ...defaultScoreRules, fit: [{ id: "it", points: 5, test }] })

test("the default rules are sound, and come back as they are from JSON", () => {
  expect(readScoreRules(JSON.parse(JSON.stringify(defaultScoreRules)))).toEqual({ rules: defaultScoreRules })
})

test("the default rules count signals that can be found, and count against somebody what speaks against a purchase", () => {
  const found = defaultScoreRules.engagement.flatMap(({ signal, points }) => (signal ? [{ signal, points }] : []))
  expect(found.length).toBeGreaterThan(10)
  for (const { signal, points } of found) {
    const kind = SIGNAL_KINDS.find((one) => one === signal)
    expect(kind, signal).toBeDefined()
    if (kind && polarityOf(kind) < 0) expect(points).toBeLessThan(0)
  }
})

describe("what would make a score undefined is refused", () => {
  test.each([
    [{ halfLifeDays: 0 }, "half-life-not-positive"],
    [{ halfLifeDays: -1 }, "half-life-not-positive"],
    [{ halfLifeDays: Number.NaN }, "half-life-not-positive"],
    [{ halfLifeDays: Number.POSITIVE_INFINITY }, "half-life-not-positive"],
    [{ halfLifeDays: 0.5 }, "half-life-not-whole"],
    [{ halfLifeDays: 1e9 }, "half-life-too-long"],
    [{ halfLifeDays: undefined }, "half-life-not-positive"],
  ])("half-life: %o", (change, code) => {
    expect(faultsOf(withEngagement(change))).toContain(`engagement/0/halfLifeDays: ${code}`)
  })

  test.each([
    [{ points: Number.NaN }, "points: points-not-whole"],
    [{ points: 1.5 }, "points: points-not-whole"],
    [{ points: 1_000 }, "points: points-out-of-range"],
    [{ cap: 0 }, "cap: cap-not-positive"],
    [{ cap: Number.POSITIVE_INFINITY }, "cap: cap-not-positive"],
    [{ kind: "signal" }, "signal: signal-missing"],
    [{ signal: "price-asked" }, "signal: signal-elsewhere"],
    [{ kind: "telegram" }, "kind: shape"],
  ])("%o", (change, fault) => {
    expect(faultsOf(withEngagement(change))).toEqual([`engagement/0/${fault}`])
  })

  test.each([
    [{ on: "title", words: [] }, "words: words-empty"],
    [{ on: "title", words: [" "] }, "words/0: words-empty"],
    [{ on: "tag", words: ["–"] }, "words/0: words-empty"],
    [{ on: "size", least: 0 }, "least: size-not-positive"],
    [{ on: "size", least: 10, most: 5 }, "most: size-reversed"],
  ])("%o", (test, fault) => {
    expect(faultsOf(withFit(test))).toEqual([`fit/0/test/${fault}`])
  })

  test("one id twice, in whichever list", () => {
    const { fit, engagement } = defaultScoreRules
    const twice = { ...engagement[0], id: fit[0]?.id }
    expect(faultsOf({ ...defaultScoreRules, engagement: [twice] })).toEqual(["engagement/0/id: id-twice"])
  })

  test("thresholds and grades out of range or in the wrong order", () => {
    const { thresholds, grades } = defaultScoreRules
    const marketing = { fit: 101, engagement: -1 }
    expect(faultsOf({ ...defaultScoreRules, thresholds: { ...thresholds, marketing } })).toEqual([
      "thresholds/marketing/fit: score-out-of-range",
      "thresholds/marketing/engagement: score-out-of-range",
      "thresholds/sales: thresholds-reversed",
    ])
    const reversed = { marketing: thresholds.sales, sales: thresholds.marketing }
    expect(faultsOf({ ...defaultScoreRules, thresholds: reversed })).toEqual(["thresholds/sales: thresholds-reversed"])
    expect(faultsOf({ ...defaultScoreRules, grades: { ...grades, fit: [50, 50, 10] } })).toEqual([
      "grades/fit: grades-not-descending",
    ])
  })

  test("what is no rules at all", () => {
    for (const one of [null, "rules", [], { version: 0 }]) expect(faultsOf(one).length).toBeGreaterThan(0)
  })
})
