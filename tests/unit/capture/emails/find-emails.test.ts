import { describe, expect, it } from "vitest"

import { findEmails } from "~capture/emails/find-emails"

const read = (text: string) => findEmails(text).map(({ address }) => address)

describe("findEmails", () => {
  it.each([
    ["ana [at] example [dot] com", "ana@example.com"],
    ["ana(arroba)talleres-ferrer.example", "ana@talleres-ferrer.example"],
    ["info (ät) kanzlei punkt example", "info@kanzlei.example"],
    ["ana at ferrer dot studio", "ana@ferrer.studio"],
    ["ana [at] ferrer [dot] co [dot] uk", "ana@ferrer.co.uk"],
    ["ana@firma.anything", "ana@firma.anything"],
    ["You can write to us whenever you like, e-mail: ana@firma.anything", "ana@firma.anything"],
    ["Schreiben Sie uns: info@werkstatt.exampleTelefon 030 123456", "info@werkstatt.example"],
    ["Write to ana@example.com.Please say when you come.", "ana@example.com"],
  ])("reads %j", (text, address) => {
    expect(read(text)).toEqual([address])
  })

  it.each([
    "info [at] link.missing",
    "it (a) matters.Discover why",
    "look at this dot matrix printer",
    "for those who look th@is.closely nothing is lost",
  ])("leaves the prose of %j", (text) => {
    expect(read(text)).toEqual([])
  })
})
