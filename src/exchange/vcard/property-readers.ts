import type { Address } from "~domain/contact"
import { LIFECYCLE_STAGES, type LifecycleStage, RELATIONSHIPS, type Relationship } from "~domain/lifecycle"
import { readDate } from "../dates"
import { emailsWritten, onOneLine, phoneWritten } from "../values"
import { type Card, labelled } from "./card"
import { photoOf } from "./photo"
import { type Property, parameter } from "./property"
import { isBookkeeping } from "./property-names"
import { list, split, structured, unescaped } from "./structured"

/** Takes one property into its card; what has no place there, or isn't what it should be, is told as lost. */
export function readProperty(card: Card, property: Property): void {
  const { name, value } = property
  if (value.trim() === "" || name === "X-ABLABEL") return
  const reader = READERS[name] ?? (/(?:^|[-_])ANNIVERSARY$/.test(name) ? anniversary : undefined)
  if (!reader?.(card, property))
    card.lose(property, isBookkeeping(name) ? "bookkeeping" : reader ? "unreadable" : "no-place")
}

/** Whether it could take the property in. */
type Reader = (card: Card, property: Property) => boolean

/** The words for a wedding day that stand beside a date without a name of its own. */
const ANNIVERSARY =
  /anniversar|aniversari|anniversaire|hochzeit|jahrestag|jubil|bodas?\b|casamento|nozze|matrimoni|mariage|wedding|c[aă]s[aă]tor/i
const BIRTHDAY = /birthday|geburtstag|cumplea|compleanno|naissance|nascimento|na[sș]tere|zi de na/i

const text =
  (field: "fullName" | "jobTitle" | "stageReason"): Reader =>
  (card, property) =>
    card.keep(field, property, () => {
      card.draft[field] = unescaped(property.value).trim()
    })

const day = (card: Card, property: Property, field: "birthday" | "anniversary", value = property.value): boolean => {
  const written = unescaped(value).trim()
  const omitted = parameter(property, "X-APPLE-OMIT-YEAR")
  const read = readDate(written)
  if (!read) return false
  return card.keep(field, property, () => {
    card.draft[field] = omitted && read.startsWith(omitted) ? read.replace(/^\d{4}/, "-") : read
  })
}
const birthday: Reader = (card, property) => day(card, property, "birthday")
const anniversary: Reader = (card, property) => day(card, property, "anniversary")

