import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { contactFieldsSchema } from "~domain/contact"
import { newId } from "~domain/ids"
import { leavingChanges } from "~domain/leaver"
import { provenanceOf } from "~domain/provenance"
import type { leavingProcedures } from "~messages/leaving"

import type { Handlers } from "../router"

export const leavingHandlers: Handlers<typeof leavingProcedures> = {
  "contacts.leave": ({ commandId, id: asked, bounced, successor, task, note }) =>
    commit({ name: "contacts.leave", commandId, about: asked }, async (write) => {
      const contact = await getContact(asked)
      const { id, organization } = contact
      await write.update("contacts", id, leavingChanges(contact, write.now, bounced))
      write.create("interactions", { id: newId(), contactId: id, kind: "note", at: write.now, text: note })
      const successorId = successor ? newId() : undefined
      if (successorId) {
        const fields = contactFieldsSchema.parse({ fullName: successor, organization })
        const provenance = provenanceOf(fields, undefined, write.now)
        write.create("contacts", { ...fields, id: successorId, provenance, createdAt: write.now })
      }
      write.create("tasks", {
        ...task,
        id: newId(),
        contactId: successorId ?? id,
        status: "open",
        createdAt: write.now,
      })
      return successorId ? { successorId } : {}
    }),
}
