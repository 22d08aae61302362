import type { Contact } from "../contact"
import type { LeadRow } from "../lead-model"
import { rangeOf } from "../lifecycle"
import { type StageEvent, type Step, stagesOf } from "../lifecycle/stages"
import type { HappenedEvent } from "../score/activity"
import { contactAsOf } from "./as-of"
import { leadFeatures } from "./features-of"

/** What came of a lead: won when they first became a customer, else lost when they were last disqualified. `at`: milliseconds since 1970. */
export type Outcome = { converted: boolean; at: number }

/** The first time that somebody became a customer. */
export const firstWin = (steps: readonly Step[]): Step | undefined => steps.find(({ to }) => rangeOf(to) === "customer")

export function outcomeOf(steps: readonly Step[]): Outcome | undefined {
  const won = firstWin(steps)
  if (won) return { converted: true, at: won.at }
  const lost = steps.findLast(({ to }) => to === "disqualified")
  return lost && { converted: false, at: lost.at }
}

/**
 * A contact whose outcome is known, as a row to learn from: what was known of them, and had happened, at a moment on the way to it. It is
 * drawn between the beginning and the outcome, by the contact's id, since those who are asked about later are on their way too: rows
 * of the last day alone would say that whoever has written once is lost. Nothing that came after the moment is in it.
 */
export function leadRowOf(
  contact: Contact,
  moves: Iterable<StageEvent>,
  events: Iterable<HappenedEvent>,
): (LeadRow & { at: number }) | undefined {
  const { steps } = stagesOf(moves, 0)
  const outcome = outcomeOf(steps)
  if (!outcome) return undefined
  const { at, converted } = outcome
  const interest = steps.find(({ to }) => rangeOf(to) === "lead" || rangeOf(to) === "opportunity")
  const begun = Math.min(interest?.at ?? contact.createdAt, at)
  const moment = begun + (at - begun) * shareOf(contact.id)
  return { features: leadFeatures(contactAsOf(contact, moment), events, moment), converted, at }
}

/** From 0 to 1, by the last digits of an id, which are random (RFC 9562, 5.7). */
const shareOf = (id: string): number => (Number.parseInt(id.slice(-8), 16) || 0) / 2 ** 32
