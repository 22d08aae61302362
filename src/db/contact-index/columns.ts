import {
  type Cells,
  type ListColumn,
  type NumberColumnName,
  TEXT_COLUMNS,
  type TextColumnName,
} from "~domain/list/columns"
import { noTexts, rebuiltColumn, type TextColumn } from "~domain/list/text-column"
import { linesOf } from "~domain/search/scan"

import type { ListColumnRow } from "../schema"

/** For each row a number, 0 for none. */
export type NumberColumn = { ranks: Uint8Array | Float64Array }
export type Column = TextColumn | NumberColumn

export const isText = (name: ListColumn): name is TextColumnName =>
  (TEXT_COLUMNS as readonly ListColumn[]).includes(name)

/** A column as it was stored; of no rows when it was not. */
export function columnOf(name: ListColumn, row: ListColumnRow | undefined): Column {
  if (isText(name)) {
    if (row?.text === undefined || !(row.ranks instanceof Uint32Array)) return noTexts()
    return { values: linesOf(row.text), ranks: row.ranks }
  }
  return { ranks: row?.ranks && !(row.ranks instanceof Uint32Array) ? row.ranks : numbers(name, 0) }
}

export const storedColumn = (name: ListColumn, column: Column): ListColumnRow =>
  "values" in column ? { name, ranks: column.ranks, text: column.values.text } : { name, ranks: column.ranks }

/** The column with other rows. @param layout as `withIds` gives it @param cells of the rows that are added */
export function rebuilt<N extends ListColumn>(name: N, column: Column, layout: Int32Array, cells: Cells[N][]): Column {
  if (isText(name)) return rebuiltColumn(name, column as TextColumn, layout, cells as string[])
  const ranks = numbers(name, layout.length)
  for (const [row, from] of layout.entries())
    ranks[row] = from >= 0 ? (column.ranks[from] ?? 0) : Number(cells[-1 - from] ?? 0)
  return { ranks }
}

const numbers = (name: NumberColumnName, count: number) =>
  name === "stage" || name === "relationship" ? new Uint8Array(count) : new Float64Array(count)
