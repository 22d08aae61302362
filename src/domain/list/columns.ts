import type { Contact } from "../contact"
import { displayName } from "../contact-name"
import type { InteractionKind } from "../interaction-kinds"
import { LIFECYCLE_STAGES, RELATIONSHIPS } from "../lifecycle"
import { fold, words } from "../text/fold"

/** What a table of contacts shows, sorts and filters by. */
export const TEXT_COLUMNS = ["name", "organization", "jobTitle", "email", "phone", "tags", "locality"] as const
export const NUMBER_COLUMNS = ["stage", "relationship", "lastInteraction", "createdAt", "changedAt"] as const
export const LIST_COLUMNS = [...TEXT_COLUMNS, ...NUMBER_COLUMNS] as const
export type TextColumnName = (typeof TEXT_COLUMNS)[number]
export type NumberColumnName = (typeof NUMBER_COLUMNS)[number]
export type ListColumn = (typeof LIST_COLUMNS)[number]

/**
 * A contact's values in the table. Texts as they are shown, empty where there is none; tags as `joinTags` puts them.
 * `stage` and `relationship`: their places in the domain's lists, from 1. Moments in milliseconds since 1970, 0 for none.
 */
export type Cells = Record<TextColumnName, string> & Record<NumberColumnName, number>

/** @param lastInteraction milliseconds since 1970; 0 when there was none */
export function cellsOf(contact: Contact, lastInteraction: number): Cells {
  return {
    name: cell(displayName(contact)),
    organization: cell(contact.organization),
    jobTitle: cell(contact.jobTitle),
    email: cell(contact.emails[0]?.value),
    phone: cell(contact.phones[0]?.value),
    tags: joinTags(contact.tags.map(cell)),
    locality: cell(contact.addresses.find(({ locality }) => locality)?.locality),
    stage: LIFECYCLE_STAGES.indexOf(contact.stage) + 1,
    relationship: RELATIONSHIPS.indexOf(contact.relationship) + 1,
    lastInteraction,
    createdAt: contact.createdAt,
    changedAt: changedAt(contact),
  }
}

/** When a contact's values were last changed, in milliseconds since 1970: its newest stamp. */
export function changedAt({ stamps, createdAt }: Pick<Contact, "stamps" | "createdAt">): number {
  let newest = ""
  for (const path in stamps) if ((stamps[path] ?? "") > newest) newest = stamps[path] ?? ""
  return Number.parseInt(newest.slice(0, 12), 16) || createdAt
}

/** What happened between us and them. Our own notes of it are none: a capture, a change of stage, a signal, a handover. */
export const isTouch = (kind: InteractionKind): boolean => !OWN_NOTES.has(kind)
const OWN_NOTES: ReadonlySet<InteractionKind> = new Set(["capture", "stage-change", "signal", "handover"])

export const joinTags = (tags: string[]): string => [...tags].sort().join(TAG_BREAK)
export const splitTags = (joined: string): string[] => (joined === "" ? [] : joined.split(TAG_BREAK))
const TAG_BREAK = "\t"

/** A value stands on one line. */
const cell = (text: string | undefined): string => (text ? text.replace(/\s+/g, " ").trim() : "")

/**
 * What a text is sorted by: its folded words, so that case, accents and signs make no difference. A number counts by its
 * size: its length stands before it, so that 9 comes before 10. Telephones go by their digits: one country beside the other.
 */
export function sortKey(column: TextColumnName, text: string): string {
  if (column === "phone") return text.replace(/\D/g, "") || fold(text)
  const key = words(text).join(" ") || fold(text)
  return DIGIT.test(key) ? key.replace(NUMBER, sized) : key
}

const DIGIT = /\d/
const NUMBER = /0*(\d+)/g
const sized = (_: string, digits: string) => String.fromCharCode(48 + Math.min(digits.length, 70)) + digits
