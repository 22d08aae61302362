import { describe, expect, test } from "vitest"

import { LIFECYCLE_STAGES, rangeOf } from "~domain/lifecycle"
import { conversionsOf, type StageEvent, stagesOf } from "~domain/lifecycle/stages"

import { randomFrom } from "../../../support/random"

/** The way "contact lead contact" as events, a second apart from 1,000 on. */
const wayOf = (text: string): StageEvent[] => {
  const stages = text.split(" ")
  return stages.slice(1).map((to, i) => ({ id: `e${i}`, at: (i + 1) * 1_000, from: stages[i], to }))
}

describe("stages read off the events", () => {
  test("give the time in each, over all stays", () => {
    const { stays, timeIn, current } = stagesOf(wayOf("contact lead contact lead"), 10_000, 400)
    expect(stays.map(({ stage, milliseconds }) => [stage, milliseconds])).toEqual([
      ["contact", 600],
      ["lead", 1_000],
      ["contact", 1_000],
      ["lead", 7_000],
    ])
    expect(timeIn).toEqual({ contact: 1_600, lead: 8_000 })
    expect(current).toBe("lead")
    expect(stays.at(-1)).not.toHaveProperty("until")
  })

  test("name what went back, and don't take disqualified for a place in the order", () => {
    const { regressions } = stagesOf(
      wayOf("contact opportunity lead disqualified contact customer evangelist customer"),
      9e9,
    )
    expect(regressions.map(({ from, to }) => `${from} ${to}`)).toEqual(["opportunity lead", "evangelist customer"])
  })

  test("are the same whatever the order of the events, and never last less than nothing", () => {
    const random = randomFrom(3)
    for (let i = 0; i < 100; i++) {
      const events = Array.from({ length: 12 }, (_, id) => ({
        id: `e${id}`,
        at: [0, 4e12, Math.floor(random() * 2e12)][Math.floor(random() * 3)] ?? 0,
        from: LIFECYCLE_STAGES[Math.floor(random() * 9)],
        to: LIFECYCLE_STAGES[Math.floor(random() * 9)],
      }))
      const read = stagesOf(events, 1.7e12, 1e12)
      expect(
        stagesOf(
          [...events].sort(() => random() - 0.5),
          1.7e12,
          1e12,
        ),
      ).toEqual(read)
      for (const { milliseconds } of read.stays) expect(milliseconds).toBeGreaterThanOrEqual(0)
    }
  })

  test("leave out what names no stage, and of no event tell nothing", () => {
    const odd = [
      { id: "a", at: 1 },
      { id: "b", at: 2, from: "lead", to: "hot" },
      { id: "c", at: 3, from: "lead", to: "lead" },
    ]
    expect(stagesOf(odd, 5)).toEqual({ current: undefined, stays: [], timeIn: {}, steps: [], regressions: [] })
  })
})

test("conversion counts who was at a stage, and who came further after", () => {
  const ways = ["contact lead customer", "contact lead contact", "lead disqualified", "contact subscriber contact lead"]
  const conversions = conversionsOf(ways.map((way) => stagesOf(wayOf(way), 1e6)))
  const of = (stage: string) => conversions.find(({ from }) => from === stage)
  expect(of("contact")).toEqual({ from: "contact", to: "subscriber", reached: 3, converted: 3, share: 1 })
  expect(of("subscriber")).toMatchObject({ reached: 1, converted: 1 })
  expect(of("lead")).toMatchObject({ to: "marketing-qualified", reached: 4, converted: 1, share: 0.25 })
  expect(of("opportunity")).toMatchObject({ reached: 0, share: 0 })
  expect(conversions.some(({ from, to }) => from === "disqualified" || to === "disqualified")).toBe(false)
})

test("leads are those who showed interest and to whom nothing is being sold yet", () => {
  expect(LIFECYCLE_STAGES.filter((stage) => rangeOf(stage) === "lead")).toEqual([
    "lead",
    "marketing-qualified",
    "sales-qualified",
  ])
})
