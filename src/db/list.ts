import { splitTags } from "~domain/list/columns"
import { type ListRow, listRowOf } from "~domain/list/row"
import type { ListSelection } from "~domain/list/selection"
import { type TextColumn, valueAt } from "~domain/list/text-column"
import type { ListView } from "~domain/list/view"
import { fold } from "~domain/text/fold"

import { currentIndex } from "./contact-index"
import { findContacts } from "./contacts"
import { BY_NAME } from "./list/order"
import { rowsOf } from "./list/rows"

/** A part of a view: `count` rows from the one numbered `from`, and how many there are. A contact that is gone is null. */
export async function listRows(
  view: ListView,
  from: number,
  count: number,
): Promise<{ rows: (ListRow | null)[]; total: number }> {
  const snapshot = await currentIndex()
  const all = await rowsOf(snapshot, view)
  const window = all.subarray(from, from + count)
  const ids = Array.from(window, snapshot.idOf)
  const [contacts, last] = await Promise.all([findContacts(ids), snapshot.column("lastInteraction")])
  const found = new Map(contacts.map((contact) => [contact.id, contact]))
  const rows = ids.map((id, i) => {
    const contact = found.get(id)
    const row = window[i] ?? 0
    const over = snapshot.overlay.rows[row - snapshot.count]
    return contact ? listRowOf(contact, over?.cells.lastInteraction ?? last.ranks[row] ?? 0) : null
  })
  return { rows, total: all.length }
}

/** The ids of a part of a view, in its order. */
export async function listIds(view: ListView, from: number, count: number): Promise<string[]> {
  const snapshot = await currentIndex()
  return Array.from((await rowsOf(snapshot, view)).subarray(from, from + count), snapshot.idOf)
}

/** The contacts that were chosen, as they stand now. */
export async function selectedIds(selection: ListSelection): Promise<string[]> {
  if ("ids" in selection) return selection.ids
  const except = new Set(selection.except)
  const ids = await listIds({ ...selection.all, sort: BY_NAME }, 0, Number.POSITIVE_INFINITY)
  return ids.filter((id) => !except.has(id))
}

/** The tags or organisations there are, those of most contacts first. @param typed words of which each begins with one */
export async function listChoices(
  field: "tags" | "organization",
  typed: string,
  limit: number,
): Promise<{ value: string; count: number }[]> {
  const snapshot = await currentIndex()
  const { values, ranks } = (await snapshot.column(field)) as TextColumn
  const counts = new Uint32Array(values.starts.length)
  for (const [row, rank] of ranks.entries()) if (!snapshot.overlay.dead[row]) counts[rank] = (counts[rank] ?? 0) + 1
  const found = new Map<string, { value: string; count: number }>()
  const add = (joined: string, count: number) => {
    for (const value of field === "tags" ? splitTags(joined) : [joined]) {
      const key = fold(value)
      const one = found.get(key)
      if (one) one.count += count
      else found.set(key, { value, count })
    }
  }
  for (const [rank, count] of counts.entries()) if (rank > 0 && count > 0) add(valueAt(values, rank), count)
  for (const { cells } of snapshot.overlay.rows) if (cells[field] !== "") add(cells[field], 1)

  const wanted = fold(typed.trim())
  const fits = (key: string) => key.startsWith(wanted) || key.includes(` ${wanted}`)
  return Array.from(found)
    .filter(([key]) => fits(key))
    .map(([, one]) => one)
    .sort((a, b) => b.count - a.count)
    .slice(0, limit)
}
