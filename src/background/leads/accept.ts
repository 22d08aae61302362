import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { standingInteractionsOf } from "~db/interactions"
import { compiledRules } from "~db/lead-context"
import { Problem } from "~domain/problem"
import type { ShownMail } from "~domain/signals/shown-mail"

import { logEntry } from "../log-entry"
import { signalsOfThread } from "../signals/find"
import { whyOf } from "./by-self"
import { moveContact } from "./move"
import { proposedMove } from "./proposed"
import { scoreNow } from "./scored"

type Accepted = { commandId: string; contactId: string; key: string; mail?: ShownMail | undefined }

/**
 * Carries out a proposed move. Where it goes by the mail on screen, that is logged with its signals in the same commit.
 * @throws Problem "proposal-gone" when something else, or nothing, is proposed by now
 */
export function acceptMove({ commandId, contactId: asked, key, mail }: Accepted): Promise<{ seq: number }> {
  return commit({ name: "leads.accept", commandId, about: asked }, async (write) => {
    const contact = await getContact(asked)
    const [timeline, rules, settings] = await Promise.all([
      standingInteractionsOf(contact.id),
      compiledRules(),
      write.settings(),
    ])
    const found = mail ? await signalsOfThread(contact, mail, timeline, settings, write.now) : []
    const scored = scoreNow(rules, contact, timeline, write.now)
    const proposed = proposedMove(contact, timeline, scored, write.now, mail && { mail, found })
    if (proposed?.proposal.key !== key) throw new Problem("proposal-gone", {})
    if (mail && proposed.isInMail) {
      const { head, ...entry } = mail
      const { written } = await logEntry(write, contact, { ...entry, kind: "email" }, head, settings)
      for (const [of, id] of written) proposed.ids.set(of, id)
    }
    await moveContact(write, contact, proposed.proposal.to, whyOf(proposed))
    return {}
  })
}