const READERS: Record<string, Reader> = {
  FN: (card, property) =>
    // A name that its writer put together of the parts is no name that somebody gave (RFC 9554, 4.4).
    parameter(property, "DERIVED")?.toLowerCase() === "true" || text("fullName")(card, property),
  N: (card, property) =>
    // Empty parts are no name, and must not keep a later one out.
    !/[^;,\s]/.test(property.value) ||
    card.keep("name", property, () => {
      const [familyName, givenName, additionalName, honorificPrefix, suffix, ...more] = structured(property.value, " ")
      Object.assign(card.draft, { familyName, givenName, additionalName, honorificPrefix })
      for (const key of ["familyName", "givenName", "additionalName", "honorificPrefix"] as const)
        if (!card.draft[key]) delete card.draft[key]
      // RFC 9554 repeats a second surname from the first part, and a generation from the suffixes.
      for (const part of more) if (!`${familyName} ${suffix}`.includes(part)) card.losses.add("N", part, property.line)
      if (suffix) card.losses.add("N (suffix)", suffix, property.line, "no-place")
    }),
  EMAIL: (card, property) => {
    const values = emailsWritten(unescaped(property.value))
    for (const value of values) card.add(card.draft.emails, { value, ...labelled(card.labelOf(property)) }, property)
    return values.length > 0
  },
  TEL: (card, property) => {
    const phone = phoneWritten(unescaped(property.value), parameter(property, "X-EXTENSION"))
    return (
      phone !== undefined && card.add(card.draft.phones, { ...phone, ...labelled(card.labelOf(property)) }, property)
    )
  },
  "X-MS-TEL": (card, property) => READERS.TEL?.(card, property) ?? false,
  URL: (card, property) =>
    card.add(
      card.draft.urls,
      { value: unescaped(property.value).trim(), ...labelled(card.labelOf(property)) },
      property,
    ),
  "X-SOCIALPROFILE": (card, property) => {
    const value = unescaped(property.value).trim()
    if (!/^https?:\/\//i.test(value)) return false
    return card.add(card.draft.urls, { value, ...labelled(card.labelOf(property)) }, property)
  },
  SOCIALPROFILE: (card, property) => READERS["X-SOCIALPROFILE"]?.(card, property) ?? false,
  ADR: (card, property) => {
    const [box, extended, streetAddress, locality, region, postalCode, country, ...more] = structured(
      property.value,
      ", ",
    )
    // RFC 9554 tells the parts of a street apart, which stand in the street too.
    for (const part of more) if (!streetAddress?.includes(part)) card.losses.add("ADR", part, property.line)
    const parts = { streetAddress, locality, region, postalCode, country }
    const address: Address = Object.fromEntries(Object.entries(parts).filter(([, part]) => part))
    const envelope = onOneLine(unescaped(parameter(property, "LABEL") ?? ""))
    // What has no field of its own stands in the address as it is shown.
    const whole = [box, extended, streetAddress, [postalCode, locality].filter(Boolean).join(" "), region, country]
    if (envelope) address.formatted = envelope
    else if (box || extended) address.formatted = whole.filter(Boolean).join(", ")
    if (Object.keys(address).length === 0) return true
    return card.addAddress({ ...address, ...labelled(card.labelOf(property)) }, property)
  },
  LABEL: (card, property) => card.addAddressLabel(property),
  ORG: (card, property) => {
    const [organization, ...units] = split(property.value, ";").map((part) => unescaped(part).trim())
    if (!organization && !units.some(Boolean)) return true
    return card.keep("organization", property, () => {
      if (organization) card.draft.organization = organization
      for (const unit of units) card.losses.add("ORG (unit)", unit, property.line, "no-place")
    })
  },
  TITLE: text("jobTitle"),
  ROLE: (card, property) => card.keepRole(property),
  NICKNAME: (card, property) => card.keepNickname(property),
  NOTE: (card, property) => card.addNote(unescaped(property.value).trim()),
  CATEGORIES: (card, property) => {
    // A semicolon there would be escaped if it were in a tag.
    for (const part of split(property.value, ";")) card.draft.tags.push(...list(part))
    return true
  },
  BDAY: birthday,
  ANNIVERSARY: anniversary,
  "X-ABDATE": (card, property) => {
    const label = card.labelOf(property) ?? ""
    const field = ANNIVERSARY.test(label) ? "anniversary" : BIRTHDAY.test(label) ? "birthday" : undefined
    return field !== undefined && day(card, property, field)
  },
  "X-ANDROID-CUSTOM": (card, property) => {
    const [type, date = "", kind] = property.value.split(";")
    const field = { 1: "anniversary", 3: "birthday" }[Number(kind)] as "anniversary" | "birthday" | undefined
    return !!type?.endsWith("/contact_event") && field !== undefined && day(card, property, field, date)
  },
  PHOTO: (card, property) => {
    const photo = photoOf(property)
    if (photo === undefined) return false
    return card.keep("photo", property, () => {
      card.draft.photo = photo
    })
  },
  KIND: (card, property) => {
    const kind = property.value.trim().toLowerCase()
    if (kind === "org") card.draft.kind = "organization"
    return kind === "org" || kind === "individual"
  },
  "X-ABSHOWAS": (card, property) => {
    if (property.value.trim().toUpperCase() === "COMPANY") card.draft.kind = "organization"
    return card.draft.kind === "organization"
  },
  UID: (card, property) => {
    const id = /^(?:urn:uuid:)?([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/i.exec(
      property.value.trim(),
    )?.[1]
    card.id ??= id?.toLowerCase()
    return id !== undefined
  },
  "X-JUNTO-STAGE": (card, { value }) => {
    if (!(LIFECYCLE_STAGES as readonly string[]).includes(value)) return false
    card.draft.stage = value as LifecycleStage
    return true
  },
  "X-JUNTO-STAGE-REASON": text("stageReason"),
  "X-JUNTO-RELATIONSHIP": (card, { value }) => {
    if (!(RELATIONSHIPS as readonly string[]).includes(value)) return false
    card.draft.relationship = value as Relationship
    return true
  },
}
