import type { ColumnField } from "~domain/exchange"
import { type Concept, type HeaderWords, labelOfConcepts, readHeader } from "./header-words"

/** What a header says of its column, before its neighbours and values are looked at. */
export type ColumnGuess = {
  field?: ColumnField | "bareName" | "title" | "wholeAddress"
  label?: string
  group?: string
  /** Words in it say nothing known, so the values have to agree. */
  isUnsure: boolean
  /** It is somebody else's, or of something else: the values are not asked. */
  isForeign: boolean
  /** It says nothing but that it is of a contact. */
  isBare: boolean
}

const SOCIAL = /linkedin|twitter|facebook|instagram|xing|github|youtube|tiktok/i

export function guessColumn(header: string): ColumnGuess {
  const read = readHeader(header)
  const { concepts, unknown } = read
  const label = labelOfConcepts(concepts)
  const isForeign = has(concepts, "foreign", "other-name") || (has(concepts, "identifier") && !has(concepts, "email"))
  const isBare = unknown === 0 && [...concepts].every((concept) => concept === "silent")
  const none = { ...(label && { label }), isUnsure: false, isForeign, isBare }
  if (none.isForeign) return none
  const found = valueColumn(read, header) ?? (unknown === 0 ? fieldColumn(read) : undefined)
  return found
    ? { ...found, isUnsure: unknown > 0, isForeign: false, isBare: false }
    : { ...none, isUnsure: unknown > 0 }
}

const has = (concepts: ReadonlySet<Concept>, ...of: Concept[]) => of.some((concept) => concepts.has(concept))

type Found = { field?: ColumnGuess["field"]; label?: string; group?: string }

/** Columns whose values tell what they are, so that other words may stand in their headers. */
function valueColumn({ concepts, number }: HeaderWords, header: string): Found | undefined {
  const has = (...of: Concept[]) => of.some((concept) => concepts.has(concept))
  const isLabel = has("kind", "tags")
  const label = labelOfConcepts(concepts)
  const group = `${number ?? label ?? ""}`
  if (has("email")) {
    if (isLabel) return { field: "emailLabel", group }
    return has("name", "full") ? {} : { field: "email", label, group }
  }
  if (has("phone", "mobile", "fax", "pager")) {
    if (isLabel) return { field: "phoneLabel", group }
    if (has("extension")) return { field: "phoneExtension", group }
    return has("name") ? {} : { field: "phone", label, group }
  }
  if (has("social")) {
    const site = SOCIAL.exec(header)?.[0]?.toLowerCase()
    return site && !has("name") ? { field: "url", label: site, group: site } : {}
  }
  if (has("url") && !has("name", "photo")) {
    return isLabel ? { field: "urlLabel", group } : { field: "url", label: has("home") ? "homepage" : label, group }
  }
  if (has("anniversary", "birthday")) return dayColumn(has)
  if (has("event")) return { field: isLabel ? "eventLabel" : "event", group }
  return undefined
}

function fieldColumn(read: HeaderWords): Found | undefined {
  const { concepts } = read
  const has = (...of: Concept[]) => of.some((concept) => concepts.has(concept))
  const address = addressColumn(read, has)
  if (address) return address
  if (has("stage")) return { field: "stage" }
  if (has("department")) return {}
  if (has("job")) return has("kind", "notes") ? {} : { field: "jobTitle" }
  if (has("place")) return {}
  if (has("organization")) {
    if (has("kind", "tags"))
      return has("tags") && !has("value") && read.number === undefined ? { field: "organization" } : {}
    return { field: has("title") ? "jobTitle" : "organization" }
  }
  if (has("notes")) return { field: "notes" }
  if (has("photo")) return { field: "photo" }
  return nameColumn(has) ?? (has("tags") ? { field: "tags" } : undefined)
}

type Has = (...of: Concept[]) => boolean

function dayColumn(has: Has): Found {
  if (has("anniversary")) return { field: "anniversary" }
  if (has("year")) return { field: "birthYear" }
  if (has("month")) return { field: "birthMonth" }
  return { field: has("day") ? "birthDay" : "birthday" }
}

function addressColumn({ concepts, number, isNumberLast }: HeaderWords, has: Has): Found | undefined {
  const label = labelOfConcepts(concepts)
  // In "Address 1 - City" the number is of the address, in "Business Street 2" and "Address Line 2" of the line.
  const isLine = number !== undefined && isNumberLast
  const group = isLine || number === undefined ? (label ?? "") : `${number}`
  const place = { label, group }
  const isPostal = has("zip") || (has("postal") && (has("code") || !has("address")))
  if (has("box")) return { field: "addressLine", ...place }
  if (isPostal) return { field: "postalCode", ...place }
  if (has("country")) return { field: "country", ...place }
  if (has("city")) return { field: "locality", ...place }
  if (has("street") || (has("line") && has("address")))
    return { field: isLine && number > 1 ? "addressLine" : "streetAddress", ...place }
  if (has("region")) return { field: "region", ...place }
  if (has("extended") && has("address")) return { field: "addressLine", ...place }
  if (!has("address") || has("name")) return undefined
  if (has("kind", "tags")) return { field: "addressLabel", ...place }
  if (isLine && number > 1) return { field: "addressLine", ...place }
  return { field: has("formatted", "full") ? "formatted" : "wholeAddress", ...place }
}

function nameColumn(has: Has): Found | undefined {
  if (has("suffix")) return {}
  if (has("prefix")) return { field: "honorificPrefix" }
  if ((has("given") && has("family")) || (has("and") && has("name") && has("given", "family")))
    return { field: "fullName" }
  if (has("middle") && (has("name", "given") || !has("family", "second", "other"))) return { field: "additionalName" }
  if (has("family")) return { field: "familyName" }
  if (has("given")) return { field: "givenName" }
  if (has("full") && has("name")) return { field: "fullName" }
  if (has("title")) return { field: "title" }
  if (!has("name") || has("tags", "kind")) return undefined
  // "Business name", "Nombre comercial"
  return { field: has("work") ? "organization" : "bareName" }
}
