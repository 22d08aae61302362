import type { Address, Contact } from "~domain/contact"
import { LIFECYCLE_STAGES, type LifecycleStage, RELATIONSHIPS, type Relationship } from "~domain/lifecycle"
import { readDate } from "../dates"
import { type Draft, finishContact, isEmptyDraft, newDraft } from "../draft"
import { labelOfApple, labelOfTypes } from "../labels"
import { Losses } from "../losses"
import { problem, type Reading } from "../report"
import { emailsWritten, onOneLine, phoneWritten } from "../values"
import { describePhoto, photoOf } from "./photo"
import { type Property, parameter, preference } from "./property"
import { isBookkeeping } from "./property-names"
import { list, split, structured, unescaped } from "./structured"

/** The words for a wedding day that stand beside a date without a name of its own. */
const ANNIVERSARY =
  /anniversar|aniversari|anniversaire|hochzeit|jahrestag|jubil|bodas?\b|casamento|nozze|matrimoni|mariage|wedding|c[aă]s[aă]tor/i
const BIRTHDAY = /birthday|geburtstag|cumplea|compleanno|naissance|nascimento|na[sș]tere|zi de na/i

/**
 * The contact of a card's properties.
 * @param takenIds ids of the contacts before it: a card's own id is taken over if it is one of this program's and new
 */
export function readCard(properties: Property[], line: number, takenIds: Set<string>): Reading {
  const card = new Card(properties)
  if (card.isGroup) return groupCard(card, line)
  for (const property of properties) card.read(property)
  const { draft, losses } = card
  card.settle()
  // A card for each contact and a contact for each card: whether an empty one is kept is for who imports it to say.
  const problems = isEmptyDraft(draft) ? [problem("card-empty", line)] : []
  const id = card.id && !takenIds.has(card.id) ? card.id : undefined
  const contact: Contact = finishContact(draft, losses, line, id)
  if (id) takenIds.add(id)
  return {
    contacts: [contact],
    lines: [line],
    problems: [...problems, ...losses.problems(line)],
    losses: losses.of(contact.id),
  }
}

/** A group is no contact; its name and members are told. */
function groupCard({ properties }: Card, line: number): Reading {
  const name = properties.find((property) => property.name === "FN" || property.name === "N")?.value ?? ""
  const members = properties
    .filter((property) => /MEMBER$/.test(property.name))
    .map(({ name: property, value, line: at }) => ({
      contact: "",
      line: at,
      property,
      value,
      why: "no-place" as const,
    }))
  return {
    contacts: [],
    lines: [],
    problems: [problem("card-is-group", line, { name: unescaped(name).slice(0, 200) })],
    losses: members.slice(0, 1_000),
  }
}

type Reader = (card: Card, property: Property) => boolean

class Card {
  readonly draft: Draft = newDraft()
  readonly losses = new Losses()
  id: string | undefined
  #labels = new Map<string, string>()
  #usedLabels = new Set<string>()
  #notes: string[] = []
  #role: Property | undefined
  #nickname: Property | undefined
  #labelled: { address: Address; kind: string; group: string | undefined; hasLabel: boolean }[] = []
  #single = new Map<string, { preference: number; property: Property }>()
  #preferences = new Map<object, number>()

  constructor(readonly properties: Property[]) {
    for (const { name, group, value } of properties)
      if (name === "X-ABLABEL" && group) this.#labels.set(group, labelOfApple(unescaped(value).trim()))
  }

  get isGroup(): boolean {
    return this.properties.some(
      ({ name, value }) => /^(?:X-ADDRESSBOOKSERVER-)?KIND$/.test(name) && value.trim().toLowerCase() === "group",
    )
  }

  read(property: Property): void {
    const { name, value } = property
    if (value.trim() === "" || name === "X-ABLABEL") return
    const reader = READERS[name] ?? (/(?:^|[-_])ANNIVERSARY$/.test(name) ? anniversary : undefined)
    if (!reader?.(this, property))
      this.lose(property, isBookkeeping(name) ? "bookkeeping" : reader ? "unreadable" : "no-place")
  }

