import { describe, expect, it } from "vitest"
import { gatheringIndicators } from "~domain/indicators"
import type { LifecycleStage } from "~domain/lifecycle"
import type { HappenedEvent } from "~domain/score/activity"

const DAY = 86_400_000
const HOUR = DAY / 24
const BEGUN = new Date(2026, 0, 15, 12).getTime()
const FROM = BEGUN - 5 * DAY
const TO = BEGUN + 60 * DAY

type Move = [at: number, from: LifecycleStage, to: LifecycleStage]
type Given = { moves?: Move[]; events?: HappenedEvent[]; stage?: LifecycleStage; createdAt?: number; channel?: "event" }

function of(people: Given[], from = FROM, to = TO) {
  const { take, result } = gatheringIndicators(from, to)
  for (const { moves = [], events = [], stage = "contact", createdAt = BEGUN, channel } of people)
    take({
      contact: { stage, createdAt, ...(channel && { source: { channel } }) },
      moves: moves.map(([at, from, to]) => ({ id: `${at}`, at, from, to })),
      events,
    })
  return result()
}

const stageOf = (result: ReturnType<typeof of>, stage: LifecycleStage) =>
  result.funnel.find((one) => one.stage === stage)
const mail = (at: number, direction: "in" | "out"): HappenedEvent => ({ kind: "email", direction, at })

describe("the indicators of a period", () => {
  it("count who came to each stage or beyond it, and who of them came further", () => {
    const found = of([
      {
        moves: [
          [BEGUN + DAY, "contact", "lead"],
          [BEGUN + 2 * DAY, "lead", "customer"],
        ],
      },
      {
        moves: [
          [BEGUN + DAY, "contact", "lead"],
          [BEGUN + 3 * DAY, "lead", "disqualified"],
        ],
      },
      {},
    ])
    expect(stageOf(found, "contact")).toMatchObject({ reached: 3, converted: 2 })
    expect(stageOf(found, "lead")).toMatchObject({ reached: 2, converted: 1 })
    expect(stageOf(found, "opportunity")).toMatchObject({ reached: 1, converted: 1 })
    expect(stageOf(found, "customer")).toMatchObject({ reached: 1, converted: 0 })
    expect(found.becameLeads).toEqual({ reached: 3, converted: 2 })
    expect(found.becameCustomers).toEqual({ reached: 2, converted: 1 })
    expect(found.won).toEqual([{ month: "2026-01", count: 1 }])
  })

  it("count each stage once, by the first time, and leave out what lies outside of the period", () => {
    const back: Move[] = [
      [BEGUN + DAY, "contact", "lead"],
      [BEGUN + 2 * DAY, "lead", "contact"],
      [BEGUN + 3 * DAY, "contact", "lead"],
    ]
    expect(stageOf(of([{ moves: back }]), "lead")).toMatchObject({ reached: 1 })
    expect(stageOf(of([{ moves: back }], BEGUN + 2 * DAY), "lead")).toMatchObject({ reached: 0 })
    expect(stageOf(of([{ moves: back }], FROM, BEGUN + DAY), "lead")).toMatchObject({ reached: 0 })
  })

  it("leave out whoever was a customer when they were saved", () => {
    const found = of([{ stage: "customer" }, { moves: [[BEGUN + DAY, "customer", "evangelist"]] }])
    expect(found).toMatchObject({ people: 2, already: 2, won: [] })
    expect(found.funnel.every(({ reached }) => reached === 0)).toBe(true)
  })

  it("tell by which way those came who became customers", () => {
    const won: Move[] = [[BEGUN + DAY, "lead", "customer"]]
    const found = of([
      { channel: "event", stage: "customer", moves: won },
      { channel: "event", stage: "lead" },
      { stage: "lead" },
    ])
    expect(found.sources).toEqual([
      { channel: "event", reached: 2, converted: 1 },
      { channel: "unknown", reached: 1, converted: 0 },
    ])
  })

  it("tell how long the first answer took, with the spread, and how many had none", () => {
    const after = (hours: number) => ({ events: [mail(BEGUN, "in"), mail(BEGUN + hours * HOUR, "out")] })
    const found = of([
      ...[1, 2, 3, 5].map(after),
      { events: [mail(BEGUN, "in")] },
      { events: [mail(BEGUN - DAY, "out")] },
      // Written to first, and answered out of order in the list.
      { events: [mail(BEGUN + 4 * HOUR, "out"), mail(BEGUN - HOUR, "out"), mail(BEGUN, "in")] },
    ])
    expect(found.replies).toEqual({ count: 5, median: 180, lower: 120, upper: 240 })
    expect(found.unanswered).toBe(1)
  })

  it("name every month between the first and the last that had a win", () => {
    const wonIn = (month: number): Given => ({
      moves: [[new Date(2026, month, 10).getTime(), "lead", "customer"]],
      createdAt: 0,
    })
    const found = of([wonIn(10), wonIn(1), wonIn(13)], 0, new Date(2028, 0).getTime())
    expect(found.won).toHaveLength(13)
    expect(found.won[0]).toEqual({ month: "2026-02", count: 1 })
    expect(found.won[1]).toEqual({ month: "2026-03", count: 0 })
    expect(found.won.at(-1)).toEqual({ month: "2027-02", count: 1 })
  })

  it("are defined with nobody, and with moments of 1970 and 2100", () => {
    expect(of([])).toMatchObject({ people: 0, won: [], sources: [], unanswered: 0 })
    expect(of([]).replies).toBeUndefined()
    const far: Given = {
      createdAt: 0,
      moves: [
        [0, "contact", "lead"],
        [Date.UTC(2100, 5), "lead", "customer"],
      ],
      events: [mail(0, "in"), mail(Date.UTC(2100, 5), "out")],
    }
    expect(of([far]).won).toEqual([])
    const all = of([far], 0, 8.64e15)
    expect(all.won).toEqual([{ month: "2100-06", count: 1 }])
    expect(all.replies?.count).toBe(1)
    const wide = of([far, { moves: [[DAY, "lead", "customer"]], createdAt: 0 }], 0, 8.64e15)
    expect(wide.won).toHaveLength(120)
    expect(wide.won.at(-1)?.month).toBe("2100-06")
  })
})
