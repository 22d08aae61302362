import { describe, expect, it } from "vitest"
import { capturedContactSchema } from "~domain/captured-schema"
import { cleanLine } from "~domain/text/clean"
import { fold, words } from "~domain/text/fold"

import { aCaptured } from "../../support/builders"

describe("cleaning text from a page", () => {
  it("takes out what can't be seen and what reorders the reading", () => {
    expect(cleanLine("Ana\u202Eexe.\u200Bfdp\u0000\u0007")).toBe("Anaexe.fdp")
  })

  it("replaces lone surrogates and leaves whole characters whole when it cuts", () => {
    expect(cleanLine("a\uD800b")).toBe("a\uFFFDb")
    expect(cleanLine("😀😀", 3)).toBe("😀")
  })

  it("keeps the joiners that emoji and Persian need", () => {
    expect(cleanLine("👩‍🚀")).toBe("👩‍🚀")
  })

  it("does not read a name of five megabytes to the end", () => {
    expect(cleanLine("x".repeat(5_000_000), 300)).toHaveLength(300)
  })
})

describe("folding", () => {
  it.each([
    ["Muñoz", "munoz"],
    ["STRAẞE Größe", "strasse grosse"],
    ["Łódź", "lodz"],
    ["ﬁn", "fin"],
  ])("%s is compared as %s", (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it("finds words in any script", () => {
    expect(words("Ana-María O'Neil, 王小明")).toEqual(["ana", "maria", "o", "neil", "王小明"])
  })
})

describe("what a page says of a person", () => {
  it("loses what can't be the value it claims to be, and keeps the rest", () => {
    const person = capturedContactSchema.parse({
      ...aCaptured(),
      emails: ["ok@x.example", "no address", "a@b@c"],
      urls: ["javascript:alert(1)", "https://x.example/ana"],
      phones: ["call me", "+34 600 123 456"],
      photo: "javascript:alert(1)",
      birthday: "yesterday",
    })
    expect(person).toMatchObject({
      emails: ["ok@x.example"],
      urls: ["https://x.example/ana"],
      phones: ["+34 600 123 456"],
      photo: undefined,
      birthday: undefined,
    })
  })

  it("is cut where it is too much", () => {
    const emails = Array.from({ length: 10_000 }, (_, i) => `a${i}@x.example`)
    const person = capturedContactSchema.parse(aCaptured({ emails, fullName: "n".repeat(5_000_000) }))
    expect(person.emails).toHaveLength(50)
    expect(person.fullName).toHaveLength(300)
  })
})
