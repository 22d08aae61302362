import { type Happened, NOTHING_HAPPENED } from "~domain/happened"

import { rowsByKey } from "../rows"
import type { HappenedRow, MembershipRow, Standing } from "../schema"

/*
 * A standing lies in two tables: what happened changes with every interaction, and what segments somebody is in seldom, and is dear to write,
 * since each of them is in an index. Nothing is kept of somebody of whom there is nothing to tell.
 */
export const STANDINGS = ["happened", "memberships"] as const

export const standingFrom = (
  id: string,
  happened: Happened | undefined,
  membership: Pick<MembershipRow, "segments" | "until"> | undefined,
): Standing => ({
  id,
  happened: happened ? { at: happened.at, sort: happened.sort } : NOTHING_HAPPENED,
  segments: membership?.segments ?? [],
  ...(membership?.until !== undefined && { until: membership.until }),
})

export async function readStandings(transaction: IDBTransaction, ids: readonly string[]): Promise<Standing[]> {
  const [happened, memberships] = await Promise.all([
    rowsByKey<HappenedRow>(transaction, "happened", ids),
    rowsByKey<MembershipRow>(transaction, "memberships", ids),
  ])
  return ids.map((id, i) => standingFrom(id, happened[i], memberships[i]))
}

/** Writes what differs. It doesn't wait: whatever is asked of the store later comes after it. */
export function writeStanding(transaction: IDBTransaction, before: Standing, after: Standing): void {
  const { id, happened, segments, until } = after
  if (happened !== before.happened) {
    const store = transaction.objectStore("happened")
    if (happened.at.length > 0) store.put({ id, ...happened })
    else if (before.happened.at.length > 0) store.delete(id)
  }
  if (until === before.until && segments.join() === before.segments.join()) return
  const store = transaction.objectStore("memberships")
  if (segments.length > 0 || until !== undefined) store.put({ id, segments, ...(until !== undefined && { until }) })
  else store.delete(id)
}
