import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import type { ErasedRow, Removed } from "~domain/erasure"
import { type Element, elementKey, elementText, MULTI_FIELDS, valuePaths } from "~domain/fields"
import type { Operation } from "~domain/operation"
import type { Settings } from "~domain/settings"
import { fold } from "~domain/text/fold"

import { database } from "./connection"
import { everyDocumentOf } from "./documents"
import { everyInteractionOf } from "./interactions"
import type { ChangeEntry } from "./schema"
import { everyTaskOf } from "./tasks"
import type { Writer } from "./writer"

/** A contact, deleted or not, with everybody merged into it, and into them. Empty where there is none. */
export async function everyPartOf(id: string): Promise<Contact[]> {
  const record = await database().contacts.get(id)
  if (!record) return []
  const parts = await Promise.all((record.merged?.parts ?? []).map(everyPartOf))
  return [record, ...parts.flat().filter(({ mergedInto }) => mergedInto !== undefined)]
}

/** Everything there is of some contacts: what happened, what is to be done, what was being written, and what the log says. */
export async function everythingOf(records: Contact[]) {
  const { drafts, changes } = database()
  const ids = new Set(records.map(({ id }) => id))
  const ofEach = <Row>(read: (id: string) => Promise<Row[]>) =>
    Promise.all([...ids].map(read)).then((all) => all.flat())
  return {
    interactions: await ofEach(everyInteractionOf),
    tasks: await ofEach(everyTaskOf),
    documents: await ofEach(everyDocumentOf),
    drafts: await drafts.filter(({ key }) => isAbout(key, records)).toArray(),
    changes: await changes.filter((entry) => mentions(entry, ids)).toArray(),
  }
}

/** A draft is of a contact by its id, or of somebody new by an address. */
function isAbout(key: string, records: Contact[]): boolean {
  const name = key.slice(key.indexOf(":") + 1).toLowerCase()
  return records.some(({ id, emails }) => name === id || emails.some(({ value }) => value.toLowerCase() === name))
}

/** Whether an operation is on one of the contacts, or on what was theirs at the time or came to be. */
function isOf(operation: Operation, ids: ReadonlySet<string>): boolean {
  const { table, id, contactId } = operation
  if ((table === "contacts" && ids.has(id)) || (contactId !== undefined && ids.has(contactId))) return true
  return (
    operation.kind === "update" &&
    [operation.before, operation.after].some((values) => ids.has(values.contactId as string))
  )
}

const mentions = ({ about, operations }: ChangeEntry, ids: ReadonlySet<string>): boolean =>
  (about !== undefined && ids.has(about)) || operations.some((operation) => isOf(operation, ids))

/**
 * Takes contacts out of every table and of the log, for good: nothing can bring them back.
 * @param erased what is kept to know them again by; empty where they are not to be known
 */
export async function eraseContacts(
  write: Writer,
  records: Contact[],
  erased: ErasedRow[],
): Promise<Omit<Removed, "backups">> {
  const { interactions, tasks, documents, drafts } = await everythingOf(records)
  await write.erase("interactions", interactions)
  await write.erase("tasks", tasks)
  await write.erase("documents", documents)
  await write.dropBlobs(documents.map(({ hash }) => hash))
  await write.erase("contacts", records)
  for (const { key } of drafts) await write.forgetDraft(key)
  await write.forgetDismissed(new Set(records.map(({ id }) => id)))
  await write.keepErased(erased)
  return {
    contacts: records.length,
    interactions: interactions.length,
    tasks: tasks.length,
    documents: documents.length,
    drafts: drafts.length,
    logEntries: await scrubLog(records),
  }
}

/**
 * Takes out of the log whatever was done with contacts, and what others' entries say of their addresses and numbers. The entries
 * stay, without it: their numbers are what the store is checked by.
 */
async function scrubLog(records: Contact[]): Promise<number> {
  const ids = new Set(records.map(({ id }) => id))
  const values = identifying(records)
  const others = new Set<string>()
  let scrubbed = 0
  await database()
    .changes.toCollection()
    .modify((entry) => {
      const gone = entry.operations.filter(
        (operation) => isOf(operation, ids) || tells(operation, values) || isDismissal(operation, ids),
      )
      const isAbout = entry.about !== undefined && ids.has(entry.about)
      if (gone.length === 0 && !isAbout) return false
      scrubbed++
      for (const { table, id } of gone) if (table === "contacts" && !ids.has(id)) others.add(id)
      entry.operations = entry.operations.filter((operation) => !gone.includes(operation))
      if (isAbout) {
        delete entry.about
        entry.answer = {}
      }
      return true
    })
  await scrubStamps([...others], values)
  return scrubbed
}

/** Whoever they were merged with remembers when each of their values came and went. */
async function scrubStamps(ids: string[], values: string[]): Promise<void> {
  await database()
    .contacts.where("id")
    .anyOf(ids)
    .modify((contact) => {
      const present = new Set(valuePaths(contact))
      const isTheirs = (path: string) =>
        values.some((value) => path.includes(value)) && !present.has(path.replace(/^provenance\//, ""))
      contact.stamps = Object.fromEntries(Object.entries(contact.stamps).filter(([path]) => !isTheirs(path)))
    })
}

/** What names them, as it is written and as it is compared. */
function identifying(records: Contact[]): string[] {
  const elements = records.flatMap((record) =>
    MULTI_FIELDS.filter((field) => field !== "tags" && field !== "segments").flatMap((field) =>
      ((record[field] ?? []) as Element[]).flatMap((element) => [elementKey(field, element), elementText(element)]),
    ),
  )
  const names = records.flatMap((record) => [displayName(record), fold(displayName(record))])
  return [...new Set([...elements, ...names])].filter((value) => value.length >= 7)
}

function tells(operation: Operation, values: string[]): boolean {
  if (operation.kind !== "update") return false
  const text = JSON.stringify([operation.before, operation.after])
  return values.some((value) => text.includes(JSON.stringify(value).slice(1, -1)))
}

/** Whether it changes which of their sentences were said to be no signals. */
const isDismissal = (operation: Operation, ids: ReadonlySet<string>): boolean =>
  operation.kind === "update" &&
  [operation.before, operation.after].some(({ dismissedSignals }) =>
    ((dismissedSignals ?? []) as Settings["dismissedSignals"]).some(({ contact }) => contact && ids.has(contact)),
  )

/** Of hashes, those of somebody who was erased, with the time. */
export async function erasedAmong(hashes: string[]): Promise<ErasedRow[]> {
  const rows = await database().erased.bulkGet(hashes)
  return rows.flatMap((row) => row ?? [])
}
