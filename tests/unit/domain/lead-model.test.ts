import { describe, expect, test } from "vitest"

import { BASE, type Features, type LeadRow, predictLead, trainingLeadModel, trainLeadModel } from "~domain/lead-model"

import { randomFrom } from "../../support/random"

const logOdds = (probability: number) => Math.log(probability / (1 - probability))

/** Who asked for a price converts, more so after many visits; the day says nothing. */
function leads(count: number, seed = 1): LeadRow[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const [asked, visits] = [random() < 0.4, Math.floor(random() * 20)]
    const source = ["fair", "mail", "search"][Math.floor(random() * 3)] as string
    const probability = 1 / (1 + Math.exp(2 - (asked ? 0.25 * visits : 0) - (source === "fair" ? 1.5 : 0)))
    const features = { asked, visits: random() < 0.1 ? null : visits, source, day: Math.floor(random() * 7) }
    return { features, converted: random() < probability }
  })
}

const lossOf = (rows: LeadRow[], probabilityOf: (row: LeadRow) => number) =>
  rows.reduce((sum, row) => sum - Math.log(row.converted ? probabilityOf(row) : 1 - probabilityOf(row)), 0) /
  rows.length

describe("what is learnt", () => {
  const rows = leads(2_000)
  const model = trainLeadModel(rows)

  test("tells new people apart nearly as well as the rule that made them", () => {
    const others = leads(2_000, 2)
    const share = others.filter(({ converted }) => converted).length / others.length
    const own = lossOf(others, ({ features }) => predictLead(model, features).probability)
    expect(own).toBeLessThan(0.85 * lossOf(others, () => share))
  })

  test("takes two features together where they say something together", () => {
    const of = (asked: boolean, visits: number) =>
      logOdds(predictLead(model, { asked, visits, source: "mail", day: 3 }).probability)
    const [withMany, withFew] = [of(true, 18) - of(false, 18), of(true, 1) - of(false, 1)]
    expect(withMany - withFew).toBeGreaterThan(1.5)
  })

  test("is told by contributions that add up to it", () => {
    for (const { features } of rows.slice(0, 200)) {
      const { probability, contributions } = predictLead(model, features)
      const sum = contributions.reduce((total, { weight }) => total + weight, 0)
      expect(sum).toBeCloseTo(logOdds(probability), 9)
    }
  })

  test("says of a feature what a change of it does", () => {
    const before = { asked: true, visits: 18, source: "mail", day: 3 }
    const [one, other] = [predictLead(model, before), predictLead(model, { ...before, source: "fair" })]
    const weightOf = ({ contributions }: typeof one) =>
      contributions.find(({ feature }) => feature === "source")?.weight ?? Number.NaN
    expect(weightOf(other) - weightOf(one)).toBeGreaterThan(0.5)
    expect(other.probability).toBeGreaterThan(one.probability)
  })

  test("is plain JSON, and the same every time", () => {
    const read = JSON.parse(JSON.stringify(model)) as typeof model
    const { features } = rows[0] as LeadRow
    expect(read).toEqual(trainLeadModel(leads(2_000)))
    expect(predictLead(read, features).probability).toBe(predictLead(model, features).probability)
  })

  test("comes in steps, none of which is the whole", () => {
    const steps = trainingLeadModel(leads(400))
    let count = 0
    while (!steps.next().done) count++
    expect(count).toBeGreaterThan(20)
  })
})

describe("what teaches nothing", () => {
  const only = [{ feature: BASE, weight: expect.any(Number) as number }]

  test.each([
    ["nobody", [], 0.5],
    ["one who converted", [{ features: { a: 1 }, converted: true }], 0.75],
    ["all alike", leads(60).map(({ features }) => ({ features, converted: false })), 0.5 / 61],
  ])("of %s the share is all there is to say", (_, rows: LeadRow[], share) => {
    const prediction = predictLead(trainLeadModel(rows), { a: 2 })
    expect(prediction.probability).toBeCloseTo(share, 9)
    expect(prediction.contributions).toEqual(only)
  })

  test("of chance alone nothing is believed, or next to nothing", () => {
    const random = randomFrom(5)
    const rows = Array.from({ length: 300 }, () => ({ features: { a: random() }, converted: random() < 0.3 }))
    const share = rows.filter(({ converted }) => converted).length / rows.length
    const model = trainLeadModel(rows)
    for (const a of [0.1, 0.5, 0.9]) expect(Math.abs(predictLead(model, { a }).probability - share)).toBeLessThan(0.1)
  })
})

describe("odd input", () => {
  const odd = leads(300).map(({ features, converted }, at) => ({
    features: {
      ...features,
      level: `level ${at}`,
      broken: [Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308][at % 4] as number,
      both: at % 2 ? "often" : at,
      constructor: at % 3,
      empty: null,
      long: "x".repeat(10_000) + at,
    },
    converted,
  }))

  test("of every kind gives a probability", () => {
    const model = trainLeadModel(odd)
    for (const features of [
      {},
      odd[0]?.features ?? {},
      { visits: Number.NaN },
      { source: "never seen" },
    ] as Features[]) {
      const { probability, contributions } = predictLead(model, features)
      expect(probability).toBeGreaterThan(0)
      expect(probability).toBeLessThan(1)
      expect(contributions.every(({ weight }) => Number.isFinite(weight))).toBe(true)
    }
  })

  test("what was never seen is as what is missing", () => {
    const model = trainLeadModel(leads(1_000))
    const of = (source: string | null) => predictLead(model, { asked: true, visits: 5, source }).probability
    expect(of("never seen")).toBe(of(null))
  })
})
