import { type Condition, conditionsOf } from "~domain/list/filter"
import { withRows } from "~domain/list/order"
import { valueAt } from "~domain/list/text-column"
import type { ListView } from "~domain/list/view"

import type { Snapshot } from "../contact-index"
import { matchingRows } from "../search"
import { newestSegmentEvent } from "../segments"
import { memberIds } from "../standings"
import { baseOrder, comparison } from "./order"

/** What was found for the last views, as long as nobody changes. */
const found: { overlay: object; view: string; rows: Uint32Array }[] = []
const MOST_FOUND = 4

/** The rows of the index that a view shows, in its order. */
export async function rowsOf(snapshot: Snapshot, view: ListView): Promise<Uint32Array> {
  const { overlay } = snapshot
  // Who is in a segment changes by the day, too.
  const written = JSON.stringify([view, view.filter.segment && (await newestSegmentEvent())])
  const known = found.find((one) => one.overlay === overlay && one.view === written)
  if (known) return known.rows
  const shown = await shownRows(snapshot, view)
  const order = await baseOrder(snapshot, view.sort)
  const base = shown.isEverything ? order : order.filter((row) => shown.mask[row] === 1)
  const over = overlay.rows.flatMap((_, i) => (shown.mask[snapshot.count + i] ? [snapshot.count + i] : []))
  const rows = withRows(base, over, over.length > 0 ? await comparison(snapshot, view.sort) : () => 0)
  found.unshift({ overlay, view: written, rows })
  found.length = Math.min(found.length, MOST_FOUND)
  return rows
}

/** Who fits the filter and what was typed: 1 in the mask for each. */
async function shownRows(snapshot: Snapshot, { filter, search }: ListView) {
  const { count, overlay } = snapshot
  const mask = new Uint8Array(count + overlay.rows.length).fill(1)
  for (const [row, isDead] of overlay.dead.entries()) if (isDead) mask[row] = 0
  const conditions = conditionsOf(filter)
  for (const condition of conditions) await narrow(snapshot, mask, condition)
  if (filter.segment) await narrowToSegment(snapshot, mask, filter.segment)
  const matching = await matchingRows(snapshot, search)
  if (matching) {
    const kept = matching.filter((row) => mask[row])
    mask.fill(0)
    for (const row of kept) mask[row] = 1
  }
  return { mask, isEverything: conditions.length === 0 && !filter.segment && !matching && !overlay.dead.includes(1) }
}

async function narrow(snapshot: Snapshot, mask: Uint8Array, { column, holds }: Condition): Promise<void> {
  const stored = await snapshot.column(column)
  const fits = holds as (value: string | number) => boolean
  if ("values" in stored) {
    // Each text is looked at once, however many have it.
    const ranks = Uint8Array.from(stored.values.starts, (_, rank) => (fits(valueAt(stored.values, rank)) ? 1 : 0))
    for (let row = 0; row < snapshot.count; row++) if (!ranks[stored.ranks[row] ?? 0]) mask[row] = 0
  } else {
    for (let row = 0; row < snapshot.count; row++) if (!fits(stored.ranks[row] ?? 0)) mask[row] = 0
  }
  for (const [i, { cells }] of snapshot.overlay.rows.entries()) if (!fits(cells[column])) mask[snapshot.count + i] = 0
}

async function narrowToSegment(snapshot: Snapshot, mask: Uint8Array, segment: string): Promise<void> {
  const ids = new Set(await memberIds(segment))
  const isMember = new Uint8Array(mask.length)
  for (const id of ids) {
    const row = snapshot.rowOf(id)
    if (row >= 0) isMember[row] = 1
  }
  for (const [i, { id }] of snapshot.overlay.rows.entries()) if (ids.has(id)) isMember[snapshot.count + i] = 1
  for (let row = 0; row < mask.length; row++) if (!isMember[row]) mask[row] = 0
}
