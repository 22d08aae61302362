import type { Contact } from "./contact"
import { LIFECYCLE_STAGES } from "./lifecycle"
import type { Finding } from "./standards"

/** What a steward works through: each a list of contacts. "stale" and "disengaged" are made by time alone. */
export const QUALITY_LISTS = ["bounced", "invalid", "irregular", "incomplete", "stale", "disengaged"] as const
export type QualityList = (typeof QUALITY_LISTS)[number]

/** The last signs of a contact, in milliseconds since 1970: of anything with them, and of what came from them. */
export type Signs = { last?: number; lastIn?: number }

/** When a contact was last known to be right: something happened, a value was read or checked, or it was saved. */
export function seenAt({ createdAt, provenance }: Contact, { last = 0 }: Signs): number {
  const read = Object.values(provenance).map(({ at, checkedAt = 0 }) => Math.max(at, checkedAt))
  return Math.max(createdAt, last, ...read)
}

/** When a lead last showed interest; undefined of who is none. */
export function engagedAt(contact: Contact, { lastIn = 0 }: Signs): number | undefined {
  const stage = LIFECYCLE_STAGES.indexOf(contact.stage)
  const isLead = stage >= LIFECYCLE_STAGES.indexOf("lead") && stage <= LIFECYCLE_STAGES.indexOf("opportunity")
  return isLead && contact.relationship === "prospect" ? Math.max(contact.createdAt, lastIn) : undefined
}

/** The lists that findings put a contact on. */
export const listsOf = (findings: Finding[]): QualityList[] => [...new Set(findings.map(({ kind }) => kind))]
