import { type Region, regionNamed, regionsOfNumber } from "./regions"

/** A number as it was read: E.164 where its country is certain, else as written, with its extension left out. */
export type PhoneNumber = { value: string; isInternational: boolean }

const WITHOUT_TRUNK_ABROAD = /\(0\)/

/**
 * A number as written to E.164 (https://www.itu.int/rec/T-REC-E.164): by its own country code, or by `region` when given.
 * Undefined when it can't be a number of that country.
 */
export function toE164(written: string, region?: string): string | undefined {
  const plain = (/[^ -~]/.test(written) ? written.normalize("NFKC") : written).trim()
  const digits = plain.replace(WITHOUT_TRUNK_ABROAD, "").replace(/\D/g, "")
  const home = region ? regionNamed(region) : undefined

  if (/^[^\d]{0,3}\+/.test(plain)) return international(digits)
  const abroad = ABROAD[region ?? ""] ?? (home?.code === "1" ? NORTH_AMERICAN_ABROAD : USUAL_ABROAD)
  const dialled = abroad.exec(digits)
  const called = dialled ? international(digits.slice(dialled[0].length)) : undefined
  if (called && digits.length > 9) return called
  return home && national(plain, home)
}

/**
 * The same, or the number as written where its country isn't known.
 * @param least digits below which it is none
 */
export function numberOrWritten(written: string, region: string | undefined, least: number): string | undefined {
  return toE164(written, region) ?? (written.replace(/\D/g, "").length >= least ? written : undefined)
}

/** What is dialled before a country code, where it is not 00. */
const USUAL_ABROAD = /^00/
const NORTH_AMERICAN_ABROAD = /^011/
const ABROAD: Record<string, RegExp> = {
  AU: /^0011/,
  BY: /^810/,
  HK: /^001/,
  JP: /^010/,
  KZ: /^810/,
  RU: /^810/,
  SG: /^0(?:01|08|19)/,
  TH: /^001/,
}

/** Mexico's mobiles were called with a 1 after the country code until 2019, and within the country with 01, 044 or 045 first. */
const OLD_MEXICAN_ABROAD = /^521(?=\d{10}$)/
const OLD_MEXICAN = /^(?:01|04[45])(?=\d{10}$)/

function international(written: string): string | undefined {
  const digits = written.replace(OLD_MEXICAN_ABROAD, "52")
  for (const region of regionsOfNumber(digits)) {
    const rest = digits.slice(region.code.length)
    if (region.lengths.has(rest.length)) return `+${digits}`
    const trunk = region.trunk
    // "+44 020 ..." keeps the trunk prefix by mistake.
    if (trunk && region.code !== "1" && rest.startsWith(trunk) && fits(rest.slice(trunk.length), region))
      return `+${region.code}${rest.slice(trunk.length)}`
  }
  return undefined
}

function national(plain: string, region: Region): string | undefined {
  const written = plain.replace(/\D/g, "")
  const digits = region.code === "52" ? written.replace(OLD_MEXICAN, "") : written
  if (/^[^\d]?(\d+)/.exec(plain)?.[1] === region.code && digits.length - region.code.length >= LEAST_WITH_CODE) {
    const abroad = international(digits)
    if (abroad && !digits.startsWith(region.trunk || "-")) return abroad
  }
  if (digits.startsWith(region.code) && region.code.length > 1 && !fits(digits, region)) {
    const abroad = international(digits)
    if (abroad && digits.length >= 10) return abroad
  }
  const { trunk } = region
  if (trunk && digits.startsWith(trunk) && fits(digits.slice(trunk.length), region))
    return `+${region.code}${digits.slice(trunk.length)}`
  return fits(digits, region) ? `+${region.code}${digits}` : undefined
}

/** As many digits after a first group that is the country's code are a whole number; fewer may be a town's with the same code. */
const LEAST_WITH_CODE = 9

/** Whether a number without code and trunk has a length its country knows; in North America also its first digits. */
function fits(digits: string, region: Region): boolean {
  if (!region.lengths.has(digits.length)) return false
  return region.code !== "1" || /^[2-9](?!11)\d{2}[2-9]\d{6}$/.test(digits)
}

const KEYPAD = ["", "", "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]

/** "1-800-FLOWERS" as digits: letters by the telephone's keypad. */
export function lettersToDigits(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => String(KEYPAD.findIndex((key) => key.includes(letter.toLowerCase()))))
}

/** Two notations of one number have the same key: the last nine digits, which no prefix touches. */
export function phoneKey(value: string): string {
  return value.replace(/\D/g, "").slice(-9)
}
