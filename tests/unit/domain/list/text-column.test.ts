import fc from "fast-check"
import { expect, it } from "vitest"

import { sortKey } from "~domain/list/columns"
import { noTexts, ranksAmong, rebuiltColumn, valueAt } from "~domain/list/text-column"

const text = fc.oneof(
  fc.constantFrom("", "Ana", "ana", "Ána", "Ana 9", "Ana 10", "Łukasz", "李明", "&", "Zoë", "O'Brien"),
  fc.string({ maxLength: 6 }).map((value) => value.replace(/\s+/g, " ").trim()),
)
const texts = fc.array(text, { maxLength: 30 })

const columnOf = (values: string[]) =>
  rebuiltColumn(
    "name",
    noTexts(),
    Int32Array.from(values, (_, i) => -1 - i),
    values,
  )
const valuesIn = (column: ReturnType<typeof columnOf>) => [...column.ranks].map((rank) => valueAt(column.values, rank))
const compare = (a: string, b: string) => {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? -1 : 1
  const [first, second] = [sortKey("name", a), sortKey("name", b)]
  return first < second ? -1 : first > second ? 1 : a < b ? -1 : a > b ? 1 : 0
}

it("gives back each row's text, and ranks in the order of the texts", () => {
  fc.assert(
    fc.property(texts, (values) => {
      const column = columnOf(values)
      expect(valuesIn(column)).toEqual(values)
      for (const [i, a] of values.entries())
        for (const [j, b] of values.entries())
          expect(Math.sign((column.ranks[i] ?? 0) - (column.ranks[j] ?? 0))).toBe(compare(a, b))
    }),
  )
})

it("is the same built again from a part of its rows and new ones as built at once", () => {
  fc.assert(
    fc.property(texts, texts, fc.infiniteStream(fc.boolean()), (before, added, keeps) => {
      const kept = before.flatMap((_, row) => (keeps.next().value ? [row] : []))
      const layout = Int32Array.from([...kept, ...added.map((_, i) => -1 - i)])
      const rebuilt = rebuiltColumn("name", columnOf(before), layout, added)
      const atOnce = columnOf([...kept.map((row) => before[row] ?? ""), ...added])
      expect(rebuilt).toEqual(atOnce)
    }),
  )
})

it("places a text it doesn't have between those that it has", () => {
  fc.assert(
    fc.property(texts, texts, (values, wanted) => {
      const column = columnOf(values)
      const places = ranksAmong("name", column.values, wanted)
      const known = [...new Set(values)].map((value) => ({ value, rank: column.ranks[values.indexOf(value)] ?? 0 }))
      const all = [...known, ...Array.from(places, ([value, rank]) => ({ value, rank }))]
      for (const a of all) for (const b of all) expect(Math.sign(a.rank - b.rank)).toBe(compare(a.value, b.value))
    }),
  )
})
