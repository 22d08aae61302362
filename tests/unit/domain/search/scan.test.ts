import { describe, expect, it } from "vitest"
import { searchLine } from "~domain/search/line"
import { parseQuery } from "~domain/search/query"
import { linesOf, scan, scanForTypos } from "~domain/search/scan"
import { beginsNearly } from "~domain/search/typo"

import { aContact } from "../../../support/builders"

const PEOPLE = [
  aContact({
    fullName: "María José Muñoz",
    organization: "Café Ñandú S.L.",
    emails: [{ value: "mj.munoz@nandu.example" }],
    phones: [{ value: "+34 600 123 456" }],
    tags: ["Prensa"],
  }),
  aContact({
    fullName: "Mario Rossi",
    organization: "Rossi & Figli",
    emails: [{ value: "mario@rossi.example" }],
    notes: "Prefers mornings",
  }),
  aContact({ fullName: "Rossana Bianchi", organization: "Studio Mario", emails: [{ value: "rb@studio.example" }] }),
  aContact({ fullName: "王小明", organization: "Pechino", emails: [{ value: "wang@pechino.example" }] }),
]
const lines = linesOf(PEOPLE.map((contact) => `${searchLine(contact, [])}\n`).join(""))

const find = (typed: string) =>
  scan(lines, parseQuery(typed), 10)
    .sort((a, b) => b.score - a.score)
    .map(({ line }) => line)
const guess = (typed: string) => scanForTypos(lines, parseQuery(typed), 10).map(({ line }) => line)

describe("searching", () => {
  it.each([
    ["the beginning of a name", "mari", [0, 1, 2]],
    ["without accents, in capitals", "MUNOZ", [0]],
    ["with accents that are not there", "róssi", [1]],
    ["words in any order", "nandu jose", [0]],
    ["a domain", "rossi.example", [1]],
    ["a whole address", "mj.munoz@nandu.example", [0]],
    ["a number with other spaces", "600 12 34 56", [0]],
    ["a number with its country", "+34 600123456", [0]],
    ["a tag", "prensa", [0]],
    ["a word of the notes", "morn", [1]],
    ["a script without blanks", "小明", [3]],
    ["nothing that is there", "zebra", []],
    ["the middle of a word", "ossi", []],
  ])("finds %s", (_what, typed, found) => {
    expect(find(typed).sort()).toEqual(found)
  })

  it("puts a hit in the name before one in the organisation", () => {
    expect(find("mario")[0]).toBe(1)
  })

  it.each([
    ["a wrong letter", "mariu rossi"],
    ["a missing letter", "rosi figli"],
    ["one too many", "rosssi"],
    ["two exchanged", "orssi"],
    ["two exchanged in the middle", "mraio rossi"],
  ])("allows %s", (_what, typed) => {
    expect(guess(typed)).toContain(1)
  })

  it("does not guess at words of three letters", () => {
    expect(guess("mxr")).toEqual([])
  })

  it("finds by the same rule whichever piece of the word the typo is in", () => {
    const word = "alejandra"
    for (let i = 0; i < word.length; i++) {
      const wrong = `${word.slice(0, i)}x${word.slice(i + 1)}`
      const block = linesOf(`${word} perez\t\t\t\t\t\n`)
      expect(scanForTypos(block, parseQuery(wrong), 5), wrong).toHaveLength(1)
      expect(beginsNearly(word, 0, wrong)).toBe(true)
    }
  })

  it("takes no two typos for one", () => {
    expect(beginsNearly("alejandra", 0, "alxjandxa")).toBe(false)
  })
})
