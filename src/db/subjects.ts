import type { Contact } from "~domain/contact"
import { NOTHING_HAPPENED } from "~domain/happened"
import type { Needs } from "~domain/segment/needs"
import type { SegmentSubject } from "~domain/segment/subject"

import { allContacts } from "./all-contacts"
import { database } from "./connection"
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
 * @param needs as `needsOf` gives it: what it doesn't name of tasks and the data's quality isn't read
 */
export async function* eachSubject(
  needs: Pick<Needs, "tasks" | "scores"> = EVERYTHING.needs,
): AsyncGenerator<SegmentSubject[]> {
  const standing = await inForce()
  const db = database()
  for await (const rows of allContacts()) {
    const [first, last] = [rows[0]?.id ?? "", rows.at(-1)?.id ?? ""]
    const contacts = rows.filter(({ deleted }) => !deleted)
    const [standings, beside] = await Promise.all([
      db.standings.where(":id").between(first, last, true, true).toArray(),
      besideOf(
        db,
        contacts.map(({ id }) => id),
        [{ needs }],
      ),
    ])
    const happened = new Map(standings.map((row) => [row.id, row.happened]))
    yield contacts.map(({ keys: _, ...contact }) =>
      subjectFrom(contact, happened.get(contact.id) ?? NOTHING_HAPPENED, beside.get(contact.id) ?? {}, standing),
    )
  }
}

const EVERYTHING = { needs: { tasks: true, scores: new Set(["quality"]) } } as const satisfies {
  needs: Pick<Needs, "tasks" | "scores">
}
