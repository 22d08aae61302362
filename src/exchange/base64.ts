import { Problem } from "~domain/problem"

/** Bytes as base64 (RFC 4648, 4): some thousands at once at most, since each is an argument. */
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** @throws Problem "backup-unreadable" where it is no base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch (cause) {
    throw new Problem("backup-unreadable", { reason: "damaged-line" }, { cause })
  }
}
