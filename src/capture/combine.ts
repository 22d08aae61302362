import type { CapturedAddress, CapturedContact, Evidence } from "~domain/captured"
import { fold } from "~domain/text/fold"

import { isRoleAddress } from "~domain/text/role-address"
import { addressText } from "./address/address-line"
import { confidenceOf } from "./confidence"
import { parentOf } from "./page/dom"
import { type Found, PAUSE, type PageSource } from "./page/page-source"
import { atOnce, type Steps } from "./page/slices"
import { phoneKey } from "./phone/phone-number"

const MOST_PEOPLE = 200
const MOST_VALUES = 50

export type SourcedFound = { source: Pick<PageSource, "kind" | "confidence" | "isAside">; found: Found }

/**
 * What several sources saw of the same person, as one contact: the same address, or the same name with nothing against it. The
 * better source's values come first and win; each value says where it was read. Nothing more is asked for when there are as
 * many people as a list holds.
 */
export function combine(all: Iterable<SourcedFound>, url: string): CapturedContact[] {
  return atOnce(combining(all, url))
}

/** The same, stopping where a source does. */
export function* combining(all: Iterable<SourcedFound>, url: string): Steps<CapturedContact[]> {
  const groups: Group[] = []
  const byKey = new Map<string, Group>()
  const claimed = new Set<string>()
  const declared: Group[] = []

  for (const { source, found } of all) {
    if (found === PAUSE) {
      yield
      continue
    }
    const one = withoutClaimed(found, source.kind, claimed, declared)
    if (!one) continue
    const keys = keysOf(one)
    const known = knownAs(keys, byKey, one, source.kind)
    const group = known ?? { contact: blank(source, url), entries: [] }
    if (!known) {
      groups.push(group)
      if (!source.isAside) declared.push(group)
    }
    take(group.contact, one, source)
    if (one.element && source.kind === "h-card") group.entries.push({ kind: source.kind, element: one.element })
    for (const key of known ? keysOf(group.contact) : keys) if (!byKey.has(key)) byKey.set(key, group)
    for (const phone of one.phones ?? []) claimed.add(phoneKey(phone))
    if (groups.length >= MOST_PEOPLE) break
  }
  return groups
    .map(({ contact }) => contact)
    .filter(isSomebody)
    .map(withConfidence)
}

/** A contact can be believed as far as its values, taken together. */
function withConfidence(contact: CapturedContact): CapturedContact {
  const { evidence = [] } = contact
  if (evidence.length === 0) return contact
  let sum = 0
  for (const { confidence = 0 } of evidence) sum += confidence
  contact.confidence = Math.round((sum / evidence.length) * 1_000) / 1_000
  return contact
}

function knownAs(keys: string[], byKey: Map<string, Group>, found: Found, kind: string): Group | undefined {
  for (const key of keys) {
    const group = byKey.get(key)
    if (group && !isBeside(group, found, kind) && !contradicts(group.contact, found, kind)) return group
  }
  return undefined
}

type Group = { contact: CapturedContact; entries: { kind: string; element: Element }[] }

/** Two entries of one list are two people, even namesakes: an author's card is repeated in every article, but not side by side. */
function isBeside({ entries }: Group, { element }: Found, kind: string): boolean {
  const list = element && parentOf(element)
  return !!list && entries.some((one) => one.kind === kind && one.element !== element && parentOf(one.element) === list)
}

function blank(source: SourcedFound["source"], url: string): CapturedContact {
  return {
    emails: [],
    phones: [],
    urls: [],
    addresses: [],
    source: { kind: source.kind, url },
    confidence: source.confidence,
    evidence: [],
  }
}

/** What a page's text repeats of what a better source has already said of somebody is not news. */
function withoutClaimed(found: Found, kind: string, claimed: Set<string>, told: Group[]): Found | undefined {
  let { organization } = found
  if (kind === "visible-text" && told.length > 0) {
    // Where the page declares people or what it is about, others are not guessed as well; where its organisation alone, those with titles are.
    const isGuess = found.fullName && !found.emails?.length && !found.phones?.length
    const declaresPeople = told.some(
      ({ contact }) => !contact.organization || contact.fullName || contact.source.kind === "h-card",
    )
    if (isGuess && (!found.jobTitle || declaresPeople)) return undefined
    if (!found.fullName) organization = undefined
  }
  const isWeak = (kind === "visible-text" && !found.fullName) || (kind === "tel-links" && !found.fullName)
  if (!isWeak) return found
  const phones = found.phones?.filter((phone) => !claimed.has(phoneKey(phone)))
  const addresses = found.addresses?.filter(
    (address) => !told.some(({ contact }) => contact.addresses.some((one) => isSameAddress(one, address))),
  )
  const isNews =
    (phones?.length ?? 0) > 0 || (found.emails?.length ?? 0) > 0 || (addresses?.length ?? 0) > 0 || !!organization
  return isNews ? { ...found, organization, phones, addresses } : undefined
}

