import { describe, expect, it } from "vitest"

import type { Contact } from "~domain/contact"
import { valuesOf } from "~domain/list/bulk-change"
import { cellsOf } from "~domain/list/columns"
import { conditionsOf } from "~domain/list/filter"
import type { ListFilter } from "~domain/list/view"

import { aContact } from "../../../support/builders"

const DAY = 86_400_000

function fits(filter: ListFilter, fields: Partial<Contact>, lastInteraction = 0): boolean {
  const cells = cellsOf(aContact(fields), lastInteraction)
  return conditionsOf(filter).every(({ column, holds }) => (holds as (value: unknown) => boolean)(cells[column]))
}

describe("a filter", () => {
  it.each<[string, ListFilter, Partial<Contact>, Partial<Contact>]>([
    ["any of the stages", { stages: ["lead", "customer"] }, { stage: "customer" }, { stage: "opportunity" }],
    ["the relationship", { relationships: ["supplier"] }, { relationship: "supplier" }, { relationship: "prospect" }],
    ["any of the tags, in any case", { tags: ["VIP", "fair"] }, { tags: ["press", "vip"] }, { tags: ["vip list"] }],
    ["the organisation, however it is written", { organizations: ["Über S.A."] }, { organization: "uber S.A" }, {}],
    ["an e-mail address", { email: true }, { emails: [{ value: "a@b.example" }] }, { emails: [] }],
    ["no telephone", { phone: false }, { phones: [] }, { phones: [{ value: "+34600000000" }] }],
    ["when they came", { created: { from: DAY, to: 2 * DAY } }, { createdAt: 2 * DAY }, { createdAt: 2 * DAY + 1 }],
  ])("asks for %s", (_what, filter, who, other) => {
    expect(fits(filter, who)).toBe(true)
    expect(fits(filter, other)).toBe(false)
  })

  it("counts whom nobody spoke with among those not spoken with since a day, and not among those spoken with", () => {
    expect(fits({ lastInteraction: { to: DAY } }, {}, 0)).toBe(true)
    expect(fits({ lastInteraction: { to: DAY } }, {}, DAY + 1)).toBe(false)
    expect(fits({ lastInteraction: { from: 1, to: DAY } }, {}, 0)).toBe(false)
  })

  it("asks nothing where its parts are empty", () => {
    expect(conditionsOf({ stages: [], tags: [], organizations: [] })).toEqual([])
  })
})

describe("a change of many", () => {
  it("adds a tag once, whatever its case, and takes it out the same way", () => {
    expect(valuesOf({ tags: ["press"] }, { addTag: "VIP" })).toEqual({ tags: ["press", "VIP"] })
    expect(valuesOf({ tags: ["vip"] }, { addTag: "VIP" })).toEqual({})
    expect(valuesOf({ tags: ["press", "vip"] }, { removeTag: "VIP" })).toEqual({ tags: ["press"] })
    expect(valuesOf({ tags: ["press"] }, { removeTag: "VIP" })).toEqual({})
  })

  it("takes an organisation out by null", () => {
    expect(valuesOf({ tags: [] }, { organization: null })).toEqual({ organization: null })
  })
})
