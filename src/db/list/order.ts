import type { ListColumn } from "~domain/list/columns"
import { orderOf } from "~domain/list/order"
import { ranksAmong } from "~domain/list/text-column"
import type { ListSort } from "~domain/list/view"

import type { Snapshot } from "../contact-index"
import { type Column, isText } from "../contact-index/columns"
import type { Overlay } from "../contact-index/state"

export const BY_NAME: ListSort = { column: "name", descending: false }

const orders = new WeakMap<object, Map<string, Uint32Array>>()

/** The checkpoint's rows in an order, kept as long as the checkpoint is. Where the column makes no difference, by name. */
export async function baseOrder(snapshot: Snapshot, { column, descending }: ListSort): Promise<Uint32Array> {
  const kept = orders.get(snapshot.checkpoint) ?? new Map<string, Uint32Array>()
  orders.set(snapshot.checkpoint, kept)
  const key = `${column} ${descending}`
  const known = kept.get(key)
  if (known) return known
  const ties =
    column === "name"
      ? Uint32Array.from({ length: snapshot.count }, (_, row) => row)
      : await baseOrder(snapshot, BY_NAME)
  const order = orderOf((await snapshot.column(column)).ranks, ties, descending)
  kept.set(key, order)
  return order
}

/** Compares rows of the checkpoint and of the overlay, as `baseOrder` orders them. */
export async function comparison(snapshot: Snapshot, { column, descending }: ListSort) {
  const ranks = await ranksWithOverlay(snapshot, column)
  const names = await ranksWithOverlay(snapshot, "name")
  const sign = descending ? -1 : 1
  return (a: number, b: number): number => {
    const [first, second] = [ranks(a), ranks(b)]
    if (first !== second) return first === 0 ? 1 : second === 0 ? -1 : sign * (first - second)
    const [nameA, nameB] = [names(a), names(b)]
    if (nameA === nameB) return a - b
    return nameA === 0 ? 1 : nameB === 0 ? -1 : nameA - nameB
  }
}

const overlayRanks = new WeakMap<object, Map<ListColumn, number[]>>()

/** A number for each row that tells its place in a column. */
async function ranksWithOverlay(snapshot: Snapshot, column: ListColumn) {
  const { count, overlay } = snapshot
  const base = await snapshot.column(column)
  const kept = overlayRanks.get(overlay) ?? new Map<ListColumn, number[]>()
  overlayRanks.set(overlay, kept)
  const over = kept.get(column) ?? ranksOver(overlay, column, base)
  kept.set(column, over)
  return (row: number): number => (row < count ? base.ranks[row] : over[row - count]) ?? 0
}

function ranksOver({ rows }: Overlay, column: ListColumn, base: Column): number[] {
  if (!isText(column) || !("values" in base)) return rows.map(({ cells }) => Number(cells[column]))
  const texts = rows.map(({ cells }) => cells[column])
  const ranks = ranksAmong(column, base.values, texts)
  return texts.map((text) => ranks.get(text) ?? 0)
}
