import type { Contact } from "~domain/contact"
import type { Interaction } from "~domain/interaction"
import { type Proposal, proposalOf, type SeenSignal } from "~domain/lifecycle/proposal"
import { questionIn } from "~domain/lifecycle/question"
import { isScored, type Scored } from "~domain/score/score"
import type { ShownMail } from "~domain/signals/shown-mail"
import type { ProposalEvidence } from "~messages/leads"

import type { SignalInMail } from "../signals/find"
import { signalKey, unwritten } from "../signals/write"

/** The mail on screen, and what it tells. */
export type Shown = { mail: ShownMail; found: readonly SignalInMail[] }

/** A proposal, its evidence by keys, and the ids in the timeline of those that stand there. */
export type Proposed = { proposal: Proposal; evidence: ProposalEvidence[]; ids: Map<string, string>; isInMail: boolean }

/**
 * The move to propose, seen by the timeline and the mail on screen together. Mails and their signals are named by the mail's own id, so that
 * a proposal is the same before a mail is logged and after: what was declined once stays so.
 * @param timeline all that stands there, in any order
 */
export function proposedMove(
  contact: Contact,
  timeline: readonly Interaction[],
  scored: Scored,
  now: number,
  shown?: Shown,
): Proposed | undefined {
  const isLogged = timeline.some(
    ({ kind, messageId }) => kind === "email" && messageId && messageId === shown?.mail.messageId,
  )
  const mail = shown && !isLogged ? shown.mail : undefined
  const fresh = unwritten(shown?.found ?? [], timeline)
  const ids = new Map(timeline.map((one) => [keyOf(one), one.id]))
  const signals: (SeenSignal & { quote: string })[] = [
    ...timeline.flatMap((one) =>
      one.kind === "signal" && one.signal
        ? [{ id: keyOf(one), kind: one.signal, at: one.at, quote: one.text ?? "" }]
        : [],
    ),
    ...fresh.map((one) => ({ id: keyOfFound(one), kind: one.kind, at: one.at, quote: one.quote })),
  ]
  const interactions = [
    ...timeline.map((one) => ({ ...one, id: keyOf(one) })),
    ...(mail ? [{ ...mail, id: mailKey(mail), kind: "email" as const }] : []),
  ]
  const proposal = proposalOf({
    contact,
    interactions,
    signals,
    ...(isScored(scored) ? { score: scored } : { excluded: scored.excluded }),
    declined: contact.declined,
    now,
  })
  if (!proposal) return undefined
  const byKey = new Map(interactions.map((one) => [one.id, one]))
  const signalsByKey = new Map(signals.map((one) => [one.id, one]))
  const evidence = proposal.evidence.flatMap((key): ProposalEvidence[] => {
    const signal = signalsByKey.get(key)
    if (signal) return [{ key, kind: "signal", signal: signal.kind, at: signal.at, quote: signal.quote }]
    const one = byKey.get(key)
    const quote = one && (questionIn(one.text ?? "") ?? one.subject ?? one.text?.slice(0, 200))
    return one ? [{ key, kind: one.kind, at: one.at, ...(quote && { quote }) }] : []
  })
  return { proposal, evidence, ids, isInMail: proposal.evidence.some((key) => !ids.has(key)) }
}

/** What a mail is named by in evidence. */
export const mailKey = ({ messageId, at }: Pick<Interaction, "messageId" | "at">): string => messageId ?? `mail/${at}`

const keyOf = ({ id, kind, messageId, signal }: Interaction): string => {
  if (!messageId) return id
  return kind === "signal" && signal ? signalKey(messageId, signal) : messageId
}

const keyOfFound = ({ kind, in: mail }: SignalInMail): string => signalKey(mailKey(mail), kind)
