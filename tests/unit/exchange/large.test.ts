import { describe, expect, it } from "vitest"

import { ContactsCsvReader } from "~exchange/csv"
import { VCardReader } from "~exchange/vcard"

const ROWS = 20_000

describe("a large file", () => {
  it("of rows comes as contacts while it is read", () => {
    const reader = new ContactsCsvReader()
    let given = 0
    let most = 0
    const take = (count: number) => {
      given += count
      most = Math.max(most, count)
    }
    take(reader.push("First Name,Last Name,E-mail,Phone\r\n").contacts.length)
    for (let i = 0; i < ROWS; i++)
      take(reader.push(`Ana,Ruiz ${i},ana${i}@example.com,+34 600 ${i}\r\n`).contacts.length)
    const early = given
    take(reader.end().contacts.length)
    expect(given).toBe(ROWS)
    expect(early).toBeGreaterThan(ROWS - 10)
    expect(most).toBeLessThan(3_000)
  })

  it("of cards comes as contacts while it is read", () => {
    const reader = new VCardReader()
    let given = 0
    for (let i = 0; i < ROWS; i++)
      given += reader.push(`BEGIN:VCARD\nFN:Ana ${i}\nTEL:+34600${i}\nEND:VCARD\n`).contacts.length
    expect(given).toBeGreaterThan(ROWS - 2)
    expect(given + reader.end().contacts.length).toBe(ROWS)
  })
})
