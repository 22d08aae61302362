import { commit } from "~db/commit"
import { findContacts, getContact, partsOfContact } from "~db/contacts"
import { mergeInto, takeOut } from "~db/merge"
import { summaryOf } from "~domain/contact-name"
import type { mergingProcedures } from "~messages/merging"

import type { Handlers } from "../router"

export const mergingHandlers: Handlers<typeof mergingProcedures> = {
  "contacts.merge": ({ commandId, into, ids, picks }) =>
    commit({ name: "contacts.merge", commandId, about: into }, async (write) => {
      const others = [...new Set(ids)].filter((id) => id !== into)
      await mergeInto(write, into, others, picks)
      return { id: into }
    }),

  "contacts.unmerge": ({ commandId, id }) =>
    commit({ name: "contacts.unmerge", commandId, about: id }, async (write) => ({ from: await takeOut(write, id) })),

  "contacts.parts": async ({ id }) =>
    (await partsOfContact(await getContact(id))).map((part) => ({
      contact: summaryOf(part),
      parts: part.merged?.parts.length ?? 0,
    })),

  "contacts.setApart": ({ commandId, ids }) =>
    commit({ name: "contacts.setApart", commandId, about: ids[0] }, async (write) => {
      for (const { id, distinctFrom } of await findContacts(ids)) {
        const others = ids.filter((other) => other !== id)
        await write.update("contacts", id, {
          distinctFrom: { ...distinctFrom, ...Object.fromEntries(others.map((other) => [other, write.now])) },
        })
      }
      return {}
    }),
}
