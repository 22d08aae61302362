import type { Contact } from "../contact"
import type { HappenedEvent } from "../score/activity"
import {
  ASSISTING_TITLES,
  DECIDING_TITLES,
  LEADING_TITLES,
  LEARNING_TITLES,
  MANAGING_TITLES,
  PRODUCT_TITLES,
  SECOND_TITLES,
} from "../score/default-titles"
import { bestAddress } from "../score/fit"
import { phraseFinder } from "../score/phrases"
import { SIGNAL_KINDS, type SignalKind } from "../signals/kinds"
import { fold } from "../text/fold"
import type { Features } from "./values"

/** What a title says of who decides: the first that its words are found among. */
export const SENIORITIES = [
  "learning",
  "assisting",
  "second",
  "product",
  "deciding",
  "leading",
  "managing",
  "other",
] as const
export type Seniority = (typeof SENIORITIES)[number]

const seniorityWords = phraseFinder([
  LEARNING_TITLES,
  ASSISTING_TITLES,
  SECOND_TITLES,
  PRODUCT_TITLES,
  DECIDING_TITLES,
  LEADING_TITLES,
  MANAGING_TITLES,
])

function seniorityOf(title: string | undefined): Seniority | null {
  if (!title) return null
  const found = seniorityWords(title).findIndex((word) => word !== "")
  return SENIORITIES[found] ?? "other"
}

/** What is learnt from, beside one yes for each tag ("tag/…") and the number of each signal ("signal/…"). */
export const LEAD_FEATURES = [
  "seniority",
  "country",
  "domain",
  "employees",
  "channel",
  "campaign",
  "capturedIn",
  "owner",
  "phone",
  "address",
  "daysKnown",
  "mailsIn",
  "mailsOut",
  "callsIn",
  "callsAnswered",
  "meetings",
  "notes",
  "forms",
  "visits",
  "signsLately",
  "daysSinceSign",
] as const
export type LeadFeature = (typeof LEAD_FEATURES)[number] | `tag/${string}` | `signal/${SignalKind}`

const DAY = 86_400_000
/** Milliseconds that count as lately. */
const LATELY = 30 * DAY

type Subject = Pick<
  Contact,
  "jobTitle" | "emails" | "phones" | "addresses" | "tags" | "owner" | "source" | "employees" | "createdAt"
>

/**
 * What may tell whether somebody will convert: who they are, how they came, and what they did before a moment. The stage, the
 * relationship and what they are called by hand aren't among it: they are changed when somebody becomes a customer, and would tell of it.
 * @param events in any order; those from the moment on don't count
 * @param now milliseconds since 1970
 */
export function leadFeatures(contact: Subject, events: Iterable<HappenedEvent>, now: number): Features {
  const { source, employees, owner, addresses, phones } = contact
  return {
    seniority: seniorityOf(contact.jobTitle),
    country: fold(addresses.find(({ country }) => country)?.country ?? "") || null,
    domain: bestAddress(contact.emails)?.kind ?? null,
    employees: employees ?? null,
    channel: source?.channel ?? null,
    campaign: source?.campaign ?? null,
    capturedIn: source?.capturedIn ?? null,
    owner: owner ?? null,
    phone: phones.length > 0,
    address: addresses.length > 0,
    daysKnown: Math.max(0, Math.floor((now - contact.createdAt) / DAY)),
    ...happenedBefore(events, now),
    ...Object.fromEntries(contact.tags.map((tag) => [`tag/${fold(tag)}`, true])),
  }
}

function happenedBefore(events: Iterable<HappenedEvent>, now: number): Record<string, number | null> {
  const counts: Record<string, number> = { ...NOTHING }
  let lastSign: number | undefined
  for (const event of events) {
    if (!(event.at < now)) continue
    const name = countedAs(event)
    if (name) counts[name] = (counts[name] ?? 0) + 1
    if (!isSign(event)) continue
    lastSign = Math.max(lastSign ?? event.at, event.at)
    if (event.at >= now - LATELY) counts.signsLately = (counts.signsLately ?? 0) + 1
  }
  return { ...counts, daysSinceSign: lastSign === undefined ? null : Math.floor((now - lastSign) / DAY) }
}

const NOTHING: Record<string, number> = {
  mailsIn: 0,
  mailsOut: 0,
  callsIn: 0,
  callsAnswered: 0,
  meetings: 0,
  notes: 0,
  forms: 0,
  visits: 0,
  signsLately: 0,
}

function countedAs({ kind, direction, outcome, signal }: HappenedEvent): string | undefined {
  switch (kind) {
    case "email":
      return direction === "in" ? "mailsIn" : "mailsOut"
    case "call":
      if (direction === "in") return "callsIn"
      return outcome === "answered" ? "callsAnswered" : undefined
    case "meeting":
      return "meetings"
    case "note":
      return "notes"
    case "form-submission":
      return "forms"
    case "page-visit":
      return "visits"
    case "signal":
      return SIGNAL_KINDS.includes(signal as SignalKind) ? `signal/${signal}` : undefined
    default:
      return undefined
  }
}

/** Something that came from them; a handover that came back is from a colleague. */
const isSign = ({ kind, direction }: HappenedEvent): boolean =>
  kind === "form-submission" ||
  kind === "page-visit" ||
  kind === "meeting" ||
  (direction === "in" && (kind === "email" || kind === "call"))
