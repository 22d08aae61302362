import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min"

/** The phone in E.164 where it is a possible number of the region or has a country code of its own, else as it was written. */
export function normalisePhone(phone: string, region: string | undefined): string {
  const known = region && isSupportedCountry(region) ? (region as CountryCode) : undefined
  const number = parsePhoneNumberFromString(phone.slice(0, 60), known)
  // An extension is lost in E.164, so a number that has one stays as it was written.
  return number?.isValid() && !number.ext ? number.number : phone
}

/**
 * The phone in its standard form: E.164 where it is a number of the region or has a country code, as it was written where that can't
 * be told, and undefined where no number can be so.
 */
export function readPhone(phone: string, region: string | undefined): string | undefined {
  const digits = phone.replace(/\D/g, "")
  if (digits.length < 3 || digits.length > 20) return undefined
  const known = region && isSupportedCountry(region) ? (region as CountryCode) : undefined
  const number = parsePhoneNumberFromString(phone.slice(0, 60), known)
  if (number) return number.isValid() && !number.ext ? number.number : number.isPossible() ? phone : undefined
  return known || phone.trim().startsWith("+") ? undefined : phone
}

/** The region a page's numbers are likely from: its language tag's, else its domain's country. */
export function regionOfPage(url: string, language: string | undefined): string | undefined {
  const region = language
    ? /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/i.exec(language)?.[1]?.toUpperCase()
    : undefined
  if (region) return region
  const ending = URL.canParse(url) ? new URL(url).hostname.split(".").at(-1)?.toUpperCase() : undefined
  if (ending === "UK") return "GB"
  return ending && ending.length === 2 ? ending : undefined
}
