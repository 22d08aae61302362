import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { findMail, foundInMail, getInteraction, listInteractions } from "~db/interactions"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"
import type { interactionProcedures } from "~messages/interactions"

import { moveBySelf } from "../leads/by-self"
import { logEntry } from "../log-entry"
import type { Handlers } from "../router"

export const interactionHandlers: Handlers<typeof interactionProcedures> = {
  "interactions.list": (page) => listInteractions(page),

  "interactions.log": ({ commandId, interaction, head, followUp, draftKey }) => {
    const { contactId: asked, ...fields } = interaction
    const taskId = followUp ? newId() : undefined
    return commit({ name: "interactions.log", commandId, about: asked }, async (write) => {
      // Who was merged into another meanwhile is that other.
      const contact = await getContact(asked)
      if (fields.messageId) await refuseSecondTime(contact.id, fields.messageId)
      const settings = await write.settings()
      const { id } = await logEntry(write, contact, fields, head, settings)
      if (followUp && taskId)
        write.create("tasks", { ...followUp, id: taskId, contactId: contact.id, status: "open", createdAt: write.now })
      if (draftKey) await write.forgetDraft(draftKey)
      await moveBySelf(
        write,
        contact.id,
        settings.movesBySelf.filter((reason) => reason !== "cold"),
      )
      return { id, ...(taskId && { taskId }) }
    })
  },

  "interactions.update": async ({ commandId, id, changes }) => {
    const { contactId } = await getInteraction(id)
    return commit({ name: "interactions.update", commandId, about: contactId }, async (write) => {
      await write.update("interactions", id, changes)
      return {}
    })
  },

  "interactions.delete": async ({ commandId, id }) => {
    const { contactId } = await getInteraction(id)
    return commit({ name: "interactions.delete", commandId, about: contactId }, async (write) => {
      const { kind, messageId } = await getInteraction(id)
      await write.remove("interactions", id)
      // Signals stand on the mail that they were found in.
      if (kind === "email" && messageId)
        for (const signal of await foundInMail(contactId, messageId)) await write.remove("interactions", signal.id)
      return {}
    })
  },
}

async function refuseSecondTime(contactId: string, messageId: string): Promise<void> {
  const logged = await findMail(contactId, messageId)
  if (logged) throw new Problem("mail-already-logged", { interactionId: logged.id })
}
