import { describe, expect, it } from "vitest"

import { LANGUAGES } from "~domain/languages"
import type { Condition, Filter } from "~domain/segment/filter"
import type { Period } from "~domain/segment/period"
import { sentenceOf } from "~domain/segment/sentence"
import { STARTING_POINTS } from "~domain/segment/starting-points"
import { catalogues, type TextKey } from "~ui/text/catalogues"
import { sentenceText } from "~ui/text/segment-sentence"
import { namesIn } from "~ui/text/use-names"
import { speechIn } from "~ui/text/use-text"

function said(filter: Filter, language: "en" | "es" = "en") {
  const { text: t, formats } = speechIn(language)
  const segment = (id: string) => (id === "s" ? "Fair" : undefined)
  return sentenceText(filter, {
    t,
    formats,
    names: namesIn(t, { stageNames: { lead: "Hot" }, relationshipNames: {} }),
    segment,
  })
}

const PERIODS: Period[] = [
  { lastDays: 3 },
  { olderThanDays: 3 },
  { nextDays: 3 },
  { laterThanDays: 3 },
  { calendar: "month", offset: -1 },
  { from: "2026-01-02" },
  { to: "2026-01-02" },
  { from: "2026-01-02", to: "2026-01-03" },
  { from: "2026-01-02", to: "2026-01-02" },
]
/** Conditions of every kind, which bring up every key. */
const CONDITIONS: Condition[] = [
  { field: "tags", op: "known" },
  { field: "tags", op: "missing" },
  ...(["is", "isnt", "contains", "begins"] as const).map(
    (op): Condition => ({ field: "tags", op, values: ["a", "b"] }),
  ),
  ...(["is", "isnt"] as const).map((op): Condition => ({ field: "stage", op, values: ["lead", "customer"] })),
  { field: "fit", op: "within", from: 1 },
  { field: "fit", op: "within", to: 2 },
  { field: "probability", op: "within", from: 0.1, to: 0.2 },
  { field: "age", op: "within", from: 40, to: 40 },
  ...PERIODS.flatMap((period): Condition[] => [
    { field: "createdAt", op: "during", period },
    { field: "birthday", op: "recurs", period },
  ]),
  { field: "interactions", op: "did", times: 2, kinds: ["call"], direction: "in", outcomes: ["answered"], days: 30 },
  { field: "interactions", op: "didNot", direction: "out" },
  { field: "tasks", op: "open" },
  { field: "tasks", op: "overdue" },
  { field: "signals", op: "has", kinds: ["price-asked"], days: 7 },
  { field: "signals", op: "hasNot" },
  { field: "segment", op: "in", id: "s" },
  { field: "segment", op: "notIn", id: "gone" },
]
const EVERYTHING: Filter[] = [
  ...CONDITIONS,
  { all: [] },
  { all: 3 } as unknown as Filter,
  { any: [{ not: CONDITIONS[0] as Filter }, { all: [CONDITIONS[0] as Filter, CONDITIONS[1] as Filter] }] },
]

it("has words in every language for every key that a filter can bring up", () => {
  const keys = new Set(EVERYTHING.flatMap((filter) => sentenceOf(filter).map(({ key }) => key)))
  const written = Object.keys(catalogues.en).filter((key) => key.startsWith("sentence_"))
  expect([...keys, "sentence_anything", "sentence_any_signal"].sort()).toEqual(written.sort())
  for (const language of LANGUAGES)
    for (const { id } of STARTING_POINTS)
      expect(catalogues[language], id).toHaveProperty(`segment_start_${id}` satisfies TextKey | string)
})

it("says every filter whole", () => {
  for (const language of LANGUAGES)
    for (const filter of [...EVERYTHING, ...STARTING_POINTS.map(({ filter }) => filter)])
      expect(said(filter, language), JSON.stringify(filter)).not.toMatch(/undefined|sentence_|[{}]| {2}| ,|\( | \)/)
})

describe("a filter as a sentence", () => {
  const lead: Filter = { field: "stage", op: "is", values: ["lead", "customer"] }
  const calls: Filter = {
    field: "interactions",
    op: "did",
    times: 2,
    kinds: ["call", "meeting"],
    direction: "in",
    days: 30,
  }

  it("reads in English, with the user's own names", () => {
    expect(said({ all: [lead, calls] })).toBe(
      "stage is Hot or Customer and there was call or meeting at least twice, from them within the last 30 days",
    )
    expect(said({ any: [lead, { all: [{ field: "tags", op: "is", values: ["VIP"] }, { not: lead }] }] })).toBe(
      "stage is Hot or Customer or (tags is “VIP” and it is not so that stage is Hot or Customer)",
    )
    expect(said({ field: "createdAt", op: "during", period: { calendar: "month" } })).toBe("added is this month")
    expect(said({ field: "probability", op: "within", from: 0.25 })).toBe("likelihood to buy is 25% or more")
    expect(said({ field: "segment", op: "in", id: "s" })).toBe("the segment “Fair” has them")
    expect(said({ field: "segment", op: "in", id: "x" })).toBe("the segment “(deleted)” has them")
    expect(said({ field: "tags", op: "is", values: [] })).toBe("tags is …")
  })

  it("reads in Spanish", () => {
    expect(said(calls, "es")).toBe("hubo llamada o reunión al menos 2 veces, de su parte en los últimos 30 días")
    expect(said({ field: "birthday", op: "recurs", period: { calendar: "week", offset: 1 } }, "es")).toBe(
      "cumpleaños llega la próxima semana",
    )
  })
})
