import { describe, expect, it } from "vitest"

import { decodeText } from "~exchange/decode-text"

const TEXT = "Señor Núñez;1\n"
const utf16 = (order: "le" | "be") =>
  Uint8Array.from(
    [...TEXT].flatMap((letter) => {
      const code = letter.charCodeAt(0)
      return order === "le" ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )

describe("the bytes of a file", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode(TEXT)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ["windows-1252", Uint8Array.from([...TEXT].map((letter) => letter.charCodeAt(0)))],
    ["UTF-16", utf16("le")],
    ["UTF-16, high byte first", utf16("be")],
    ["UTF-16 with a mark", Uint8Array.from([255, 254, ...utf16("le")])],
    ["UTF-16, high byte first, with a mark", Uint8Array.from([254, 255, ...utf16("be")])],
  ])("are read as %s", (_encoding, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT)
  })

  it("have the signs that windows-1252 has and ISO 8859-1 hasn't", () => {
    expect(decodeText(Uint8Array.from([0x80, 0x93, 0xe9, 0x94]))).toBe("€“é”")
  })
})
