import { expect, it } from "vitest"

import type { Contact } from "~domain/contact"
import { findDuplicates } from "~domain/duplicates"
import { officesOf } from "../../../support/offices"
import { aPerson } from "./person"

const { contacts } = officesOf("offices", 200, 9)

it("gives each pair once, of contacts that are there, with a probability from a half to 1", () => {
  const pairs = findDuplicates(contacts)
  const ids = new Set(contacts.map(({ id }) => id))
  expect(pairs.length).toBeGreaterThan(0)
  for (const { a, b, probability } of pairs) {
    expect(ids.has(a) && ids.has(b) && a !== b).toBe(true)
    expect(probability >= 0.5 && probability <= 1).toBe(true)
  }
  expect(new Set(pairs.map(({ a, b }) => [a, b].sort().join())).size).toBe(pairs.length)
})

it("gives the same pairs each time, and leaves the contacts as they are", () => {
  const before = structuredClone(contacts)
  expect(findDuplicates(contacts)).toEqual(findDuplicates(contacts))
  expect(contacts).toEqual(before)
})

it("works on contacts that have an id and nothing else", () => {
  const bare = Array.from({ length: 50 }, (_, at) => ({ id: String(at) }) as Contact)
  expect(findDuplicates(bare)).toEqual([])
  expect(findDuplicates([...bare, ...contacts])).toEqual(expect.arrayContaining([]))
})

it("finds a thousand rows that are the same to be one", () => {
  const row = contacts.find(({ emails }) => emails.length > 0) as Contact
  const rows = Array.from({ length: 1_000 }, (_, at) => ({ ...row, id: `same-${at}` }))
  const reached = new Set(findDuplicates(rows).flatMap(({ a, b }) => [a, b]))
  expect(reached.size).toBe(1_000)
})

it.each<[string, Partial<Contact>]>([
  ["a very long name", { fullName: "Ana ".repeat(50_000) }],
  ["a very long word", { fullName: "x".repeat(500_000), organization: "y".repeat(500_000) }],
  ["a very long address", { emails: [{ value: `${"a.".repeat(50_000)}@${"b".repeat(50_000)}.es` }] }],
  ["very many values", { phones: Array.from({ length: 300 }, (_, at) => ({ value: String(910_000_000 + at) })) }],
  ["only signs", { fullName: "@@@", emails: [{ value: "@" }], phones: [{ value: "+()-" }], birthday: "--" }],
  ["broken letters", { fullName: "\ud800 \udc00 \u0000\u202e", organization: "\ufeff" }],
  ["names of the language", { fullName: "__proto__ constructor", emails: [{ value: "toString@valueOf.es" }] }],
  ["a pattern", { fullName: "(a+)+$ [", organization: ".*\\", emails: [{ value: "(a+)+$@(b+)+.es" }] }],
])("takes %s", (_, fields) => {
  const pairs = findDuplicates([aPerson("a", fields), aPerson("b", fields), ...contacts])
  for (const { probability } of pairs) expect(Number.isFinite(probability)).toBe(true)
})
