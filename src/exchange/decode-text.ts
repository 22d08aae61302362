/**
 * The text of a file's bytes: by its byte order mark, else UTF-16 where every other byte is naught, else UTF-8, else
 * windows-1252, which can be any bytes (https://encoding.spec.whatwg.org/).
 */
export function decodeText(bytes: Uint8Array): string {
  const [encoding, start] = marked(bytes)
  const text = bytes.subarray(start)
  if (encoding) return new TextDecoder(encoding).decode(text)
  return decodeStrictly(text, "utf-8") ?? decodeWindows1252(text)
}

/** The bytes in that encoding, or undefined where they aren't, or there is none of that name. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What windows-1252 has from 0x80 to 0x9F; some engines' own decoder takes it for ISO 8859-1 there. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"

/** Any bytes as windows-1252. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (letter) => HIGH.charAt(letter.charCodeAt(0) - 0x80))

/** The bytes of text that was read as windows-1252, or undefined where it has other letters. */
export function bytesOfWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const high = code < 0x100 ? -1 : HIGH.indexOf(text.charAt(at))
    if (code > 0xff && high < 0) return undefined
    bytes[at] = high < 0 ? code : 0x80 + high
  }
  return bytes
}

/** The encoding that the beginning of a file shows, if it does, and how many bytes its mark takes. */
export function marked(bytes: Uint8Array): [encoding: "utf-8" | "utf-16le" | "utf-16be" | undefined, start: number] {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return ["utf-8", 3]
  if (a === 0xff && b === 0xfe) return ["utf-16le", 2]
  if (a === 0xfe && b === 0xff) return ["utf-16be", 2]
  const head = bytes.subarray(0, 1_000)
  const naughts = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) naughts[at % 2] = (naughts[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = naughts
  const many = head.length / 5
  if (odd > many && even < odd / 4) return ["utf-16le", 0]
  if (even > many && odd < even / 4) return ["utf-16be", 0]
  return [undefined, 0]
}
