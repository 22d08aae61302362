import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { diff, inverse, isSame, type Values, withValues } from "~domain/operation"

const email = fc.constantFrom("a@x.example", "b@x.example", "c@x.example", "d@x.example")
const changes = fc.record(
  {
    fullName: fc.option(fc.constantFrom("Ana", "Bea", "Cid")),
    jobTitle: fc.option(fc.constantFrom("CEO", "CFO")),
    emails: fc.uniqueArray(email).map((values) => values.map((value) => ({ value }))),
    tags: fc.uniqueArray(fc.constantFrom("one", "two", "three")),
    "provenance/fullName": fc.option(fc.constant({ kind: "typed", url: "", at: 1 })),
  },
  { requiredKeys: [] },
)
const apply = (row: Values, change: Values) => {
  const made = diff(row, change)
  return { made, row: withValues(row, made.after) }
}
const start: Values = { emails: [{ value: "a@x.example" }], tags: [], provenance: {}, fullName: "Ana" }

describe("taking a change back", () => {
  it("gives the row as it was, whatever the change", () => {
    fc.assert(
      fc.property(changes, (change) => {
        const { made, row } = apply(start, change as Values)
        expect(isSame(withValues(row, inverse(row, made).changes), start)).toBe(true)
      }),
    )
  })

  it("leaves what was changed again since, and says so", () => {
    const first = apply(start, { fullName: "Bea", jobTitle: "CEO" })
    const second = apply(first.row, { fullName: "Cid" })
    const { changes, kept } = inverse(second.row, first.made)
    expect(kept).toEqual(["fullName"])
    expect(withValues(second.row, changes)).toMatchObject({ fullName: "Cid" })
    expect(withValues(second.row, changes)).not.toHaveProperty("jobTitle")
  })

  it("takes back single elements of a list that others were added to since", () => {
    const first = apply(start, { emails: [{ value: "a@x.example" }, { value: "b@x.example" }] })
    const second = apply(first.row, { emails: [{ value: "b@x.example" }, { value: "c@x.example" }] })
    const { changes, kept } = inverse(second.row, first.made)
    expect(kept).toEqual([])
    expect(changes.emails).toEqual([{ value: "c@x.example" }])
  })
})

it("writes nothing where nothing differs", () => {
  expect(diff(start, { fullName: "Ana", jobTitle: null, tags: [] })).toEqual({ before: {}, after: {} })
})
