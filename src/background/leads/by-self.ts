import { getContact } from "~db/contacts"
import { standingInteractionsOf } from "~db/interactions"
import { compiledRules } from "~db/lead-context"
import type { Writer } from "~db/writer"
import type { MoveReason } from "~domain/lifecycle/move"

import { moveContact } from "./move"
import { type Proposed, proposedMove } from "./proposed"
import { scoreNow } from "./scored"

/**
 * Carries out what is proposed of a contact, within a commit, where the user turned that rule on.
 * @param wanted the reasons that the commit may go by
 */
export async function moveBySelf(
  write: Writer,
  contactId: string,
  wanted: (reason: MoveReason) => boolean = () => true,
): Promise<void> {
  const { movesBySelf } = await write.settings()
  const reasons = movesBySelf.filter(wanted)
  if (reasons.length === 0) return
  const [contact, timeline, rules] = await Promise.all([
    getContact(contactId),
    standingInteractionsOf(contactId),
    compiledRules(),
  ])
  const proposed = proposedMove(contact, timeline, scoreNow(rules, contact, timeline, write.now), write.now)
  if (!proposed || !reasons.some((reason) => reason === proposed.proposal.why)) return
  await moveContact(write, contact, proposed.proposal.to, {
    ...whyOf(proposed),
    by: `rule:${proposed.proposal.why}`,
  })
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
