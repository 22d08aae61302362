import Dexie from "dexie"

import type { Interaction } from "~domain/interaction"
import type { InteractionKind } from "~domain/interaction-kinds"
import { isTouch } from "~domain/list/columns"
import { Problem } from "~domain/problem"
import type { Signs } from "~domain/quality"

import { database, ready } from "./connection"

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

/** Everything that happened with a contact, deleted entries too, the oldest first. */
export const everyInteractionOf = (contactId: string): Promise<Interaction[]> =>
  database()
    .interactions.where("[contactId+at]")
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey])
    .toArray()

/** @throws Problem "record-gone" when there is none, or it was deleted */
export async function getInteraction(id: string): Promise<Interaction> {
  const interaction = await database().interactions.get(id)
  if (!interaction || interaction.deleted) throw new Problem("record-gone", {})
  return interaction
}

/** The mail as it was logged for the contact, if it was. */
export async function findMail(contactId: string, messageId: string): Promise<Interaction | undefined> {
  const rows = await database().interactions.where({ contactId, messageId }).toArray()
  return rows.find(isLoggedMail)
}

/** What was found in a mail and stands beside it: its signals bear its id. */
export async function foundInMail(contactId: string, messageId: string): Promise<Interaction[]> {
  const rows = await database().interactions.where({ contactId, messageId }).toArray()
  return rows.filter(({ kind, deleted }) => kind === "signal" && !deleted)
}

const isLoggedMail = ({ kind, deleted }: Interaction): boolean => kind === "email" && !deleted

/** Everything that stands in a contact's timeline, the oldest first. */
export const standingInteractionsOf = async (contactId: string): Promise<Interaction[]> =>
  (await everyInteractionOf(contactId)).filter(({ deleted }) => !deleted)

/** Of these contacts, those whose timeline has the mail. */
export async function whoHasMail(contactIds: string[], messageId: string): Promise<string[]> {
  const rows = await database()
    .interactions.where("[contactId+messageId]")
    .anyOf(contactIds.map((contactId) => [contactId, messageId]))
    .toArray()
  return rows.filter(isLoggedMail).map((row) => row.contactId)
}

/** What was written about a contact in notes and of calls and meetings, newest first, and when something last happened. */
export type Said = { texts: string[]; last: number }

/** What was said about contacts; who had nothing said about is not in it. Of a long history the newest part is read. */
export async function saidAbout(contactIds: string[]): Promise<Map<string, Said>> {
  const wanted = new Set(contactIds)
  const found = contactIds.length * ROWS_PER_QUESTION > ready().head.counts.interactions ? everything() : histories()
  const said = new Map<string, { last: number; texts: { at: number; text: string }[] }>()
  for await (const rows of found)
    for (const { contactId, kind, at, text, deleted } of rows) {
      if (deleted || !isTouch(kind) || !wanted.has(contactId)) continue
      const one = said.get(contactId) ?? { last: 0, texts: [] }
      said.set(contactId, one)
      one.last = Math.max(one.last, at)
      if (text && (kind === "note" || kind === "call" || kind === "meeting")) one.texts.push({ at, text })
    }
  return new Map(
    Array.from(said, ([id, { last, texts }]) => [
      id,
      { last, texts: texts.sort((a, b) => b.at - a.at).map(({ text }) => text) },
    ]),
  )

  async function* histories() {
    for (let i = 0; i < contactIds.length; i += AT_ONCE)
      yield* await Promise.all(contactIds.slice(i, i + AT_ONCE).map(newestOf))
  }

  /** Page by page: one pass over everybody costs less than a thousand questions. */
  async function* everything() {
    for (let after = ""; ; ) {
      const rows = await database().interactions.where(":id").above(after).limit(PAGE).toArray()
      yield rows
      const last = rows.at(-1)
      if (!last || rows.length < PAGE) return
      after = last.id
    }
  }
}

const newestOf = (contactId: string) =>
  database()
    .interactions.where("[contactId+at]")
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey])
    .reverse()
    .limit(MOST_TEXTS)
    .toArray()

/** In the time that a question about one contact takes, a pass reads so many rows. */
const ROWS_PER_QUESTION = 20
const AT_ONCE = 100
const PAGE = 5_000
const MOST_TEXTS = 200

/** The last signs of contacts, as far as their newest interactions tell. */
export async function signsOf(contactIds: string[]): Promise<Map<string, Signs>> {
  const newest = await Promise.all(contactIds.map(newestOf))
  return new Map(
    contactIds.map((id, i) => {
      const standing = (newest[i] ?? []).filter(({ deleted }) => !deleted)
      const isFromThem = ({ direction, kind }: Interaction) =>
        direction === "in" || kind === "form-submission" || kind === "page-visit"
      return [id, { last: standing[0]?.at, lastIn: standing.find(isFromThem)?.at }]
    }),
  )
}
