import { describe, expect, it } from "vitest"

import type { Encoding } from "~domain/exchange"
import { findEncoding, TextPieces } from "~exchange/text-pieces"

const TEXT = "Señor Núñez – 1\n"
const utf8 = new TextEncoder().encode(TEXT)
const windows = Uint8Array.from([...TEXT].map((letter) => (letter === "–" ? 0x96 : letter.charCodeAt(0))))
const utf16 = Uint8Array.from([...TEXT].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]))

async function* byteByByte(bytes: Uint8Array) {
  for (const byte of bytes) yield Uint8Array.of(byte)
}
async function* atOnce(bytes: Uint8Array) {
  yield bytes
}

describe("the text of bytes in pieces", () => {
  it.each<[Encoding, Uint8Array]>([
    ["utf-8", utf8],
    ["windows-1252", windows],
    ["utf-16le", utf16],
    ["utf-16be", utf16.map((_, at) => utf16[at ^ 1] ?? 0)],
  ])("is the same in %s, wherever they are parted", (encoding, bytes) => {
    const pieces = new TextPieces(encoding)
    const text = [...bytes].map((byte) => pieces.push(Uint8Array.of(byte))).join("") + pieces.end()
    expect(text).toBe(TEXT)
    expect(pieces.unreadable).toBe(0)
  })

  it("has no byte order mark", () => {
    expect(new TextPieces("utf-8").push(Uint8Array.from([0xef, 0xbb, 0xbf, 65]))).toBe("A")
  })

  it("tells how many letters can't be read where the encoding is another", () => {
    const pieces = new TextPieces("utf-8")
    pieces.push(windows)
    expect(pieces.unreadable).toBe(4)
  })
})

describe("the encoding of a file", () => {
  it.each<[Encoding, Uint8Array]>([
    ["utf-8", utf8],
    ["windows-1252", windows],
    ["utf-16le", utf16],
  ])("is found to be %s", async (encoding, bytes) => {
    expect(await findEncoding(atOnce(bytes))).toBe(encoding)
  })

  it("is judged by the last byte as by the first", async () => {
    const late = Uint8Array.from([...new TextEncoder().encode("a".repeat(5_000)), 0xf1])
    expect(await findEncoding(byteByByte(Uint8Array.from([...late, 65])))).toBe("windows-1252")
  })
})
