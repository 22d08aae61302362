import {
  type Address,
  type Contact,
  type ContactFields,
  contactFieldsSchema,
  type LabelledValue,
} from "~domain/contact"
import { elementKey } from "~domain/fields"
import { newId } from "~domain/ids"
import { cleanText } from "~domain/text/clean"
import { uniqueBy } from "~domain/unique-by"
import type { Losses } from "./losses"

/** A contact while it is read: any text, of any length. */
export type Draft = Partial<ContactFields> & {
  emails: LabelledValue[]
  phones: LabelledValue[]
  urls: LabelledValue[]
  addresses: Address[]
  tags: string[]
}

export const newDraft = (): Draft => ({ emails: [], phones: [], urls: [], addresses: [], tags: [] })

/** A contact with every list there is: one made by another program's code may lack those that are empty. */
export const withLists = (contact: Contact): Contact => ({ ...newDraft(), ...contact })

export const isEmptyDraft = (draft: Draft): boolean =>
  !Object.values(draft).some((value) => (Array.isArray(value) ? value.length > 0 : !!value && !DEFAULTS.has(value)))

const DEFAULTS = new Set<unknown>(["person", "organization", "contact", "prospect"])

/**
 * The contact of a draft, in the shape and lengths of the domain. What is cut off or left out is told as lost.
 * @param line where the contact stands in its file
 */
export function finishContact(draft: Draft, losses: Losses, line: number, id: string = newId()): Contact {
  const given = withoutRepeats(draft)
  const fields = fitting(given, losses, line)
  if (isLong(given)) tellCut(given, fields, losses, line)
  return { ...fields, id, stamps: {}, provenance: {}, createdAt: Date.now() }
}

function withoutRepeats(draft: Draft): Draft {
  return {
    ...draft,
    emails: uniqueBy(draft.emails.filter(hasValue), (email) => elementKey("emails", email)),
    // Letters alone have no digits to be told apart by.
    phones: uniqueBy(draft.phones.filter(hasValue), (phone) =>
      [elementKey("phones", phone) || phone.value, phone.extension].join(";"),
    ),
    urls: uniqueBy(draft.urls.filter(hasValue), ({ value }) => value),
    addresses: uniqueBy(draft.addresses.filter(hasPart), (address) => JSON.stringify(address)),
    tags: uniqueBy(draft.tags.map((tag) => cleanText(tag, 200).trim()).filter(Boolean), (tag) =>
      elementKey("tags", tag),
    ),
  }
}

const hasValue = ({ value }: LabelledValue) => cleanText(value).trim() !== ""
const hasPart = ({ label: _, ...parts }: Address) => Object.values(parts).some(Boolean)

/** What the schema refuses is taken out, element by element, until it takes the rest. */
function fitting(draft: Draft, losses: Losses, line: number): ContactFields {
  let given: Record<string, unknown> = { ...draft }
  for (;;) {
    const parsed = contactFieldsSchema.safeParse(given)
    if (parsed.success) return parsed.data
    given = { ...given }
    for (const issue of parsed.error.issues) {
      const [field, index] = issue.path as [string, number?]
      const value = given[field]
      if (issue.code === "too_big" && Array.isArray(value) && index === undefined) {
        const most = Number(issue.maximum)
        for (const element of value.slice(most)) losses.add(field, written(element), line, "cut")
        given[field] = value.slice(0, most)
      } else if (index !== undefined && Array.isArray(value)) {
        losses.add(field, written(value[index]), line, "unreadable")
        given[field] = value.filter((_, i) => i !== index)
        break // The indexes of the other issues are those before this one was taken out.
      } else {
        losses.add(field, written(value), line, "unreadable")
        delete given[field]
      }
    }
  }
}

function written(element: unknown): string {
  if (typeof element === "string") return element
  const { label: _, ...parts } = element as Record<string, string>
  return Object.values(parts).join(", ")
}

function tellCut(given: unknown, kept: unknown, losses: Losses, line: number, field = ""): void {
  if (typeof given === "string" && typeof kept === "string") {
    if (given.length > kept.length && given.length > SHORTEST_LIMIT && squeezed(given).length > squeezed(kept).length)
      losses.add(field, given, line, "cut")
  } else if (typeof given === "object" && given !== null && typeof kept === "object" && kept !== null)
    for (const [key, value] of Object.entries(given))
      tellCut(value, (kept as Record<string, unknown>)[key], losses, line, field || key)
}

const SHORTEST_LIMIT = 20

/** Whether anything is long enough to be cut at all, which little is. */
const isLong = (value: unknown): boolean =>
  typeof value === "string"
    ? value.length > SHORTEST_LIMIT
    : typeof value === "object" && value !== null && Object.values(value).some(isLong)
const squeezed = (text: string) => cleanText(text, text.length).replace(/\s/g, "")
