import type { Contact } from "~domain/contact"
import type { DocumentRecord } from "~domain/document"
import { elementKey } from "~domain/fields"
import type { Interaction } from "~domain/interaction"
import { asChanges, type MergedContact, merge, type Picks, unmerge } from "~domain/merge"
import { Problem } from "~domain/problem"
import type { Task } from "~domain/task"

import { database } from "./connection"
import { getContact, partsOfContact } from "./contacts"
import { everyDocumentOf } from "./documents"
import { draftsAbout } from "./drafts"
import { everyInteractionOf } from "./interactions"
import { everyTaskOf } from "./tasks"
import type { Writer } from "./writer"

/**
 * Makes several contacts one: `into` stays, the others' records are kept for the day they are taken out again, and everything
 * that happened with them, or is to be done, is its own from now on.
 * @param picks whose value is wanted of a field, by contact id
 * @throws Problem "contact-gone" when one of them is no contact of its own any more
 */
export async function mergeInto(write: Writer, into: string, ids: string[], picks: Picks): Promise<void> {
  const contact = await standing(into)
  const others: Contact[] = []
  for (const id of ids) others.push(await standing(id))
  const records = await partsOfContact(contact)
  await put(write, contact, records, merge(contact, records, others, picks))
  for (const { id } of others) {
    await write.update("contacts", id, { mergedInto: into })
    await write.remove("contacts", id)
    await handOver(write, id, into)
  }
}

/**
 * Takes somebody out of the contact they were merged into. What was changed since goes to whom it belongs, and so does what
 * happened with them.
 * @returns the contact they were in
 * @throws Problem "contact-gone" when they are in none
 */
export async function takeOut(write: Writer, id: string): Promise<string> {
  const record = await database().contacts.get(id)
  const into = record?.mergedInto && (await standing(record.mergedInto))
  if (!into) throw new Problem("contact-gone", {})
  const records = await partsOfContact(into)
  await put(write, into, records, unmerge(into, records, id))
  await write.update("contacts", id, { mergedInto: null, deleted: null })
  await giveBack(write, into.id, id)
  return into.id
}

async function standing(id: string): Promise<Contact> {
  const contact = await getContact(id)
  if (contact.id !== id) throw new Problem("contact-gone", {})
  return contact
}

/** Writes a merged contact, and the records of its parts as far as something of theirs was changed. */
async function put(write: Writer, contact: Contact, records: Contact[], made: MergedContact): Promise<void> {
  await write.update("contacts", contact.id, { ...asChanges(contact, made.values), merged: made.merged ?? null })
  for (const { id, values } of made.parts) {
    const record = records.find((one) => one.id === id)
    if (record) await write.update("contacts", id, asChanges(record, values), "deleted too")
  }
}

async function handOver(write: Writer, from: string, to: string): Promise<void> {
  for (const { table, row } of await historyOf(from))
    await write.update(table, row.id, { contactId: to, owners: [...(row.owners ?? []), from] }, "deleted too")
  for (const draft of await draftsAbout(from)) {
    const key = draft.key.replace(from, to)
    const there = await database().drafts.get(key)
    const texts = [there?.value.text, draft.value.text].filter(Boolean)
    await write.keepDraft({
      ...draft,
      ...there,
      key,
      value: { ...draft.value, ...there?.value, text: texts.join("\n\n") },
    })
    await write.forgetDraft(draft.key)
  }
}

async function giveBack(write: Writer, from: string, to: string): Promise<void> {
  for (const { table, row } of await historyOf(from)) {
    const at = row.owners?.indexOf(to) ?? -1
    if (at < 0) continue
    const owners = row.owners?.slice(0, at) ?? []
    await write.update(table, row.id, { contactId: to, owners: owners.length > 0 ? owners : null }, "deleted too")
  }
}

/**
 * Who of those merged into a contact has an address that isn't the contact's own, and whom they were merged into in turn: as
 * `owners` of what happens with that address. Undefined where it is the contact's own, or nobody's.
 */
export async function ownersOfAddress(contact: Contact, address: string): Promise<string[] | undefined> {
  const key = keyOf(address)
  if (!contact.merged || contact.merged.own.emails.some(({ value }) => keyOf(value) === key)) return undefined
  for (const part of await partsOfContact(contact))
    if (part.emails.some(({ value }) => keyOf(value) === key))
      return [...((await ownersOfAddress(part, address)) ?? []), part.id]
  return undefined
}

type Entry =
  | { table: "interactions"; row: Interaction }
  | { table: "tasks"; row: Task }
  | { table: "documents"; row: DocumentRecord }

/** Everything that happened with a contact, is to be done or was attached, what was deleted too. */
async function historyOf(contactId: string): Promise<Entry[]> {
  const [happened, todo, attached] = await Promise.all([
    everyInteractionOf(contactId),
    everyTaskOf(contactId),
    everyDocumentOf(contactId),
  ])
  return [
    ...happened.map((row) => ({ table: "interactions" as const, row })),
    ...todo.map((row) => ({ table: "tasks" as const, row })),
    ...attached.map((row) => ({ table: "documents" as const, row })),
  ]
}

const keyOf = (address: string) => elementKey("emails", { value: address })
