import { getContact } from "~db/contacts"
import { everyInteractionOf } from "~db/interactions"
import { compiledRules } from "~db/lead-context"
import type { Writer } from "~db/writer"
import type { Interaction } from "~domain/interaction"
import type { ProposedReason } from "~domain/lifecycle/move"
import { isScored, type Scored } from "~domain/score/score"

import { moveContact } from "./move"
import { type Proposed, proposedMove } from "./proposed"
import { scoreNow } from "./scored"

/**
 * Carries out what is proposed of a contact, within a commit.
 * @param reasons those that the user turned on, and that the commit may go by
 */
export async function moveBySelf(write: Writer, contactId: string, reasons: readonly ProposedReason[]): Promise<void> {
  if (reasons.length === 0) return
  const [contact, all, rules] = await Promise.all([
    getContact(contactId),
    everyInteractionOf(contactId),
    compiledRules(),
  ])
  const timeline = all.filter(({ deleted }) => !deleted)
  const scored = scoreNow(rules, contact, timeline, write.now)
  const proposed = proposedMove(
    contact,
    timeline,
    reasons.includes("threshold") ? scored : withoutThreshold(scored),
    write.now,
  )
  const why = reasons.find((reason) => reason === proposed?.proposal.why)
  if (!proposed || !why || isTakenBack(proposed, all, contact.createdAt)) return
  await moveContact(write, contact, proposed.proposal.to, { ...whyOf(proposed), by: `rule:${why}` })
}

/** A threshold that is only proposed doesn't keep what is further back from being done. */
function withoutThreshold(scored: Scored): Scored {
  if (!isScored(scored)) return scored
  const { qualified: _, ...score } = scored
  return score
}

/** Whether the rule did so before, and the user undid it, and nothing new speaks for it since. @param all deleted events too */
function isTakenBack({ proposal, evidence }: Proposed, all: readonly Interaction[], createdAt: number): boolean {
  const since = evidence[0]?.at ?? createdAt
  return all.some(
    ({ deleted, kind, by, to, at }) =>
      deleted && kind === "stage-change" && by === `rule:${proposal.why}` && to === proposal.to && at >= since,
  )
}

/** What a move by a proposal says of itself. Whoever said no is disqualified in their own words. */
export function whyOf({ proposal, evidence, ids }: Proposed) {
  const [first] = evidence
  return {
    reason: proposal.why,
    evidence: proposal.evidence.flatMap((key) => ids.get(key) ?? []),
    ...(proposal.to === "disqualified" && first?.quote && { text: first.quote.slice(0, 300) }),
  }
}
