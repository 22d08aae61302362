import { isEmailAddress } from "~domain/text/email-address"

/**
 * An address as Cloudflare writes it against robots and its script shows it to people: hexadecimal, each byte after the first
 * combined with the first by exclusive or. Undefined when it is none.
 */
export function readProtectedEmail(hex: string): string | undefined {
  if (!/^(?:[0-9a-f]{2}){4,255}$/i.test(hex)) return undefined
  const bytes = Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))
  const [key = 0, ...rest] = bytes
  const address = new TextDecoder().decode(Uint8Array.from(rest, (byte) => byte ^ key)).split("?", 1)[0] ?? ""
  return isEmailAddress(address) ? address : undefined
}
