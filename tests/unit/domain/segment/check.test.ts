import { describe, expect, it } from "vitest"
import type { Segment, Segments } from "~domain/segment"
import { checkFilter } from "~domain/segment/check"
import { compileFilter } from "~domain/segment/compile"
import { withExclusions } from "~domain/segment/exclusions"
import type { Filter } from "~domain/segment/filter"
import { filterSchema } from "~domain/segment/filter-schema"
import { LIMITS } from "~domain/segment/limits"

import { randomFrom } from "../../../support/random"
import { aSubject, randomSegments } from "./subjects"

const KNOWN: Filter = { field: "notes", op: "known" }
const live = (id: string, filter: Filter): [string, Segment] => [id, { id, name: id, kind: "live", filter }]
const inSegment = (id: string): Filter => ({ field: "segment", op: "in", id })
const now = Date.UTC(2026, 10, 22, 12)

describe("a condition", () => {
  it.each<[what: string, condition: unknown, code: string, path: string[]]>([
    ["an unknown field", { field: "colour", op: "is", values: ["red"] }, "unknown-field", ["field"]],
    ["a field of every object's", { field: "constructor", op: "is", values: ["x"] }, "unknown-field", ["field"]],
    ["no field", { op: "is" }, "unknown-field", ["field"]],
    ["an operator of another field", { field: "stage", op: "contains", values: ["lead"] }, "unknown-operator", ["op"]],
    ["an operator of every object's", { field: "notes", op: "toString" }, "unknown-operator", ["op"]],
    ["a key that nobody reads", { field: "notes", op: "known", days: 3 }, "unknown-key", ["days"]],
    ["no values", { field: "tags", op: "is", values: [] }, "no-values", ["values"]],
    ["an empty value", { field: "tags", op: "is", values: [" "] }, "no-values", ["values"]],
    ["values that are no list", { field: "tags", op: "is", values: "vip" }, "bad-values", ["values"]],
    ["values that are no texts", { field: "tags", op: "is", values: [{}] }, "bad-values", ["values"]],
    ["too many values", { field: "tags", op: "is", values: Array(501).fill("a") }, "too-many-values", ["values"]],
    ["a text too long", { field: "notes", op: "contains", values: ["a".repeat(201)] }, "text-too-long", ["values"]],
    ["a choice there isn't", { field: "stage", op: "is", values: ["boss"] }, "unknown-value", ["values"]],
    ["a kind there isn't", { field: "interactions", op: "didNot", kinds: ["fax"] }, "unknown-value", ["kinds"]],
    ["a signal there isn't", { field: "signals", op: "has", kinds: ["wink"] }, "unknown-value", ["kinds"]],
    ["a number that is none", { field: "fit", op: "within", from: Number.NaN }, "bad-number", ["from"]],
    ["a range without ends", { field: "fit", op: "within" }, "no-values", ["from"]],
    ["a range backwards", { field: "fit", op: "within", from: 9, to: 3 }, "range-reversed", ["to"]],
    ["never as often", { field: "interactions", op: "did", times: 0 }, "bad-number", ["times"]],
    ["days below none", { field: "interactions", op: "didNot", days: -1 }, "bad-number", ["days"]],
    ["more days than a century", { field: "signals", op: "has", days: 1e9 }, "bad-number", ["days"]],
    [
      "a day of no calendar",
      { field: "createdAt", op: "during", period: { from: "2026-02-30" } },
      "bad-period",
      ["period"],
    ],
    ["no period", { field: "createdAt", op: "during", period: {} }, "bad-period", ["period"]],
    [
      "two periods",
      { field: "createdAt", op: "during", period: { lastDays: 1, nextDays: 1 } },
      "bad-period",
      ["period"],
    ],
    ["a unit there isn't", { field: "createdAt", op: "during", period: { calendar: "age" } }, "bad-period", ["period"]],
    [
      "a period backwards",
      { field: "createdAt", op: "during", period: { from: "2026-02-02", to: "2026-02-01" } },
      "range-reversed",
      ["period"],
    ],
    [
      "a birthday some time ago",
      { field: "birthday", op: "recurs", period: { olderThanDays: 9 } },
      "open-period",
      ["period"],
    ],
    [
      "a birthday from a day on",
      { field: "birthday", op: "recurs", period: { from: "2026-02-02" } },
      "open-period",
      ["period"],
    ],
  ])("with %s is named with its place, and holds for nobody", (_, condition, code, path) => {
    expect(checkFilter({ all: [KNOWN, condition] })).toEqual([{ code, path: ["all", 1, ...path] }])
    expect(compileFilter({ not: condition } as Filter, { now })(aSubject({ notes: "x" }))).toBe(false)
    expect(filterSchema.safeParse(condition).error?.issues).toMatchObject([{ message: code, path }])
  })
})

