import { allContacts } from "~db/all-contacts"
import { ready } from "~db/connection"
import { everyInteractionOf } from "~db/interactions"
import { compiledRules } from "~db/lead-context"
import { standingsOf } from "~db/standings"
import { eventsIn } from "~domain/happened"
import type { LeadRow } from "~domain/lead-model"
import { leadRowOf } from "~domain/lead-model/rows"
import { sha256 } from "~domain/sha256"

import type { Progress } from "../jobs/kind"

/** The newest outcomes teach; what was long ago may hold no longer. */
const MOST_ROWS = 20_000

/** Everybody whose outcome is known, as rows to learn from. `mark`: the same for the same rows. */
export type Gathered = { rows: LeadRow[]; mark: string }

/** Goes through everybody; the timelines of those alone are read whose stage was changed. Whoever is never scored teaches nothing. */
export async function gatherRows(step: (progress: Progress) => Promise<void>): Promise<Gathered> {
  const found: (LeadRow & { at: number })[] = []
  const { exclusionOf } = await compiledRules()
  let done = 0
  for await (const contacts of allContacts()) {
    const standing = contacts.filter((contact) => !contact.deleted && !exclusionOf(contact))
    const standings = await standingsOf(standing.map(({ id }) => id))
    for (const contact of standing) {
      const { happened } = standings.get(contact.id) ?? {}
      if (!happened || !eventsIn(happened).some(({ kind }) => kind === "stage-change")) continue
      const interactions = (await everyInteractionOf(contact.id)).filter(({ deleted }) => !deleted)
      const row = leadRowOf(contact, interactions)
      if (row) found.push(row)
      await step({ phase: "reading", done, total: ready().head.live.contacts })
    }
    done += standing.length
    await step({ phase: "reading", done, total: ready().head.live.contacts })
  }
  const newest = found.length > MOST_ROWS ? found.sort((a, b) => a.at - b.at).slice(-MOST_ROWS) : found
  const rows = newest.map(({ features, converted }) => ({ features, converted }))
  return { rows, mark: await sha256(new TextEncoder().encode(JSON.stringify(rows))) }
}
