import { fold } from "../text/fold"

/** How postal codes look, by country (ISO 3166-1 alpha-2; Universal Postal Union, "Postal addressing systems"). */
const CODES: Record<string, RegExp> = {
  AR: /^(?:[A-Z]\d{4}[A-Z]{3}|\d{4})$/i,
  AT: /^\d{4}$/,
  AU: /^\d{4}$/,
  BE: /^\d{4}$/,
  BR: /^\d{5}-?\d{3}$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
  CH: /^\d{4}$/,
  CL: /^\d{3}-?\d{4}$/,
  CO: /^\d{6}$/,
  DE: /^\d{5}$/,
  DK: /^\d{4}$/,
  ES: /^(?:0[1-9]|[1-4]\d|5[0-2])\d{3}$/,
  FI: /^\d{5}$/,
  FR: /^\d{5}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  IT: /^\d{5}$/,
  MX: /^\d{5}$/,
  NL: /^\d{4} ?[A-Z]{2}$/i,
  NO: /^\d{4}$/,
  PE: /^\d{5}$/,
  PL: /^\d{2}-?\d{3}$/,
  PT: /^\d{4}-?\d{3}$/,
  RO: /^\d{6}$/,
  SE: /^\d{3} ?\d{2}$/,
  US: /^\d{5}(?:-\d{4})?$/,
}

/** The countries' names in the interface's languages, as far as their codes are known. */
let byName: Map<string, string> | undefined

/** The code of a country that is written out, or the code itself; undefined where it is none of those whose codes we know. */
export function countryCode(country: string): string | undefined {
  const code = country.trim().toUpperCase()
  if (CODES[code]) return code
  byName ??= new Map(
    ["en", "es", "de", "fr", "it", "pt"].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: "region" })
      return Object.keys(CODES).map((one): [string, string] => [fold(names.of(one) ?? one), one])
    }),
  )
  return byName.get(fold(country).trim())
}

/** Whether a postal code can't be one of its country; false where the country isn't known. */
export function isWrongPostalCode(postalCode: string, country: string): boolean {
  const code = countryCode(country)
  return code !== undefined && !(CODES[code] as RegExp).test(postalCode.trim())
}
