import { Problem } from "~domain/problem"

/** Bytes as base64 (RFC 4648, 4): some thousands at once at most, since each is an argument. */
export const toBase64 = (bytes: Uint8Array): string =>
  // Spread, they would go through an iterator one by one.
  btoa(String.fromCharCode.apply(null, bytes as unknown as number[]))

/** @throws Problem "backup-unreadable" where it is no base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = lettersOf(text)
  const bytes = new Uint8Array(letters.length)
  // A call for each byte would take ten times as long, and documents have millions.
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}

function lettersOf(text: string): string {
  try {
    return atob(text)
  } catch (cause) {
    throw new Problem("backup-unreadable", { reason: "damaged-line" }, { cause })
  }
}
