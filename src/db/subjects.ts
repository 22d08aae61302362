import type { Contact } from "~domain/contact"
import { NOTHING_HAPPENED } from "~domain/happened"
import type { Needs } from "~domain/segment/needs"
import type { SegmentSubject } from "~domain/segment/subject"

import { database } from "./connection"
import { ahead, allRows, rowsBetween } from "./rows"
import type { HappenedRow, StoredContact } from "./schema"
import { standingOf } from "./standings"
import { inForce } from "./standings/in-force"
import { besideOf } from "./standings/keep-up"
import { subjectFrom } from "./standings/subject"

/** A contact with all that a filter can ask of it. */
export async function subjectOf(contact: Contact): Promise<SegmentSubject> {
  const [standing, { happened }, beside] = await Promise.all([
    inForce(),
    standingOf(contact.id),
    besideOf(database(), [contact.id], [EVERYTHING]),
  ])
  return subjectFrom(contact, happened, beside.get(contact.id) ?? {}, standing)
}

/**
 * Everybody with all that a filter can ask of them, in portions of some hundreds; deleted contacts left out.
 * @param needs as `needsOf` gives it: what it doesn't name isn't read
 */
export const eachSubject = (needs?: Needs): AsyncGenerator<SegmentSubject[]> => ahead(portions(needs))

async function* portions(needs: Needs | undefined): AsyncGenerator<SegmentSubject[], void> {
  const standing = await inForce()
  const db = database()
  const asking = [needs ? { needs } : EVERYTHING]
  for await (const rows of allRows<StoredContact>(db, "contacts")) {
    const contacts = rows.filter(({ deleted }) => !deleted)
    const [timelines, beside] = await Promise.all([
      !needs || asksWhatHappened(needs)
        ? rowsBetween<HappenedRow>(db, "happened", rows[0]?.id ?? "", rows.at(-1)?.id ?? "")
        : [],
      besideOf(
        db,
        contacts.map(({ id }) => id),
        asking,
      ),
    ])
    const happened = new Map(timelines.map((row) => [row.id, row]))
    yield contacts.map((contact) =>
      subjectFrom(contact, happened.get(contact.id) ?? NOTHING_HAPPENED, beside.get(contact.id) ?? {}, standing),
    )
  }
}

const asksWhatHappened = ({ interactions, scores, signals }: Needs): boolean =>
  interactions.size > 0 || scores.size > 0 || signals

const EVERYTHING = { needs: { tasks: true, scores: new Set(["quality"]) } } as const satisfies {
  needs: Pick<Needs, "tasks" | "scores">
}
