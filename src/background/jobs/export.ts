import { allContacts } from "~db/all-contacts"
import { findContacts } from "~db/contacts"
import { openFile } from "~db/files"
import type { StoredContact } from "~db/schema"
import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { localDay } from "~domain/due"
import type { ExportFormat } from "~domain/exchange"
import { contactsWriter, extensionOf } from "~exchange/contacts-writer"

import { IN_USE, removeUnneededFiles } from "./files"
import type { JobKind } from "./kind"

/** `file`: in the folder "exports". `name`: the one it is offered under. Without `ids` it is everybody. */
export type ExportData = { format: ExportFormat; ids?: string[]; file: string; name: string; contacts: number }

const PORTION = 200

/** Writes contacts into a file, some at a time. A second worker begins anew. */
export const exportJob: JobKind<ExportData> = {
  async run(data, { id, step }) {
    await removeUnneededFiles(IN_USE)
    const writer = contactsWriter(data.format)
    const { ids } = data
    let total = ids?.length ?? 0
    if (writer.measure || !ids) {
      let measured = 0
      for await (const contacts of portions(ids)) {
        writer.measure?.(contacts)
        measured += contacts.length
        await step({ phase: "reading", done: measured, total: ids?.length ?? 0 })
      }
      total = measured
    }
    const file = `${id}.${extensionOf(data.format)}`
    const stream = await openFile({ folder: "exports", file })
    let [written, only]: [number, Contact | undefined] = [0, undefined]
    try {
      await stream.write(writer.begin())
      for await (const contacts of portions(ids)) {
        await stream.write(writer.write(contacts))
        written += contacts.length
        only = contacts[0]
        await step({ phase: "writing", done: written, total })
      }
      await stream.write(writer.end())
    } catch (cause) {
      await stream.abort().catch(() => {}) // Nothing of it is to be seen either way.
      throw cause
    }
    await stream.close()
    return {
      ...data,
      file,
      name: `${nameOf(written === 1 ? only : undefined)}.${extensionOf(data.format)}`,
      contacts: written,
    }
  },
}

async function* portions(ids: string[] | undefined): AsyncGenerator<Contact[]> {
  if (ids) for (let at = 0; at < ids.length; at += PORTION) yield findContacts(ids.slice(at, at + PORTION))
  else for await (const rows of allContacts()) yield rows.filter(({ deleted }) => !deleted).map(withoutKeys)
}

function withoutKeys({ keys: _, ...contact }: StoredContact): Contact {
  return contact
}

/** The person's own name, or the day. */
function nameOf(only: Contact | undefined): string {
  const name =
    only &&
    displayName(only)
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60)
  return name || `contacts-${localDay(new Date())}`
}
