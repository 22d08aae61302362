import { commit } from "~db/commit"
import { bytesOf, documentsOfContact, getDocument, knownDocument } from "~db/documents"
import { openFile } from "~db/files"
import { newId } from "~domain/ids"
import { renamedFile } from "~domain/text/file-name"
import type { documentProcedures } from "~messages/documents"

import { attachFile } from "../documents/attach"
import { keepPage } from "../documents/keep-page"
import type { Handlers } from "../router"

export const documentHandlers: Handlers<typeof documentProcedures> = {
  "documents.ofContact": ({ contactId }) => documentsOfContact(contactId),

  "documents.attach": (asked) => attachFile(asked),

  "documents.keepPage": (asked) => keepPage(asked),

  "documents.rename": async ({ commandId, id, name }) => {
    const { contactId } = await getDocument(id)
    return commit({ name: "documents.rename", commandId, about: contactId }, async (write) => {
      const { name: old } = await getDocument(id)
      await write.update("documents", id, { name: renamedFile(name, old) })
      return {}
    })
  },

  "documents.remove": async ({ commandId, id }) => {
    const { contactId } = await getDocument(id)
    return commit({ name: "documents.remove", commandId, about: contactId }, async (write) => {
      await write.remove("documents", id)
      return {}
    })
  },

  "documents.open": async ({ id }) => {
    const bytes = await bytesOf(await knownDocument(id))
    const file = newId()
    await bytes.stream().pipeTo(await openFile({ folder: "exports", file }))
    return { file }
  },
}
