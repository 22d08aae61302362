import { describe, expect, it } from "vitest"

import { ContactsJsonReader, formatContactsJson, parseContactsJson } from "~exchange/json"
import { aContact } from "../../support/builders"

const people = Array.from({ length: 3 }, (_, i) =>
  aContact({ fullName: `Ana [${i}] {"x"}`, notes: 'A "quoted" \\ note, with ] and }' }),
)
const codes = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code)

describe("contacts as JSON", () => {
  it("are read letter by letter as they were written", () => {
    const reader = new ContactsJsonReader()
    const read = [...formatContactsJson(people)].flatMap((letter) => reader.push(letter).contacts)
    expect(reader.end().problems).toEqual([])
    expect(read).toEqual(people)
    expect(JSON.parse(formatContactsJson(people))).toMatchObject({ format: "junto-contacts", contacts: people })
  })

  it("are read from a bare list, and from an object with other lists before", () => {
    expect(parseContactsJson(JSON.stringify(people)).contacts).toEqual(people)
    const other = JSON.stringify({ tags: [["a"], {}], contacts: people, more: [{ id: 1 }] })
    expect(parseContactsJson(other).contacts).toEqual(people)
  })

  it("that break off are read as far as they go, and told", () => {
    const text = formatContactsJson(people)
    const half = parseContactsJson(text.slice(0, text.lastIndexOf("notes")))
    expect(half.contacts).toHaveLength(2)
    expect(codes(half)).toEqual(["text-cut"])
  })

  it("are told where there are none, or one is none", () => {
    expect(codes(parseContactsJson("no JSON"))).toEqual(["not-json"])
    expect(codes(parseContactsJson("[]"))).toEqual([])
    const read = parseContactsJson(`[{"id":1},${JSON.stringify(people[0])},{"a":"${"x".repeat(1_100_000)}"}]`)
    expect(read.contacts).toEqual([people[0]])
    expect(read.lines).toEqual([2])
    expect(read.problems.map(({ code, line }) => [code, line])).toEqual([
      ["record-damaged", 1],
      ["record-too-long", 3],
    ])
  })

  it("of brackets without end are read in time in proportion to them", () => {
    for (const unit of ["[", "{", '{"contacts":[', '"', "[],", '{"a":[],', "[{},"])
      expect(parseContactsJson(`{"a":${unit.repeat(400_000 / unit.length)}`).contacts).toEqual([])
  })
})
