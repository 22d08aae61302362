import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { findMail, getInteraction, listInteractions } from "~db/interactions"
import { ownersOfAddress } from "~db/merge"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"
import type { interactionProcedures } from "~messages/interactions"

import type { Handlers } from "../router"

export const interactionHandlers: Handlers<typeof interactionProcedures> = {
  "interactions.list": (page) => listInteractions(page),

  "interactions.log": ({ commandId, interaction, followUp, draftKey }) => {
    const { messageId } = interaction
    const id = newId()
    const taskId = followUp ? newId() : undefined
    return commit({ name: "interactions.log", commandId, about: interaction.contactId }, async (write) => {
      // Who was merged into another meanwhile is that other.
      const contact = await getContact(interaction.contactId)
      const contactId = contact.id
      const owners = interaction.address && (await ownersOfAddress(contact, interaction.address))
      if (messageId) await refuseSecondTime(contactId, messageId)
      write.create("interactions", { ...interaction, contactId, id, ...(owners && { owners }) })
      if (followUp && taskId)
        write.create("tasks", { ...followUp, id: taskId, contactId, status: "open", createdAt: write.now })
      if (draftKey) await write.forgetDraft(draftKey)
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
      await write.remove("interactions", id)
      return {}
    })
  },
}

async function refuseSecondTime(contactId: string, messageId: string): Promise<void> {
  const logged = await findMail(contactId, messageId)
  if (logged) throw new Problem("mail-already-logged", { interactionId: logged.id })
}
