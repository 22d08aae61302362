import fs from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"

import { parseContactsCsv } from "~exchange/csv"
import { decodeText } from "~exchange/decode-text"
import { parseVCards } from "~exchange/vcard"

/*
 * Files as phones and programs write them, with what is to be read of them beside: contacts without what every contact has,
 * the codes of the problems, and what has no place. Long photos are given by their beginning.
 */
const FOLDER = path.resolve("tests/fixtures/exchange")

describe.each(fs.readdirSync(FOLDER).filter((file) => /\.(vcf|csv)$/.test(file)))("%s", (file) => {
  const text = decodeText(fs.readFileSync(path.join(FOLDER, file)))
  const expected = JSON.parse(fs.readFileSync(path.join(FOLDER, `${file}.json`), "utf8"))
  const { contacts, problems, losses } = file.endsWith(".vcf") ? parseVCards(text) : parseContactsCsv(text)

  it("is read as expected", () => {
    const usual = { kind: "person", stage: "contact", relationship: "prospect" }
    const lists = { emails: [], phones: [], addresses: [], urls: [], tags: [] }
    const shown = contacts.map(({ id: _, stamps: _s, provenance: _p, createdAt: _c, ...contact }) => ({
      ...contact,
      ...(contact.photo && { photo: contact.photo.slice(0, 40) }),
    }))
    expect(shown).toEqual(expected.contacts.map((contact: object) => ({ ...usual, ...lists, ...contact })))
  })

  it("tells what it has no place for", () => {
    expect(problems.map(({ code }) => code)).toEqual(expected.problems)
    const told = losses.filter(({ why }) => why !== "bookkeeping")
    expect(told.map(({ property, value }) => `${property}: ${value}`)).toEqual(expected.losses)
  })
})
