import type { Address, Contact, LabelledValue } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { withLists } from "../draft"
import { typesOfLabel } from "../labels"

export type VCardVersion = "3.0" | "4.0"

/** The contacts as vCards, RFC 2426 or RFC 6350. What they have no property for is written as X-JUNTO-. */
export function formatVCards(contacts: Contact[], version: VCardVersion = "4.0"): string {
  return contacts.map((contact) => formatVCard(withLists(contact), version)).join("")
}

/** One contact as a vCard, its lines folded. */
function formatVCard(contact: Contact, version: VCardVersion): string {
  const card = new CardWriter(version)
  card.add("BEGIN", "VCARD")
  card.add("VERSION", version)
  card.add("PRODID", "-//Junto//Junto//EN")
  card.add("UID", version === "4.0" && contact.id.length === 36 ? `urn:uuid:${contact.id}` : contact.id)
  if (contact.kind === "organization")
    card.add(version === "4.0" ? "KIND" : "X-ABShowAs", version === "4.0" ? "org" : "COMPANY")
  // FN has to be there. One that is put together is marked as such (RFC 9554, 4.4), and isn't read back as given.
  if (contact.fullName) card.add("FN", escaped(contact.fullName))
  else card.add("FN;DERIVED=TRUE", escaped(displayName(contact)))
  const { familyName = "", givenName = "", additionalName = "", honorificPrefix = "" } = contact
  card.add("N", [familyName, givenName, additionalName, honorificPrefix, ""].map(escaped).join(";"))
  if (contact.organization) card.add("ORG", escaped(contact.organization))
  if (contact.jobTitle) card.add("TITLE", escaped(contact.jobTitle))
  card.addAll("EMAIL", contact.emails, ({ value }) => escaped(value))
  card.addAll("TEL", contact.phones, ({ value, extension }) => escaped(extension ? `${value};ext=${extension}` : value))
  card.addAll("URL", contact.urls, ({ value }) => escaped(value))
  for (const [at, address] of contact.addresses.entries())
    card.addAddress(address, contact.addresses.length > 1 && at === 0)
  card.addDay("BDAY", contact.birthday)
  card.addDay(version === "4.0" ? "ANNIVERSARY" : "X-ANNIVERSARY", contact.anniversary)
  card.addPhoto(contact.photo)
  if (contact.notes) card.add("NOTE", escaped(contact.notes))
  if (contact.tags.length > 0) card.add("CATEGORIES", contact.tags.map(escaped).join(","))
  if (contact.stage && contact.stage !== "contact") card.add("X-JUNTO-STAGE", contact.stage)
  if (contact.stageReason) card.add("X-JUNTO-STAGE-REASON", escaped(contact.stageReason))
  if (contact.relationship && contact.relationship !== "prospect")
    card.add("X-JUNTO-RELATIONSHIP", contact.relationship)
  card.add("END", "VCARD")
  return card.text
}

/** RFC 6350, 3.4, which RFC 2426, 4 agrees with. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n")

class CardWriter {
  text = ""
  #groups = 0

  constructor(readonly version: VCardVersion) {}

  add(name: string, value: string): void {
    this.text += folded(`${name}:${value}`)
  }

  addAll(name: string, values: LabelledValue[], written: (value: LabelledValue) => string): void {
    for (const [at, value] of values.entries()) {
      const extension = value.extension ? `;X-EXTENSION=${parameterValue(value.extension)}` : ""
      const preferred = this.#preferred(values.length > 1 && at === 0)
      this.#addLabelled(`${name}${preferred}${extension}`, value.label, written(value))
    }
  }

  addAddress(address: Address, isPreferred: boolean): void {
    const { streetAddress = "", locality = "", region = "", postalCode = "", country = "", formatted, label } = address
    const parts = ["", "", streetAddress, locality, region, postalCode, country]
    const preferred = this.#preferred(isPreferred)
    if (this.version === "4.0" || !formatted) {
      const envelope = formatted ? `;LABEL=${parameterValue(formatted.replaceAll("\\", "\\\\"))}` : ""
      this.#addLabelled(`ADR${preferred}${envelope}`, label, parts.map(escaped).join(";"))
      return
    }
    // In 3.0 how an address looks is a property of its own, which the group ties to the address.
    const rows: [string, string][] = [[`LABEL${preferred}`, escaped(formatted)]]
    if (parts.some(Boolean)) rows.unshift([`ADR${preferred}`, parts.map(escaped).join(";")])
    this.#addGroup(rows, label)
  }

  addDay(name: string, day: string | undefined): void {
    if (!day) return
    if (this.version === "4.0") this.add(name, day.replace(/(?<=\d)-/g, ""))
    // 3.0 knows no day without a year; this is how Apple's address book writes it, and most others read it.
    else if (day.startsWith("--")) this.add(`${name};X-APPLE-OMIT-YEAR=1604`, `1604-${day.slice(2)}`)
    else this.add(name, day)
  }

  addPhoto(photo: string | undefined): void {
    if (!photo) return
    const [, type = "", data] = /^data:image\/(\w+);base64,(.*)$/s.exec(photo) ?? []
    if (this.version === "4.0") this.add("PHOTO", photo)
    else if (data === undefined) this.add("PHOTO;VALUE=URI", photo)
    else this.add(`PHOTO;ENCODING=b;TYPE=${type.toUpperCase()}`, data)
  }

  #preferred(isPreferred: boolean): string {
    if (!isPreferred) return ""
    return this.version === "4.0" ? ";PREF=1" : ";TYPE=PREF"
  }

  #addLabelled(name: string, label: string | undefined, value: string): void {
    const types = label === undefined ? [] : typesOfLabel(label)
    if (types) this.add(name + typeParameters(types), value)
    else this.#addGroup([[name, value]], label)
  }

  /** Properties that belong together, with a label in somebody's own words where it has no type. */
  #addGroup(rows: [name: string, value: string][], label: string | undefined): void {
    const group = `item${++this.#groups}`
    const types = label === undefined ? [] : typesOfLabel(label)
    for (const [name, value] of rows) this.add(`${group}.${name}${typeParameters(types ?? [])}`, value)
    if (!types) this.add(`${group}.X-ABLabel`, escaped(label ?? ""))
  }
}

const typeParameters = (types: string[]) => types.map((type) => `;TYPE=${type.toUpperCase()}`).join("")

/** A parameter's value in quotation marks, with the signs that it can't hold written as RFC 6868 says. */
const parameterValue = (text: string): string =>
  `"${text
    .replaceAll("^", "^^")
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, "^n")}"`

const WIDTH = 75

/** A line in pieces of at most 75 octets, none of them within a letter (RFC 6350, 3.2). */
function folded(line: string): string {
  const pieces: string[] = []
  let from = 0
  let width = 0
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0
    const octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    // The space that marks a folded line counts too.
    if (width + octets > WIDTH) {
      pieces.push(line.slice(from, at))
      from = at
      width = 1
    }
    width += octets
    at += code > 0xffff ? 2 : 1
  }
  pieces.push(line.slice(from))
  return `${pieces.join("\r\n ")}\r\n`
}
