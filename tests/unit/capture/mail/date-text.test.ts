import { afterEach, describe, expect, it } from "vitest"

import { readDateText } from "~capture/mail/date-text"

const zone = process.env.TZ

afterEach(() => {
  process.env.TZ = zone
})

// In UTC an error in the offset can't be seen.
describe.each([
  ["UTC", "+00:00"],
  ["America/New_York", "-05:00"],
  ["Asia/Kolkata", "+05:30"],
])("in %s", (name, offset) => {
  it.each([
    ["Nov 21, 2026, 6:05 PM", "en"],
    ["21 nov 2026, 18:05", "es"],
    ["sáb, 21 de noviembre de 2026 18:05", "es-ES"],
    ["21. November 2026 um 18:05", "de"],
    ["2026-11-21 18:05", "en"],
    ["21.11.2026 18:05", "de"],
    ["21/11/2026 18:05", "en-GB"],
    ["21 nov. 2026 à 18:05", "fr"],
  ])("reads %s", (text, language) => {
    process.env.TZ = name
    expect(readDateText(text, language)).toBe(`2026-11-21T18:05:00${offset}`)
  })
})

describe("rather absent than wrong", () => {
  it.each([
    "Today 11:00",
    "18:05 (2 hours ago)",
    "03/04/2026 10:00",
    "Nov 2026",
    "Feb 30, 2026, 10:00 AM",
    "",
    "21 nov 2026",
  ])("leaves %s unread", (text) => {
    expect(readDateText(text)).toBeUndefined()
  })

  it("goes by the order the page declares", () => {
    expect(readDateText("03/04/2026 10:00", "en", "dmy")).toMatch(/^2026-04-03T10:00/)
    expect(readDateText("03/04/2026 10:00", "en", "mdy")).toMatch(/^2026-03-04T10:00/)
  })
})
