import {
  type ColumnOrderState,
  type ColumnSizingState,
  type ColumnVisibilityState,
  type Updater,
  useTable,
} from "@tanstack/react-table"

import { LIST_COLUMNS, type ListColumn } from "~domain/list/columns"
import type { ListRow } from "~domain/list/row"

import { COLUMNS, features, SHOWN_AT_FIRST } from "./columns"
import { useKept } from "./kept"

export type ContactColumns = ReturnType<typeof useColumns>

type Look = {
  columnOrder: ColumnOrderState
  columnVisibility: ColumnVisibilityState
  columnSizing: ColumnSizingState
}

const AT_FIRST: Look = {
  columnOrder: [...SHOWN_AT_FIRST, ...LIST_COLUMNS.filter((id) => !SHOWN_AT_FIRST.includes(id))],
  columnVisibility: Object.fromEntries(LIST_COLUMNS.map((id) => [id, SHOWN_AT_FIRST.includes(id)])),
  columnSizing: {},
}

/** The rows are the worker's; the table knows its columns alone. */
const NO_ROWS: ListRow[] = []

/** Which columns the table has, in which order and how wide, as this user left them. */
export function useColumns() {
  const [look, change] = useKept("junto.contact-columns", AT_FIRST)
  const update =
    <Part extends keyof Look>(part: Part) =>
    (updater: Updater<Look[Part]>) =>
      change({ [part]: typeof updater === "function" ? updater(look[part]) : updater } as Pick<Look, Part>)

  const table = useTable({
    features,
    columns: COLUMNS,
    data: NO_ROWS,
    columnResizeMode: "onChange",
    state: look,
    onColumnOrderChange: update("columnOrder"),
    onColumnVisibilityChange: update("columnVisibility"),
    onColumnSizingChange: update("columnSizing"),
  })
  const headers = table.getHeaderGroups()[0]?.headers ?? []

  return {
    headers,
    shown: headers.map(({ column }) => column.id as ListColumn),
    widths: headers.map((header) => header.getSize()),
    all: table.getAllLeafColumns(),
    /** Puts a column one place further to the front (-1) or the end (1). */
    move(id: string, step: 1 | -1) {
      const order = table.getAllLeafColumns().map((column) => column.id)
      const at = order.indexOf(id)
      const to = at + step
      // The name stays in front.
      if (at < 1 || to < 1 || to >= order.length) return
      change({ columnOrder: order.toSpliced(at, 1).toSpliced(to, 0, id) })
    },
    widen: (id: string, by: number) => {
      const header = headers.find(({ column }) => column.id === id)
      if (header)
        change({ columnSizing: { ...look.columnSizing, [id]: Math.min(640, Math.max(64, header.getSize() + by)) } })
    },
    reset: () => change(AT_FIRST),
  }
}
