import { expect, it } from "vitest"
import { memberFilter } from "~domain/segment"
import { compileFilter } from "~domain/segment/compile"
import { reasonFinder } from "~domain/segment/exclusion"
import { membersOf } from "~domain/segment/exclusions"
import type { Filter } from "~domain/segment/filter"

import { aSubject } from "./subjects"

const now = Date.UTC(2026, 10, 22, 12)
const exclusions = { ownDomains: ["us.example"], listed: [{ match: "offers.example", relationship: "spam" as const }] }
const people = [
  aSubject({ id: "lead" }),
  aSubject({ id: "employee", relationship: "employee" }),
  aSubject({ id: "colleague", emails: [{ value: "ana@us.example" }] }),
  aSubject({ id: "supplier", relationship: "supplier" }),
  aSubject({ id: "spam", relationship: "spam", tags: ["No contactar"] }),
  aSubject({ id: "listed", emails: [{ value: "x@offers.example" }] }),
  aSubject({ id: "tagged", tags: ["vip", "NO CONTACTAR"] }),
  aSubject({ id: "flagged", doNotContact: true }),
  aSubject({ id: "partner", relationship: "partner" }),
  aSubject({ id: "elsewhere", organization: undefined }),
]
const IN_COMPANY: Filter = { any: [{ field: "organization", op: "known" }] }

it("leaves out employees, suppliers, spam and whoever isn't to be contacted, and counts them by the first reason", () => {
  const holds = compileFilter(IN_COMPANY, { now, exclusions })
  expect(membersOf(people, holds, reasonFinder(exclusions))).toEqual({
    members: ["lead", "partner"],
    leftOut: { spam: 2, "do-not-contact": 2, employee: 2, supplier: 1 },
  })
})

it("the filter of a segment's members has the same, unless it is to have everybody", () => {
  const segment = { id: "s", name: "Companies", kind: "live" as const, filter: IN_COMPANY }
  const members = (filter: Filter) =>
    people.filter(compileFilter(filter, { now, exclusions })).map(({ contact }) => contact.id)
  expect(members(memberFilter(segment))).toEqual(["lead", "partner"])
  expect(members(memberFilter({ ...segment, withExcluded: true }))).toHaveLength(people.length - 1)
  expect(members(memberFilter({ ...segment, filter: { all: [] } }))).toEqual(["lead", "partner", "elsewhere"])
})

it("can be asked for as any other field", () => {
  const spam: Filter = { field: "exclusion", op: "is", values: ["spam"] }
  expect(people.filter(compileFilter(spam, { now, exclusions })).map(({ contact }) => contact.id)).toEqual([
    "spam",
    "listed",
  ])
})
