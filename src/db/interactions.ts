import Dexie from "dexie"

import type { Interaction } from "~domain/interaction"
import type { InteractionKind } from "~domain/interaction-kinds"
import { Problem } from "~domain/problem"

import { database } from "./connection"

type Page = { contactId: string; kinds: InteractionKind[]; before?: { at: number; id: string }; limit: number }

/** A page of a contact's timeline, newest first, from a key: as quick at the end of a long history as at its start. */
export async function listInteractions(page: Page): Promise<{ interactions: Interaction[]; more: boolean }> {
  const { contactId, kinds, before, limit } = page
  const isWanted = (one: Interaction) =>
    !one.deleted && (kinds.length === 0 || kinds.includes(one.kind)) && isBefore(one, before)
  const range = () =>
    database()
      .interactions.where("[contactId+at]")
      .between([contactId, Dexie.minKey], [contactId, before?.at ?? Dexie.maxKey], true, true)

  // A short history is read in one go, which a walk backwards can't be.
  const all = await range()
    .limit(SHORT_HISTORY + 1)
    .toArray()
  const found =
    all.length <= SHORT_HISTORY
      ? all.reverse().filter(isWanted)
      : await range()
          .reverse()
          .filter(isWanted)
          .limit(limit + 1)
          .toArray()
  return { interactions: found.slice(0, limit), more: found.length > limit }
}

const SHORT_HISTORY = 60

/** In the order of the index: by time, and by id within the same millisecond. */
function isBefore(one: Interaction, before: Page["before"]): boolean {
  return !before || one.at < before.at || (one.at === before.at && one.id < before.id)
}

/** @throws Problem "record-gone" when there is none, or it was deleted */
export async function getInteraction(id: string): Promise<Interaction> {
  const interaction = await database().interactions.get(id)
  if (!interaction || interaction.deleted) throw new Problem("record-gone", {})
  return interaction
}

/** The mail as it was logged for the contact, if it was. */
export async function findMail(contactId: string, messageId: string): Promise<Interaction | undefined> {
  const rows = await database().interactions.where({ contactId, messageId }).toArray()
  return rows.find((row) => !row.deleted)
}

/** Of these contacts, those whose timeline has the mail. */
export async function whoHasMail(contactIds: string[], messageId: string): Promise<string[]> {
  const rows = await database()
    .interactions.where("[contactId+messageId]")
    .anyOf(contactIds.map((contactId) => [contactId, messageId]))
    .toArray()
  return rows.filter((row) => !row.deleted).map((row) => row.contactId)
}

/** What was written about contacts in notes and of calls and meetings, newest first. */
export async function textsAbout(contactIds: string[]): Promise<Map<string, string[]>> {
  const texts = new Map<string, string[]>()
  const note = ({ contactId, kind, text, deleted }: Interaction) => {
    if (!text || deleted || !(kind === "note" || kind === "call" || kind === "meeting")) return
    const list = texts.get(contactId)
    if (list) list.push(text)
    else texts.set(contactId, [text])
  }
  if (contactIds.length > FEW) {
    // One pass over everybody costs less than a thousand questions.
    await database().interactions.orderBy("[contactId+at]").reverse().each(note)
    return texts
  }
  await Promise.all(
    contactIds.map((contactId) =>
      database()
        .interactions.where("[contactId+at]")
        .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey])
        .reverse()
        .limit(MOST_TEXTS)
        .each(note),
    ),
  )
  return texts
}

const FEW = 500
const MOST_TEXTS = 200
