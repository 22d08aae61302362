import type { Writer } from "~db/writer"
import { newId } from "~domain/ids"
import type { Interaction } from "~domain/interaction"

import type { SignalInMail } from "./find"

/** What tells signals apart: a mail gives one of each kind. */
export const signalKey = (messageId: string, kind: string): string => `${messageId}#${kind}`

/** The signals that aren't in the timeline yet. */
export function unwritten(found: readonly SignalInMail[], timeline: readonly Interaction[]): SignalInMail[] {
  const written = new Set(
    timeline.flatMap(({ kind, signal, messageId, evidence }) =>
      kind === "signal" && signal
        ? [messageId, ...(evidence ?? [])].flatMap((id) => (id ? [signalKey(id, signal)] : []))
        : [],
    ),
  )
  return found.filter(({ kind, in: { id, messageId } }) =>
    [id, messageId].every((one) => one === undefined || !written.has(signalKey(one, kind))),
  )
}

/**
 * Puts signals into a contact's timeline, within a commit, each once: the sentence, the rule that found it, and what it stands in.
 * @param timeline all that stands there
 * @returns the entries, by the keys of the signals
 */
export function writeSignals(
  write: Writer,
  contactId: string,
  found: readonly SignalInMail[],
  timeline: readonly Interaction[],
  owners?: string[],
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { kind, rule, quote, at, in: mail } of unwritten(found, timeline)) {
    const id = newId()
    write.create("interactions", {
      id,
      contactId,
      kind: "signal",
      signal: kind,
      rule,
      text: quote,
      at,
      ...(mail.id && { evidence: [mail.id] }),
      ...(mail.messageId && { messageId: mail.messageId }),
      ...(mail.threadId && { threadId: mail.threadId }),
      ...(owners && { owners }),
    })
    if (mail.messageId) ids.set(signalKey(mail.messageId, kind), id)
  }
  return ids
}
