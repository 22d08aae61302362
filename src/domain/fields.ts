import type { Address, ContactFields, LabelledValue } from "./contact"
import { addressKey } from "./text/ascii-domain"
import { fold, words } from "./text/fold"

/** The fields of a contact that hold several values, each merged by itself. */
export const MULTI_FIELDS = ["emails", "phones", "addresses", "urls", "tags", "aliases", "segments"] as const
export type MultiField = (typeof MULTI_FIELDS)[number]
export type Element = LabelledValue | Address | string

export const isMultiField = (field: string): field is MultiField => (MULTI_FIELDS as readonly string[]).includes(field)

/**
 * What makes two elements of a field the same one: the value without regard to its label, case or punctuation.
 * Together with the field it is the path of a stamp or a provenance: `emails/ana@example.com`.
 */
export function elementKey(field: MultiField, element: Element): string {
  if (typeof element === "string") return fold(element).trim()
  if ("value" in element) return valueKey(field, element.value)
  return fold(formatAddress(element as Address))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

export const elementPath = (field: MultiField, element: Element): string => `${field}/${elementKey(field, element)}`

function valueKey(field: MultiField, value: string): string {
  if (field === "emails") return addressKey(value)
  if (field === "phones") return phoneDigits(value)
  if (field === "addresses") return words(value).join(" ")
  if (field === "urls") return profileKey(value)
  return fold(value).trim()
}

/** The digits of a number, with its plus: "+34 600 12-34" is "+346001234". */
export function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, "")
  return /^\s*(\+|00)/.test(phone) ? `+${digits.replace(/^00/, "")}` : digits
}

/** A web address without what doesn't tell pages apart: scheme, www., query of tracking, the last slash. */
export function profileKey(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/#.*$/, "")
    .replace(/[?&](utm_[^&]*|trk=[^&]*)/g, "")
    .replace(/\/$/, "")
}

/** An address on one line, in the order it is written in most of Europe. */
export function formatAddress(address: Address): string {
  if (address.formatted) return address.formatted
  const town = [address.postalCode, address.locality].filter(Boolean).join(" ")
  return [address.streetAddress, town, address.region, address.country].filter(Boolean).join(", ")
}

/** An element as it is written, in one line. */
export const elementText = (element: Element): string =>
  typeof element === "string" ? element : "value" in element ? element.value : formatAddress(element)

/** The field that a path's value is of. */
export const fieldOfPath = (path: string): string => path.split("/", 1)[0] ?? path

/** The paths of every value there is: a single field's name, or one per element. */
export function valuePaths(fields: Partial<ContactFields>): string[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    if (value === undefined || value === null) return []
    return isMultiField(field) ? (value as Element[]).map((element) => elementPath(field, element)) : [field]
  })
}
