import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { ContactsCsvReader, parseContactsCsv, sampleCsv } from "~exchange/csv"
import { decodeText } from "~exchange/decode-text"
import { parseContactsJson } from "~exchange/json"
import { parseVCards } from "~exchange/vcard"

const codes = ({ problems }: { problems: { code: string }[] }) => [...new Set(problems.map(({ code }) => code))]
const card = (...lines: string[]) => ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n")
const ANA = card("FN:Ana Ruiz")

const FLOOR_MS = 100

/** Reading takes time in proportion to the text: four times as much at most eight times as long, above what a clock measures. */
function isLinear(read: (text: string) => unknown, textOf: (size: number) => string): void {
  const timeOf = (text: string) => {
    let best = Number.POSITIVE_INFINITY
    for (let i = 0; i < 3 && best > FLOOR_MS; i++) {
      const started = performance.now()
      read(text)
      best = Math.min(best, performance.now() - started)
    }
    return best
  }
  const small = timeOf(textOf(10_000))
  expect(timeOf(textOf(40_000))).toBeLessThan(Math.max(FLOOR_MS, small * 8))
}

describe("a hostile card", () => {
  it("of megabytes in one line is cut, told, and the cards after it are read", () => {
    const read = parseVCards(card(`NOTE:${"a".repeat(5_000_000)}`, "FN:Big") + ANA)
    expect(codes(read)).toEqual(["value-too-long"])
    expect(read.contacts.map(({ fullName }) => fullName)).toEqual(["Big", "Ana Ruiz"])
  })

  it("that folds without end is cut and told", () => {
    const read = parseVCards(card(`NOTE:a${"\r\n ".repeat(100_000)}${"\r\n bbbbbbbbb".repeat(300_000)}`) + ANA)
    expect(codes(read)).toEqual(["value-too-long"])
    expect(read.contacts).toHaveLength(2)
  })

  it("of thousands of properties keeps as many as a contact holds and tells of the others", () => {
    const numbers = Array.from({ length: 50_000 }, (_, i) => `TEL:+34600${i}`)
    const { contacts, problems, losses } = parseVCards(card("FN:Many", ...numbers) + ANA)
    expect(contacts[0]?.phones).toHaveLength(100)
    expect(problems.map(({ code }) => code)).toEqual(["too-many-properties", "more-losses"])
    expect(losses.filter(({ property }) => property === "phones")).toHaveLength(499)
    expect(contacts[1]?.fullName).toBe("Ana Ruiz")
  })

  it("in a card in a card is a value of the outermost", () => {
    const deep = `BEGIN:VCARD\nFN:Outer\n${"AGENT:\nBEGIN:VCARD\nFN:Inner\n".repeat(100_000)}${"END:VCARD\n".repeat(100_001)}`
    const read = parseVCards(deep + ANA)
    expect(read.contacts.map(({ fullName }) => fullName)).toEqual(["Outer", "Ana Ruiz"])
    expect(codes(read)).toEqual(["nested-too-deep"])
    expect(read.losses.filter(({ why }) => why === "no-place").map(({ property }) => property)).toEqual(["AGENT"])
  })

  it("without an end is kept, with the problem and its line", () => {
    const read = parseVCards(`BEGIN:VCARD\nFN:Half\nTEL:1\nBEGIN:VCARD\nFN:Whole\nEND:VCARD\nBEGIN:VCARD\nFN:La`)
    expect(read.contacts.map(({ fullName }) => fullName)).toEqual(["Half", "Whole", "La"])
    expect(read.problems.map(({ code, line }) => [code, line])).toEqual([
      ["card-not-closed", 1],
      ["card-not-closed", 7],
    ])
  })

  it("is told where there is none at all", () => {
    expect(codes(parseVCards(""))).toEqual(["no-cards"])
    expect(codes(parseVCards("<html>not a card</html>"))).toEqual(["text-outside-cards", "no-cards"])
  })

  it.each([
    ["parameters", ";a=b"],
    ["quotes", '"'],
    ["equals", "="],
    ["soft breaks", "=\n"],
    ["backslashes", "\\"],
    ["separators", ";,"],
    ["colons", ":"],
    ["begins", "BEGIN:VCARD\n"],
    ["returns", "\r"],
    ["spaces", " "],
    ["folds", "\n "],
    ["groups", "item1.X-ABLabel:a\n"],
  ])("of %s is read in time in proportion to it", { timeout: 60_000 }, (_what, unit) => {
    for (const head of ["", "NOTE:", "N;ENCODING=QUOTED-PRINTABLE:", "TEL;", "BDAY:", "PHOTO;ENCODING=b:", "ADR:"])
      isLinear(parseVCards, (size) => `BEGIN:VCARD\n${head}${unit.repeat(size / unit.length)}\nEND:VCARD`)
  })
})

