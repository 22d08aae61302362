import type { CapturedContact } from "./captured"
import type { Contact, Provenance } from "./contact"
import {
  type Element,
  elementPath,
  elementText,
  fieldOfPath,
  formatAddress,
  isMultiField,
  MULTI_FIELDS,
  type MultiField,
} from "./fields"
import { keysOfCaptured, matchKeys } from "./match-keys"
import { words } from "./text/fold"
import { textFragment } from "./text/text-fragment"

/** A value of a contact and the page it was read from. */
export type Receipt = { path: string; field: string; value: string; provenance: Provenance }

/** What a page says today of a value read from it. `now`: what stands there instead. */
export type Check = { path: string; state: "same" | "changed" | "gone"; now?: string; nowPath?: string }

/** The values that were read from pages and mails, by page, the newest page first. */
export function receiptsOf(contact: Contact): { url: string; receipts: Receipt[] }[] {
  const pages = new Map<string, Receipt[]>()
  for (const [path, value] of valuesOf(contact)) {
    const provenance = contact.provenance[path]
    if (!provenance || !/^https?:/.test(provenance.url)) continue
    const receipts = pages.get(provenance.url) ?? []
    receipts.push({ path, field: fieldOfPath(path), value, provenance })
    pages.set(provenance.url, receipts)
  }
  const newest = (receipts: Receipt[]) => Math.max(...receipts.map(({ provenance }) => provenance.at))
  return [...pages]
    .map(([url, receipts]) => ({ url, receipts }))
    .sort((a, b) => newest(b.receipts) - newest(a.receipts))
}

/** The address that opens the page and marks the value where it was read. */
export function receiptLink({ value, provenance }: Pick<Receipt, "value" | "provenance">): string {
  const { url, where, text } = provenance
  const directive = where?.startsWith(":~:") ? where : textFragment(text ?? value)
  return `${url}${url.includes("#") ? "" : "#"}${directive}`
}

/**
 * Compares what was read from a page with what it says today.
 * @param paths of the values to check
 * @param people everybody the page tells of today
 */
export function checkReceipts(
  contact: Contact,
  paths: string[],
  people: CapturedContact[],
): { checks: Check[]; person?: CapturedContact } {
  const person = personAgain(contact, people)
  const values = new Map(valuesOf(contact))
  const checks = paths.flatMap((path): Check[] =>
    values.has(path) ? [check(contact, path, values.get(path) ?? "", person)] : [],
  )
  return { checks, person }
}

function check(contact: Contact, path: string, value: string, person: CapturedContact | undefined): Check {
  if (!person) return { path, state: "gone" }
  const field = fieldOfPath(path)
  if (!isMultiField(field)) {
    const now = person[field as "jobTitle"]
    if (!now) return { path, state: "gone" }
    return words(now).join(" ") === words(value).join(" ")
      ? { path, state: "same" }
      : { path, state: "changed", now, nowPath: path }
  }
  const shown = elementsOf(person, field)
  if (shown.some(([shownPath]) => shownPath === path)) return { path, state: "same" }
  // What stands there instead is the one value of the kind that isn't on record yet.
  const known = new Set(valuesOf(contact).map(([one]) => one))
  const [other, ...more] = shown.filter(([shownPath]) => !known.has(shownPath))
  return other && more.length === 0
    ? { path, state: "changed", now: other[1], nowPath: other[0] }
    : { path, state: "gone" }
}

/** Who of them it is: whoever shares most keys, or else the name. */
function personAgain(contact: Contact, people: CapturedContact[]): CapturedContact | undefined {
  const own = new Set(matchKeys(contact))
  const name = words(contact.fullName ?? "")
    .sort()
    .join(" ")
  const likeness = (person: CapturedContact) => {
    const shared = keysOfCaptured(person).filter((key) => own.has(key)).length
    const isNamed =
      name !== "" &&
      words(person.fullName ?? "")
        .sort()
        .join(" ") === name
    // A switchboard's number alone makes nobody the same person.
    return isNamed ? shared + 2 : shared
  }
  const [best] = people
    .map((person) => ({ person, likeness: likeness(person) }))
    .sort((a, b) => b.likeness - a.likeness)
  return best && best.likeness > 0 ? best.person : undefined
}

function valuesOf(contact: Contact): [path: string, value: string][] {
  const single = (["fullName", "jobTitle", "organization", "birthday", "notes"] as const).flatMap(
    (field): [string, string][] => (contact[field] ? [[field, contact[field]]] : []),
  )
  const several = MULTI_FIELDS.flatMap((field) =>
    ((contact[field] ?? []) as Element[]).map((element): [string, string] => [
      elementPath(field, element),
      elementText(element),
    ]),
  )
  return [...single, ...several]
}

function elementsOf(person: CapturedContact, field: MultiField): [path: string, value: string][] {
  if (field === "tags" || field === "aliases" || field === "segments") return []
  if (field === "addresses")
    return person.addresses.map((address) => [elementPath(field, address), formatAddress(address)])
  return person[field].map((value) => [elementPath(field, { value }), value])
}
