import { parsePhoneNumberFromString } from "libphonenumber-js/min"

import { phoneDigits } from "~domain/fields"

/** A number as people read it: "+34 612 34 56 78". What isn't a whole international number stays as it was written. */
export function formatPhone(phone: string): string {
  const parsed = parsePhoneNumberFromString(phone)
  return parsed?.isPossible() ? parsed.formatInternational() : phone
}

/** A value of a contact as people read it. */
export const shownValue = (field: string, value: string): string => (field === "phones" ? formatPhone(value) : value)

/** The link that calls it. An extension after the number is sent as a pause and digits (RFC 3966 as phones take it). */
export function phoneLink(phone: string, extension?: string): string {
  const parsed = parsePhoneNumberFromString(phone)
  const link = parsed ? parsed.getURI() : `tel:${phoneDigits(phone)}`
  return extension ? `${link};ext=${extension}` : link
}
