import type { Address } from "~domain/contact"
import { type Draft, newDraft } from "../draft"
import { labelOfApple, labelOfTypes } from "../labels"
import { Losses } from "../losses"
import { onOneLine } from "../values"
import { describePhoto } from "./photo"
import { type Property, parameter, preference } from "./property"
import { unescaped } from "./structured"

/** A card while it is read: what it has come to so far, and what shows only when all of it has been read. */
export class Card {
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

export const labelled = (label: string | undefined) => (label === undefined ? {} : { label })
const addressKind = (property: Property) => labelOfTypes(property.types) ?? ""