function keysOf(found: Found): string[] {
  // Addresses stand as they are: no other key has an "@".
  const keys = (found.emails ?? []).map((address) => address.toLowerCase())
  if (found.fullName) keys.push(`n:${nameKey(found.fullName)}`)
  else if (found.organization) keys.push(`o:${nameKey(found.organization)}`)
  return keys
}

function nameKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/ (?:inc|llc|ltd|gmbh|ag|sl|sa|slu|corp|co)$/, "")
    .trim()
}

/** Two names of people sharing an address, as at a desk, are two people. */
function contradicts(contact: CapturedContact, found: Found, kind: string): boolean {
  if (contact.fullName && found.fullName) {
    if (nameKey(contact.fullName) === nameKey(found.fullName))
      return hasOther(contact, found) || (kind === contact.source.kind && sharesNothing(contact, found))
    return !isPart(contact.fullName, found.fullName)
  }
  const [person, other] = contact.fullName ? [contact, found] : [found, contact]
  // An organisation's record is nobody's, even if it has somebody's address.
  return (
    !!person.fullName &&
    !!other.organization &&
    !person.emails?.some((address) => !isRoleAddress(address) && other.emails?.includes(address))
  )
}

function hasOther(contact: CapturedContact, found: Found): boolean {
  const differs =
    contact.emails.length > 0 &&
    (found.emails?.length ?? 0) > 0 &&
    !found.emails?.some((address) => contact.emails.some((one) => one.toLowerCase() === address.toLowerCase()))
  return (
    differs &&
    !!contact.organization &&
    !!found.organization &&
    nameKey(contact.organization) !== nameKey(found.organization)
  )
}

/** Two entries of one source under one name, with links or addresses that differ throughout, are namesakes. */
function sharesNothing(contact: CapturedContact, found: Found): boolean {
  const both = (["emails", "urls"] as const).filter(
    (field) => contact[field].length > 0 && (found[field]?.length ?? 0) > 0,
  )
  return both.length > 0 && both.every((field) => !found[field]?.some((value) => contact[field].includes(value)))
}

function isPart(one: string, other: string): boolean {
  const [first, second] = [nameKey(one).split(" "), nameKey(other).split(" ")]
  return first.every((word) => second.includes(word)) || second.every((word) => first.includes(word))
}

const SINGLE = ["fullName", "givenName", "familyName", "jobTitle", "organization", "birthday", "photo", "note"] as const
const MANY = ["emails", "phones", "urls"] as const

function take(contact: CapturedContact, found: Found, source: SourcedFound["source"]): void {
  const note = (field: string, value: string) => {
    const text = found.texts?.get(value) ?? value
    const where = found.places?.get(value)
    const confidence = confidenceOf(source, field)
    const evidence: Evidence = { field, value, kind: source.kind, text: text.slice(0, 500), confidence }
    if (where) evidence.where = where
    if (field === "phones") Object.assign(evidence, found.phoneDetails?.get(value))
    contact.evidence?.push(evidence)
  }
  for (const field of SINGLE) {
    const value = found[field]
    if (!value || contact[field]) continue
    contact[field] = value
    if (field !== "photo") note(field, value)
  }
  for (const field of MANY) {
    const key = field === "phones" ? phoneKey : linkKey
    const values = found[field]
    if (!values || values.length === 0) continue
    const list = contact[field]
    // Most people have one of each, which can be no other's double.
    const known = list.length + values.length > 1 ? new Set(list.map(key)) : undefined
    for (const value of values) {
      if (list.length >= MOST_VALUES || known?.has(key(value))) continue
      known?.add(key(value))
      list.push(value)
      note(field, value)
    }
  }
  for (const address of found.addresses ?? []) {
    if (contact.addresses.length >= MOST_VALUES || contact.addresses.some((one) => isSameAddress(one, address)))
      continue
    contact.addresses.push(address)
    note("addresses", addressText(address))
  }
}

function linkKey(value: string): string {
  return (value.endsWith("/") ? value.slice(0, -1) : value).toLowerCase()
}

function isSameAddress(one: CapturedAddress, other: CapturedAddress): boolean {
  return (
    nameKey(addressText(one)) === nameKey(addressText(other)) ||
    (!!one.streetAddress &&
      nameKey(one.streetAddress) === nameKey(other.streetAddress ?? "") &&
      one.postalCode === other.postalCode)
  )
}

function isSomebody(contact: CapturedContact): boolean {
  return !!(
    contact.fullName ||
    contact.organization ||
    contact.emails.length ||
    contact.phones.length ||
    contact.addresses.length
  )
}
