import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { sortKey } from "~domain/list/columns"
import { orderOf, withRows } from "~domain/list/order"

const rows = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)

describe("an order", () => {
  it.each([
    ["ranks of texts", fc.array(fc.nat(20)).map((ranks) => Uint32Array.from(ranks))],
    ["places in a list", fc.array(fc.nat(9)).map((ranks) => Uint8Array.from(ranks))],
    [
      "moments",
      fc
        .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2_000_000_000_000 })))
        .map((at) => Float64Array.from(at)),
    ],
  ])("of %s is that of a stable sort, with nothing last either way", (_what, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.boolean(), (ranks, descending) => {
        const there = [...ranks].map((rank, row) => ({ rank, row })).filter(({ rank }) => rank !== 0)
        const none = [...ranks].flatMap((rank, row) => (rank === 0 ? [row] : []))
        const sorted = there.sort((a, b) => (descending ? b.rank - a.rank : a.rank - b.rank)).map(({ row }) => row)
        expect([...orderOf(ranks, rows(ranks.length), descending)]).toEqual([...sorted, ...none])
      }),
    )
  })

  it("keeps the order of before where the column makes no difference", () => {
    expect([...orderOf(Uint8Array.of(1, 2, 1, 2), Uint32Array.of(3, 2, 1, 0), true)]).toEqual([3, 1, 2, 0])
  })

  it("takes in single rows where they belong", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (many, few) => {
        const value = [...many, ...few]
        const compare = (a: number, b: number) => (value[a] ?? 0) - (value[b] ?? 0) || a - b
        const order = rows(many.length).sort(compare)
        const added = few.map((_, i) => many.length + i)
        expect([...withRows(order, added, compare)]).toEqual([...rows(value.length)].sort(compare))
      }),
    )
  })
})

describe("what a text is sorted by", () => {
  const sorted = (texts: string[]) => [...texts].sort((a, b) => (sortKey("name", a) < sortKey("name", b) ? -1 : 1))

  it.each([
    ["case and accents make no difference", ["ána Ruiz", "Ana Sanz", "ÁNA Tous"]],
    ["signs make no difference", ["“Ada” Byron", "Ada Clarke", "(Ada) Dean"]],
    ["a number counts by its size", ["Unit 9", "Unit 10", "Unit 010b", "Unit 100"]],
    ["a short name comes before one that goes on", ["Ana", "Ana Belén", "Anabel"]],
  ])("%s", (_rule, texts) => {
    expect(sorted([...texts].reverse())).toEqual(texts)
  })

  it("keeps what is made of signs alone", () => {
    expect(sortKey("name", "&")).not.toBe("")
  })

  it("puts telephones of one country side by side", () => {
    const phones = ["+1 202 555 0100", "+34 600 000 000", "+34 91 000 00 00", "+44 20 7946 0018"]
    expect([...phones].sort((a, b) => (sortKey("phone", a) < sortKey("phone", b) ? -1 : 1))).toEqual(phones)
  })
})