  lose(property: Property, why: "no-place" | "bookkeeping" | "unreadable", value?: string): void {
    const label = this.labelOf(property)
    const told =
      value ?? (/^(?:PHOTO|LOGO|SOUND|KEY)$/.test(property.name) ? describePhoto(property) : unescaped(property.value))
    this.losses.add([property.name, label && `(${label})`].filter(Boolean).join(" "), told, property.line, why)
  }

  labelOf(property: Property): string | undefined {
    const own = property.group ? this.#labels.get(property.group) : undefined
    if (own && property.group) this.#usedLabels.add(property.group)
    return own || labelOfTypes(property.types)
  }

  /** A field of which a contact has one: the preferred one wins, else the first, and the others are told. */
  keep(field: string, property: Property, set: () => void): boolean {
    const level = preference(property)
    const before = this.#single.get(field)
    if (before && before.preference <= level) {
      if (before.property.value.trim() !== property.value.trim()) this.lose(property, "no-place")
      return true
    }
    if (before) this.lose(before.property, "no-place")
    this.#single.set(field, { preference: level, property })
    set()
    return true
  }

  add<Value extends object>(values: Value[], value: Value, property: Property): boolean {
    values.push(value)
    this.#preferences.set(value, preference(property))
    return true
  }

  addAddress(address: Address, property: Property): boolean {
    const hasLabel = parameter(property, "LABEL") !== undefined
    this.#labelled.push({ address, kind: addressKind(property), group: property.group, hasLabel })
    return this.add(this.draft.addresses, address, property)
  }

  /** A LABEL of 2.1 and 3.0 is how the address of the same kind looks on an envelope. */
  addAddressLabel(property: Property): boolean {
    const text = onOneLine(unescaped(property.value))
    const owner = this.#labelled.find(({ kind, group, hasLabel }) =>
      property.group ? group === property.group : !hasLabel && kind === addressKind(property),
    )
    if (!owner) return this.addAddress({ formatted: text, ...labelled(this.labelOf(property)) }, property)
    owner.hasLabel = true
    owner.address.formatted = text
    return true
  }

  addNote(text: string): boolean {
    this.#notes.push(text)
    return true
  }

  keepRole(property: Property): boolean {
    if (this.#role) this.lose(property, "no-place")
    else this.#role = property
    return true
  }

  keepNickname(property: Property): boolean {
    if (this.#nickname) this.lose(property, "no-place")
    else this.#nickname = property
    return true
  }

  /** What shows only when all has been read. */
  settle(): void {
    const { draft } = this
    if (this.#notes.length > 0) draft.notes = this.#notes.join("\n")
    if (this.#role && draft.jobTitle === undefined) draft.jobTitle = unescaped(this.#role.value)
    else if (this.#role && unescaped(this.#role.value) !== draft.jobTitle) this.lose(this.#role, "no-place")
    // Where somebody has no other name, it is theirs.
    const hasName = draft.fullName || draft.givenName || draft.familyName || draft.organization
    if (this.#nickname && !hasName) draft.fullName = unescaped(this.#nickname.value).trim()
    else if (this.#nickname) this.lose(this.#nickname, "no-place")
    for (const values of [draft.emails, draft.phones, draft.urls, draft.addresses])
      values.sort((a: object, b: object) => (this.#preferences.get(a) ?? 101) - (this.#preferences.get(b) ?? 101))
    for (const { name, group, value, line } of this.properties)
      if (name === "X-ABLABEL" && !(group && this.#usedLabels.has(group)))
        this.losses.add(name, unescaped(value), line, "no-place")
  }
}

const labelled = (label: string | undefined) => (label === undefined ? {} : { label })
const addressKind = (property: Property) => labelOfTypes(property.types) ?? ""

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
