import { getContact } from "~db/contacts"
import { standingInteractionsOf } from "~db/interactions"
import { compiledRules } from "~db/lead-context"
import type { Contact } from "~domain/contact"
import type { Interaction } from "~domain/interaction"
import type { BriefReason } from "~domain/lifecycle/handover"
import type { CompiledRules } from "~domain/score/compile"
import { dayOf } from "~domain/score/decay"
import { ledgerOf, scoreAt, sharesAt } from "~domain/score/ledger"
import { isScored } from "~domain/score/score"
import type { ContactLedger } from "~messages/leads"

import { scoredEvents } from "./scored"

const DAY = 86_400_000
/** More lines than this nobody reads; what they come to is in the sum all the same. */
const MOST_LINES = 300
const LONGEST_QUOTE = 160

/** Where a contact's score comes from on a day. @param day YYYY-MM-DD by universal time; today without */
export async function ledgerOn(contactId: string, day: string | undefined, now: number): Promise<ContactLedger> {
  const contact = await getContact(contactId)
  const [timeline, rules] = await Promise.all([standingInteractionsOf(contact.id), compiledRules()])
  const ledger = ledgerOf(rules, contact, scoredEvents(timeline), now)
  const asked = day === undefined ? dayOf(now) : dayOf(Date.parse(day))
  const scored = scoreAt(ledger, rules.rules, asked)
  const { shares, over } = sharesAt(ledger, rules.rules, asked)
  const counted = shares.filter(({ points }) => points !== 0).reverse()
  const words = new Map(timeline.map((one) => [one.id, quoteOf(one)]))
  const shown = counted.slice(0, MOST_LINES)
  return {
    version: ledger.version,
    day: dayText(asked),
    first: dayText(dayOf(Math.min(now, ...ledger.entries.slice(0, 1).map(({ at }) => Math.max(0, at))))),
    ...(isScored(scored) ? { score: scored } : scored),
    lines: shown.map(({ entry, points }) => {
      const quote = words.get(entry.event)
      return { ...entry, share: points, ...(quote && { quote }) }
    }),
    faded: shares.length - shown.length,
    over: [...over].map(([rule, points]) => ({ rule, points })),
  }
}

/** What counts most of a contact's score today, by the reason. */
export function reasonsOf(
  rules: CompiledRules,
  contact: Contact,
  timeline: readonly Interaction[],
  now: number,
): BriefReason[] {
  const ledger = ledgerOf(rules, contact, scoredEvents(timeline), now)
  const { shares } = sharesAt(ledger, rules.rules, dayOf(now))
  const byReason = new Map<string, BriefReason>()
  for (const { entry, points } of shares) {
    const key = JSON.stringify(entry.because)
    const before = byReason.get(key)
    if (before) before.points += points
    else if (points !== 0) byReason.set(key, { because: entry.because, points })
  }
  return [...byReason.values()].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, MOST_REASONS)
}

const MOST_REASONS = 6

const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

const quoteOf = ({ text, subject }: Interaction): string | undefined =>
  (subject ?? text)?.slice(0, LONGEST_QUOTE) || undefined
