import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { additionsTo, withAdditions } from "~domain/additions"
import { aForm } from "../../support/builders"

describe("what somebody who is known is told again", () => {
  it("is added where the contact has nothing, and element by element", () => {
    const contact = aForm({ jobTitle: undefined, emails: [{ value: "ada@x.example" }], tags: ["vip"] })
    const { added, others } = additionsTo(contact, {
      jobTitle: "Analyst",
      emails: [{ value: "ADA@x.example", label: "work" }, { value: "second@x.example" }],
      tags: ["VIP", "fair"],
    })
    expect(added).toEqual({ jobTitle: "Analyst", emails: [{ value: "second@x.example" }], tags: ["fair"] })
    expect(others).toEqual([])
  })

  it("replaces nothing: what is another value is told", () => {
    const { added, others } = additionsTo(aForm({ jobTitle: "CEO" }), { jobTitle: "CFO", stage: "customer" })
    expect(added).toEqual({})
    expect(others).toEqual([{ field: "jobTitle", value: "CFO" }])
  })

  it("adds notes to the notes, once", () => {
    const contact = aForm({ notes: "Met at the fair." })
    const { added } = additionsTo(contact, { notes: "Likes tea." })
    const next = withAdditions(contact, added)
    expect(next.notes).toBe("Met at the fair.\nLikes tea.")
    expect(additionsTo(next, { notes: "Likes tea." })).toEqual({ added: {}, others: [] })
  })

  it("does not fill a contact without end", () => {
    const phones = Array.from({ length: 60 }, (_, i) => ({ value: `+3460010${1000 + i}` }))
    const { added, others } = additionsTo(aForm({ phones: [{ value: "+34600999999" }] }), { phones })
    expect(added.phones).toHaveLength(49)
    expect(others).toHaveLength(11)
    const notes = "x".repeat(15_000)
    expect(additionsTo(aForm({ notes }), { notes: "y".repeat(6_000) }).others).toHaveLength(1)
  })

  it("is no news the second time, whatever it was", () => {
    const fields = fc.record(
      {
        jobTitle: fc.constantFrom("CEO", "CFO"),
        notes: fc.string({ maxLength: 20 }),
        tags: fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
        emails: fc.array(fc.record({ value: fc.constantFrom("a@x.example", "b@x.example") }), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fields, fields, (has, told) => {
        const next = withAdditions(has, additionsTo(has, told).added)
        expect(additionsTo(next, told).added).toEqual({})
      }),
    )
  })
})
