import { findContacts } from "~db/contacts"
import { compiledRules } from "~db/lead-context"
import { stageMoves } from "~db/stage-moves"
import { standingsOf } from "~db/standings"
import { eventsIn, NOTHING_HAPPENED } from "~domain/happened"
import type { LeadRow } from "~domain/lead-model"
import { leadRowOf } from "~domain/lead-model/rows"
import { sha256 } from "~domain/sha256"

import type { Progress } from "../jobs/kind"

const PORTION = 200
/** The newest outcomes teach; what was long ago may hold no longer. */
const MOST_ROWS = 20_000

/** Everybody whose outcome is known, as rows to learn from. `mark`: the same for the same rows. */
export type Gathered = { rows: LeadRow[]; mark: string }

/** Goes through those whose stage was ever changed; whoever is never scored teaches nothing. */
export async function gatherRows(step: (progress: Progress) => Promise<void>): Promise<Gathered> {
  const found: (LeadRow & { at: number })[] = []
  const [{ exclusionOf }, moves] = await Promise.all([compiledRules(), stageMoves()])
  const moved = [...moves.keys()].sort()
  for (let done = 0; done < moved.length; done += PORTION) {
    const ids = moved.slice(done, done + PORTION)
    const [contacts, standings] = await Promise.all([findContacts(ids), standingsOf(ids)])
    for (const contact of contacts) {
      if (exclusionOf(contact)) continue
      const { happened = NOTHING_HAPPENED } = standings.get(contact.id) ?? {}
      const row = leadRowOf(contact, moves.get(contact.id) ?? [], eventsIn(happened))
      if (row) found.push(row)
    }
    await step({ phase: "reading", done, total: moved.length })
  }
  const newest = found.length > MOST_ROWS ? found.sort((a, b) => a.at - b.at).slice(-MOST_ROWS) : found
  const rows = newest.map(({ features, converted }) => ({ features, converted }))
  return { rows, mark: await sha256(new TextEncoder().encode(JSON.stringify(rows))) }
}
