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
  ])("reads %j", (text, address) => {
    expect(read(text)).toEqual([address])
  })

  it.each(["info [at] link.missing", "it (a) matters.Discover why", "look at this dot matrix printer"])(
    "leaves the prose of %j",
    (text) => {
      expect(read(text)).toEqual([])
    },
  )
})
