import { commit } from "~db/commit"
import { findContacts } from "~db/contacts"
import type { Writer } from "~db/writer"
import type { Contact } from "~domain/contact"
import { type BulkChange, valuesOf } from "~domain/list/bulk-change"
import { diff } from "~domain/operation"
import { typedProvenance } from "~domain/provenance"

import { moveContact, whyNotTo } from "./leads/move"
import { refuseToDelete } from "./may-delete"

/** Changes or deletes contacts in one commit. @returns `changed`: how many it made a difference to */
export function changeMany(
  ids: string[],
  change: BulkChange,
  options: { commandId: string; group?: string },
): Promise<{ seq: number; changed: number }> {
  const name = "delete" in change ? "list.delete" : "list.change"
  return commit({ name, ...options }, async (write) => {
    const contacts = await findContacts(ids)
    if ("delete" in change) await refuseToDelete(contacts)
    await Promise.all(contacts.map((contact) => changeOne(write, contact, change)))
    return { changed: write.operations.filter(({ table }) => table === "contacts").length }
  })
}

async function changeOne(write: Writer, contact: Contact, change: BulkChange): Promise<void> {
  const { id } = contact
  if ("delete" in change) return write.remove("contacts", id)
  if ("stage" in change) {
    // Of many, those who can't be moved stay where they are.
    if (!(await whyNotTo(contact, change.stage))) await moveContact(write, contact, change.stage)
    return
  }
  const values = valuesOf(contact, change)
  if (Object.keys(diff(contact, values).after).length === 0) return
  await write.update("contacts", id, { ...values, ...typedProvenance(contact, values, write.now) })
}
