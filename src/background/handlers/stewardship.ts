import { contactsInBin } from "~db/bin"
import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { everyPartOf, everythingOf } from "~db/erasure"
import { getJob } from "~db/jobs"
import { getSettings } from "~db/settings"
import { summaryOf } from "~domain/contact-name"
import type { stewardshipProcedures } from "~messages/stewardship"

import { startErasing } from "../erase"
import type { ErasingData } from "../jobs/erasing"
import { refuseToDelete } from "../may-delete"
import type { Handlers } from "../router"

const DAY = 86_400_000

export const stewardshipHandlers: Handlers<typeof stewardshipProcedures> = {
  "bin.list": async ({ from, count }) => {
    const [all, { binDays }] = await Promise.all([contactsInBin(), getSettings()])
    return {
      entries: all.slice(from, from + count).map(({ contact, deletedAt }) => ({
        contact: summaryOf(contact),
        deletedAt,
        ...(binDays > 0 && { until: deletedAt + binDays * DAY }),
      })),
      total: all.length,
    }
  },

  "bin.restore": ({ commandId, ids }) =>
    commit({ name: "bin.restore", commandId, about: ids.length === 1 ? ids[0] : undefined }, async (write) => {
      for (const id of ids) await write.update("contacts", id, { deleted: null })
      return {}
    }),

  "bin.empty": async ({ id, ids }) => {
    const all = (await contactsInBin()).map(({ contact }) => contact)
    const chosen = ids ? all.filter((contact) => ids.includes(contact.id)) : all
    await refuseToDelete(chosen)
    await startErasing(id, { ids: chosen.map((contact) => contact.id), isOnRequest: false })
    return { started: true }
  },

  "contacts.erase": async ({ id, contactId }) => {
    const records = await everyPartOf(contactId)
    await refuseToDelete(records)
    await startErasing(id, { ids: [contactId], isOnRequest: true })
    return { started: true }
  },

  "contacts.certificate": async ({ id }) => {
    const row = await getJob(id)
    const { at, removed, isOnRequest } = (row?.data ?? {}) as Partial<ErasingData>
    return row?.state === "done" && at && removed && isOnRequest ? { reference: id, at, removed } : null
  },

  "contacts.access": async ({ contactId }) => {
    const { id } = await getContact(contactId)
    const records = await everyPartOf(id)
    const [contact, ...mergedContacts] = records
    if (!contact) throw new Error("A contact that is there has a record.")
    return { generatedAt: new Date().toISOString(), contact, mergedContacts, ...(await everythingOf(records)) }
  },
}