describe("a filter", () => {
  it("that is whole has no problem, and passes the schema as it is", () => {
    const { filter } = randomSegments(randomFrom(5), now)
    const segments: Segments = new Map([live("live", KNOWN), live("static", KNOWN)])
    for (let i = 0; i < 300; i++) {
      const one = JSON.parse(JSON.stringify(filter())) as Filter
      expect(checkFilter(one, segments)).toEqual([])
      expect(filterSchema.parse(one)).toEqual(one)
    }
  })

  it.each([undefined, null, 7, "all", [], { all: KNOWN }, { all: [], any: [] }, { not: [] }])("is not %j", (input) => {
    expect(checkFilter(input).map(({ code }) => code)).toEqual([
      expect.stringMatching(/^(not-a-filter|unknown-field)$/),
    ])
  })

  it("that asks nothing is everybody, and an empty group anywhere else a mistake", () => {
    expect(checkFilter({ all: [] })).toEqual([])
    expect(compileFilter({ all: [] }, { now })(aSubject())).toBe(true)
    expect(checkFilter({ any: [] })).toEqual([{ code: "empty-group", path: [] }])
    expect(checkFilter({ all: [KNOWN, { not: { all: [] } }] })).toEqual([
      { code: "empty-group", path: ["all", 1, "not"] },
    ])
  })

  it("of ten thousand conditions, or a hundred thousand negations, is told of and holds for nobody", () => {
    const wide: Filter = { any: Array.from({ length: 10_000 }, () => KNOWN) }
    let deep: Filter = KNOWN
    for (let i = 0; i < 100_000; i++) deep = { not: deep }
    expect(checkFilter(wide)).toEqual([{ code: "too-many-conditions", path: [] }])
    expect(checkFilter(deep)).toEqual([{ code: "too-deep", path: Array(LIMITS.depth).fill("not") }])
    for (const filter of [wide, deep]) {
      expect(filterSchema.safeParse(filter).success).toBe(false)
      expect(compileFilter(filter, { now })(aSubject({ notes: "x" }))).toBe(false)
    }
  })

  it("as large as it may be can still go without who is left out", () => {
    const wide: Filter = { any: Array.from({ length: LIMITS.conditions }, () => KNOWN) }
    let deep: Filter = KNOWN
    for (let i = 0; i < LIMITS.depth; i++) deep = { any: [deep] }
    for (const filter of [wide, deep]) {
      expect(checkFilter(filter)).toEqual([])
      expect(compileFilter(withExclusions(filter), { now })(aSubject({ notes: "x" }))).toBe(true)
    }
  })
})

describe("a segment in a segment", () => {
  it("can't be itself, directly or round a circle", () => {
    const segments: Segments = new Map([
      live("a", inSegment("b")),
      live("b", { not: inSegment("c") }),
      live("c", inSegment("a")),
    ])
    const circle = [{ code: "segment-circle", path: ["id"] }]
    expect(checkFilter(inSegment("mine"), segments, { own: "mine" })).toEqual(circle)
    expect(checkFilter(inSegment("a"), segments)).toEqual(circle)
    expect(checkFilter(inSegment("b"), segments, { own: "c" })).toEqual(circle)
    expect(compileFilter({ not: inSegment("a") }, { now, segments })(aSubject())).toBe(false)
  })

  it("must be there, and whole", () => {
    const segments: Segments = new Map([live("broken", { all: [{ any: [] }] }), live("around", inSegment("broken"))])
    expect(checkFilter({ all: [inSegment("gone"), inSegment("around")] }, segments)).toEqual([
      { code: "segment-gone", path: ["all", 0, "id"] },
      { code: "segment-faulty", path: ["all", 1, "id"] },
    ])
  })

  it("goes so deep and no deeper, however long the chain", () => {
    const segments: Segments = new Map([
      live("0", KNOWN),
      ...Array.from({ length: 20_000 }, (_, i) => live(`${i + 1}`, inSegment(`${i}`))),
    ])
    expect(checkFilter(inSegment(`${LIMITS.nesting - 1}`), segments)).toEqual([])
    expect(compileFilter(inSegment(`${LIMITS.nesting - 1}`), { now, segments })(aSubject({ notes: "x" }))).toBe(true)
    for (const id of [`${LIMITS.nesting}`, "20000"])
      expect(checkFilter(inSegment(id), segments)).toEqual([{ code: "segment-too-deep", path: ["id"] }])
  })

  it("counts as often as it is named", () => {
    const twentyTimes = (id: string): Filter => ({ any: Array.from({ length: 20 }, () => inSegment(id)) })
    const segments: Segments = new Map([live("a", KNOWN), live("b", twentyTimes("a")), live("c", twentyTimes("b"))])
    expect(checkFilter(twentyTimes("b"), segments)).toEqual([])
    expect(checkFilter(twentyTimes("c"), segments)).toEqual([{ code: "too-many-conditions", path: [] }])
  })
})
