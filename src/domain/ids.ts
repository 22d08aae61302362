/** Asking for random bytes costs far more than the bytes: they are asked for in bulk, 10 for an id. */
const RANDOM = new Uint8Array(10 * 400)
let used = RANDOM.length

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

/**
 * A UUID of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits, so that ids sort by time.
 * @param now milliseconds since 1970
 */
export function newId(now: number = Date.now()): string {
  if (used === RANDOM.length) {
    crypto.getRandomValues(RANDOM)
    used = 0
  }
  const random = (or: number, and: number) => HEX[or | ((RANDOM[used++] as number) & and)] as string
  const byte = () => random(0, 0xff)
  const time = now.toString(16).padStart(12, "0")
  const version = random(0x70, 0x0f) + byte()
  const variant = random(0x80, 0x3f) + byte()
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${byte()}${byte()}${byte()}${byte()}${byte()}${byte()}`
}
