import { foundInMail, standingInteractionsOf } from "~db/interactions"
import { ownersOfAddress } from "~db/merge"
import type { Writer } from "~db/writer"
import type { Contact } from "~domain/contact"
import { newId } from "~domain/ids"
import type { Interaction, InteractionFields } from "~domain/interaction"
import type { Settings } from "~domain/settings"
import type { MailHead } from "~domain/signals/shown-mail"

import { mailKey } from "./leads/proposed"
import { signalsOfTalk, signalsOfThread } from "./signals/find"
import { writeSignals } from "./signals/write"

/**
 * Puts what happened into a contact's timeline, within a commit, and the signals that are found in its words.
 * @param head whom it names, of a mail; undefined where that isn't known
 * @returns its id, and by what evidence names them the ids of all that was written
 */
export async function logEntry(
  write: Writer,
  contact: Contact,
  fields: Omit<InteractionFields, "contactId">,
  head: MailHead | undefined,
  settings: Settings,
): Promise<{ id: string; written: Map<string, string> }> {
  const id = newId()
  const owners = fields.address ? await ownersOfAddress(contact, fields.address) : undefined
  const entry = { ...fields, id, contactId: contact.id, ...(owners && { owners }) }
  write.create("interactions", entry)
  if (!fields.text) return { id, written: new Map([[mailKey(entry), id]]) }
  const timeline = fields.kind === "email" ? await besideMail(contact.id, fields) : []
  const found =
    fields.kind === "email"
      ? await signalsOfThread(contact, { ...entry, head }, timeline, settings, write.now)
      : signalsOfTalk({ ...entry, stamps: {} }, settings)
  return { id, written: new Map([[mailKey(entry), id], ...writeSignals(write, contact.id, found, timeline, owners)]) }
}

/** What a mail's signals are looked for in, and what of them is written already. A mail of no thread stands alone. */
async function besideMail(
  contactId: string,
  { threadId, messageId }: Pick<Interaction, "threadId" | "messageId">,
): Promise<Interaction[]> {
  if (threadId) return standingInteractionsOf(contactId)
  return messageId ? foundInMail(contactId, messageId) : []
}
