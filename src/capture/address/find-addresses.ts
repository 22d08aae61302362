import { type Line, lineFact } from "../page/line"
import type { FoundAddress } from "./address-line"
import { american } from "./american"
import { british } from "./british"
import { continental } from "./continental"
import { ENDS_IN_COUNTRY, latinAmerican } from "./latin-american"
import { romanian } from "./romanian"

/** Anything like a postcode of each kind, before the long patterns: numbers of telephones and houses are none. */
const AMERICAN_CODE = /(?<!\d)\d{5}(?!\d)|[A-Z]\d[A-Z]/
const BRITISH_CODE = /\d[A-Z]{2}(?![A-Za-z])/
const CONTINENTAL_CODE = /(?:(?<!\d)\d{4,5}|\d{3} \d{2}|\d{2}-\d{3})(?: ?[A-Z]{2})?\)?[ ,]{1,2}\p{Lu}/u

/** The postal addresses in lines of text. A postcode begins the search, so that lines without digits cost nothing. */
export function findAddresses(lines: readonly Line[], most = 1_000): FoundAddress[] {
  const found: FoundAddress[] = []
  for (let at = 0; at < lines.length && found.length < most; at++) {
    const line = lines[at]
    if (!line?.isMarked || line.digits < 1 || line.length > 2_000 || line.text.length < 5 || line.text.length > 800)
      continue
    const one = addressAt(lines, at, line)
    if (one && one.from > (found.at(-1)?.to ?? -1) - 1) found.push(one)
  }
  return found
}

function addressAt(lines: readonly Line[], at: number, line: Line): FoundAddress | undefined {
  const signs = line.tell(signsIn)
  if (signs === 0) return undefined
  const coded =
    (signs & AMERICAN ? american(lines, at) : undefined) ??
    (signs & BRITISH ? british(lines, at) : undefined) ??
    (signs & CONTINENTAL ? continental(lines, at) : undefined)
  return coded ?? (signs & STREET ? (romanian(lines, at) ?? latinAmerican(lines, at)) : undefined)
}

const AMERICAN = 1
const BRITISH = 2
const CONTINENTAL = 4
const STREET = 8

/** Which addresses a line may belong to, a bit each. */
const signsIn = lineFact(
  (text): number =>
    (AMERICAN_CODE.test(text) ? AMERICAN : 0) |
    (BRITISH_CODE.test(text) ? BRITISH : 0) |
    (CONTINENTAL_CODE.test(text) ? CONTINENTAL : 0) |
    (mayBeginStreet(text) ? STREET : 0),
)

/** The words that begin a street where the town needs no code. */
const STREET_WORD = String.raw`(?:c(?:\/|alle|alea|l\b|ra\b|arrera|alz)|a(?:v\b|ve|leea|lameda|k \d|c \d)|diag|dg|trans|tv\b|j(?:ir|r\b)|pas|psje|bl?v?d|bv\b|mz|bul|b-dul|pro|cir|cer|pri|cam|ruta|pl|pia|r(?:ua|od|\. )|str|[sșş]os|spl|intr|drum)`
/** At the line's beginning: asked by the first letter, which most lines have another of. */
const STREET_FIRST = new RegExp(`^${STREET_WORD}`, "i")
const STREET_FIRST_LETTERS = new Set("acdtjpbrsșşimACDTJPBRSȘŞIM")
/** After a label or name. */
const STREET_LATER = new RegExp(`(?:[:,] | en )${STREET_WORD}`, "i")
/** Codes of Mexico and Argentina. */
const LATIN_CODE = /C\.? ?P\.?:? ?\d|[A-Z]\d{4}/i

function mayBeginStreet(text: string): boolean {
  if (STREET_FIRST_LETTERS.has(text.charAt(0)) && STREET_FIRST.test(text)) return true
  const hasLater = text.includes(": ") || text.includes(", ") || text.includes(" en ")
  if (hasLater && (STREET_LATER.test(text) || ENDS_IN_COUNTRY.test(text))) return true
  return LATIN_CODE.test(text)
}
