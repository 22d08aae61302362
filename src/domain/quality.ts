import type { Contact } from "./contact"
import { LIFECYCLE_STAGES } from "./lifecycle"
import type { Finding, Standards } from "./standards"

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

/** The order in which data are put right: of whoever is furthest along first, of spam last, and of those alike whose score is lowest. */
export const byHarm =
  (scoreOf: (id: string) => number) =>
  (a: Contact, b: Contact): number =>
    importance(b) - importance(a) || scoreOf(a.id) - scoreOf(b.id)

const importance = ({ stage, relationship }: Contact): number =>
  relationship === "spam" ? -2 : stage === "disqualified" ? -1 : LIFECYCLE_STAGES.indexOf(stage)

/** The lists that findings put a contact on. */
export const listsOf = (findings: Finding[]): QualityList[] => [...new Set(findings.map(({ kind }) => kind))]

/** What is known of a contact counts for so much of its score, in points. */
const KNOWN: [points: number, isKnown: (contact: Contact) => boolean][] = [
  [15, ({ fullName, givenName, familyName }) => Boolean(fullName || givenName || familyName)],
  [20, ({ emails: all }) => all.some(({ status }) => !status)],
  [10, ({ phones: all }) => all.length > 0],
  [10, ({ organization, kind }) => Boolean(organization) || kind === "organization"],
  [5, ({ jobTitle, kind }) => Boolean(jobTitle) || kind === "organization"],
]
const LOST: Record<Finding["kind"], number> = { incomplete: 0, invalid: 10, irregular: 5, bounced: 10 }
const REGULAR = 20
const FRESH = 20

/**
 * How good a contact's data are, 0 to 100: 60 points for what is known (name 15, e-mail 20, phone 10, organisation 10, title 5), 20 for
 * being valid and regular (less 10 for each invalid value, 5 for each irregular one), and 20 for a sign or a check in the term of the
 * standards, half of it within twice that.
 * @param seenAt the last sign or check, in milliseconds since 1970
 */
export function qualityScore(
  contact: Contact,
  findings: Finding[],
  seenAt: number,
  now: number,
  { staleMonths }: Standards,
): number {
  const known = KNOWN.reduce((sum, [points, isKnown]) => sum + (isKnown(contact) ? points : 0), 0)
  const lost = findings.reduce((sum, { kind }) => sum + LOST[kind], 0)
  const term = staleMonths * MONTH
  const fresh = now - seenAt <= term ? FRESH : now - seenAt <= 2 * term ? FRESH / 2 : 0
  return known + Math.max(0, REGULAR - lost) + fresh
}

/** In milliseconds, on the average. */
export const MONTH = 30.44 * 86_400_000