describe("a hostile table", () => {
  const HEAD = "Name,Email,Phone\nAna,ana@example.com,600\n"

  it("of one row of 50 MB is told, and what stands around it is read", () => {
    const read = parseContactsCsv(`${HEAD}${"x".repeat(50_000_000)}\nBea,bea@example.com,601\n`)
    expect(read.problems.map(({ code, line }) => [code, line])).toEqual([["row-too-long", 3]])
    expect(read.contacts.map(({ fullName }) => fullName)).toEqual(["Ana", "Bea"])
  })

  it("of one row and nothing else is told", () => {
    expect(codes(parseContactsCsv(",a".repeat(10_000_000)))).toEqual(["row-too-long", "no-rows"])
  })

  it("with a quotation mark that nothing closes loses no row after it", () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => `P${i},p${i}@example.com,6${i}`).join("\n")
    const read = parseContactsCsv(`${HEAD}"Bea,bea@example.com,601\n${rows}`)
    expect(read.problems.map(({ code, line }) => [code, line])).toEqual([["quote-not-closed", 3]])
    expect(read.contacts).toHaveLength(2_002)
    expect(read.contacts[1]?.emails[0]?.value).toBe("bea@example.com")
  })

  it("that breaks off is read as far as it goes", () => {
    const read = parseContactsCsv(`${HEAD}Bea,"bea@exam`)
    expect(read.contacts.map(({ fullName }) => fullName)).toEqual(["Ana", "Bea"])
    expect(codes(read)).toEqual(["quote-not-closed", "text-cut"])
  })

  it.each([
    ["within a row", "Bea,bea@exam", ["text-cut"]],
    ["after a whole row", "Bea,bea@example.com,601", []],
    ["with a short row that is ended", "Bea,bea@example.com\r\n", []],
  ])("that ends %s is told apart from a whole one", (_where, last, told) => {
    const reader = new ContactsCsvReader()
    const problems = [...`${HEAD}${last}`].flatMap((letter) => reader.push(letter).problems)
    expect([...problems, ...reader.end().problems].map(({ code }) => code)).toEqual(told)
  })

  it("with rows of other widths tells of cells that are too many", () => {
    const read = parseContactsCsv(`${HEAD}Bea\nCarla,carla@example.com,602,more,again\n`)
    expect(read.contacts.map(({ fullName }) => fullName)).toEqual(["Ana", "Bea", "Carla"])
    expect(read.problems.map(({ code, line, values }) => [code, line, values.count])).toEqual([["row-too-wide", 4, 2]])
    expect(read.losses.map(({ value }) => value)).toEqual(["more", "again"])
  })

  it("that is no table of contacts is told", () => {
    expect(codes(parseContactsCsv("Colour,Weight\nred,2\nblue,3\n"))).toContain("no-known-column")
    expect(codes(parseContactsCsv(""))).toEqual(["no-rows"])
  })

  it.each([
    ["quotes", '"'],
    ["quotes and separators", '",'],
    ["open quotes", ',"a\n'],
    ["quotes in words", '"a"b'],
    ["quotes and spaces", '" "'],
    ["separators", ","],
    ["headers that depend on the others", "Address,Title,"],
    ["lines", "\n"],
    ["returns", "\r"],
    ["rows", "a,b@c.de,1\n"],
    ["signs", ":::"],
    ["apostrophes", "'"],
    ["addresses", "a@b "],
    ["spaces", " "],
    ["tabs and letters", "\t\ta"],
    ["numbers", "1 or "],
  ])("of %s is read in time in proportion to it", { timeout: 60_000 }, (_what, unit) => {
    for (const head of ["", HEAD, `${HEAD}"`, `${HEAD}Bea,b`, `${HEAD}Bea,b@c.de,6`])
      isLinear(parseContactsCsv, (size) => `${head}${unit.repeat(size / unit.length)}6`)
  })
})

describe("any text", () => {
  const bits = fc.constantFrom(
    ..."BEGIN:VCARD|END:VCARD|N:|FN:|TEL;|:|;|,|=|\n|\r| |\"|'|a@b|+34|ADR;X=|AGENT:|é|\uD800|\0".split("|"),
  )
  const text = fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(""))

  it("is read without an exception, in whichever pieces it comes", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (whole, size) => {
        expect(Array.isArray(parseVCards(whole).contacts)).toBe(true)
        expect(Array.isArray(parseContactsJson(whole).problems)).toBe(true)
        expect(Array.isArray(sampleCsv(whole).headers)).toBe(true)
        const reader = new ContactsCsvReader()
        const pieces = whole.match(new RegExp(`[^]{1,${size}}`, "g")) ?? []
        const names = [...pieces.map((piece) => reader.push(piece)), reader.end()].flatMap(({ contacts }) =>
          contacts.map(({ fullName, emails }) => [fullName, emails]),
        )
        expect(names).toEqual(parseContactsCsv(whole).contacts.map(({ fullName, emails }) => [fullName, emails]))
      }),
      { numRuns: 500 },
    )
  })

  it("is decoded without an exception", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === "string"))
  })
})
