import { readDate } from "../dates"
import { cellWritten, severalOf, withPlainDigits } from "./cells"

/** What the values of a column look like, as shares of those that are there. */
export type ValueKinds = {
  count: number
  email: number
  phone: number
  url: number
  date: number
  prefix: number
  name: number
  /** One to four digits, with a plus or without. */
  digits: number
}

const PREFIXES = new Set(
  "mr mrs ms miss mx dr prof sir herr frau sr sra srta don dona m mme mlle monsieur madame sig dott dottssa ing lic dl dna dhr mevr".split(
    " ",
  ),
)

export function valueKinds(cells: string[]): ValueKinds {
  const kinds = { count: 0, email: 0, phone: 0, url: 0, date: 0, prefix: 0, name: 0, digits: 0 }
  for (const cell of cells) {
    const value = severalOf(cellWritten(cell).slice(0, 500))[0]
    if (!value) continue
    kinds.count++
    if (/^\+?\d{1,4}$/.test(value)) kinds.digits++
    if (isEmail(value)) kinds.email++
    else if (/^(?:https?:\/\/|www\.)\S+$/i.test(value) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}\/\S*$/i.test(value))
      kinds.url++
    else if (readDate(value, "dmy") !== undefined) kinds.date++
    else if (isPhone(value)) kinds.phone++
    else if (PREFIXES.has(value.toLowerCase().replace(/[.ªº]/g, ""))) kinds.prefix++
    else if (/^\p{L}[\p{L}\p{M}'’.-]{0,30}(?: [\p{L}'’.-][\p{L}\p{M}'’.-]{0,30}){1,4}$/u.test(value)) kinds.name++
  }
  for (const kind of ["email", "phone", "url", "date", "prefix", "name", "digits"] as const)
    kinds[kind] /= Math.max(1, kinds.count)
  return kinds
}

export const isEmail = (value: string): boolean =>
  /^(?:mailto:)?[^\s@<>,;]{1,64}@[^\s@<>,;]{1,255}$/i.test(value.trim())

/** Digits as many as a number has, written as one: with a plus, brackets or spaces, or with no sign at all. */
export function isPhone(value: string): boolean {
  const plain = withPlainDigits(value).trim()
  const digits = plain.replace(/\D/g, "").length
  return digits >= 6 && digits <= 16 && /^[+(]?[\d\s()./+x-]{6,30}(?:ext\.?\s?\d{1,6})?$/i.test(plain)
}

/** A number that is written as nothing but a telephone is, so that no header has to say it. */
export const isSurePhone = (value: string): boolean => isPhone(value) && /^\s*(?:\+|00)|\d[\s).-]+\d/.test(value)
