import { type Happened, NOTHING_HAPPENED } from "~domain/happened"

import { rowsByKey } from "../rows"
import type { HappenedRow, MembershipRow, Standing } from "../schema"

/*
 * A standing lies in two tables: what happened changes with every interaction, and what segments somebody is in seldom, and is dear to write,
 * since each of them is in an index. Nothing is kept of somebody of whom there is nothing to tell. When it is to be renewed lies in a third,
 * several times for one contact where that is quicker than to look: to be renewed too early does no harm.
 */
export const STANDINGS = ["happened", "memberships", "renewals"] as const

export const standingFrom = (
  id: string,
  happened: Happened | undefined,
  membership: Pick<MembershipRow, "segments"> | undefined,
): Standing => ({
  id,
  happened: happened ? { at: happened.at, sort: happened.sort } : NOTHING_HAPPENED,
  segments: membership?.segments ?? [],
})

/** @param inSegments of whom the segments are asked, too; the others' are left out */
export async function readStandings(
  transaction: IDBTransaction,
  ids: readonly string[],
  inSegments: (id: string) => boolean = () => true,
): Promise<Standing[]> {
  const [happened, memberships] = await Promise.all([
    rowsByKey<HappenedRow>(transaction, "happened", ids),
    Promise.all(
      ids.map(async (id) =>
        inSegments(id) ? (await rowsByKey<MembershipRow>(transaction, "memberships", [id]))[0] : undefined,
      ),
    ),
  ])
  return ids.map((id, i) => standingFrom(id, happened[i], memberships[i]))
}

/**
 * Writes what differs. It doesn't wait: whatever is asked of the store later comes after it.
 * @param until when it is to be renewed, in milliseconds since 1970; Infinity for never
 */
export function writeStanding(transaction: IDBTransaction, before: Standing, after: Standing, until: number): void {
  const { id, happened, segments } = after
  if (happened !== before.happened) {
    const store = transaction.objectStore("happened")
    if (happened.at.length > 0) store.put({ id, ...happened })
    else if (before.happened.at.length > 0) store.delete(id)
  }
  if (segments.join() !== before.segments.join()) {
    const store = transaction.objectStore("memberships")
    if (segments.length > 0) store.put({ id, segments })
    else store.delete(id)
  }
  if (Number.isFinite(until)) transaction.objectStore("renewals").put({ until, id })
}
