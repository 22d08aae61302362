import { type KeyboardEvent, useRef } from "react"

import type { ListColumn } from "~domain/list/columns"
import type { ListSort } from "~domain/list/view"
import { Icon } from "~ui/components/Icon"
import { useText } from "~ui/text/use-text"

import { COLUMN_TEXT } from "./columns"
import styles from "./Table.module.css"
import type { ContactColumns } from "./use-columns"

type Props = {
  columns: ContactColumns
  sort: ListSort
  onSort: (sort: ListSort) => void
  selected: "all" | "some" | "none"
  onSelectAll: () => void
  onSelectNone: () => void
}

/** The headings: a click or Enter sorts, and once more the other way. They are one stop of the Tab key. */
export function HeaderRow({ columns, sort, onSort, selected, onSelectAll, onSelectNone }: Props) {
  const t = useText()
  const row = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent, column: string) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    if (event.shiftKey) return columns.widen(column, step * STEP)
    const buttons = [...(row.current?.querySelectorAll("button") ?? [])]
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus()
  }

  return (
    <div role="row" aria-rowindex={1} className={styles.headings} ref={row}>
      <div role="columnheader" className={styles.box}>
        <input
          type="checkbox"
          aria-label={t("select_all")}
          checked={selected === "all"}
          ref={(box) => {
            if (box) box.indeterminate = selected === "some"
          }}
          onChange={() => (selected === "none" ? onSelectAll() : onSelectNone())}
        />
      </div>
      {columns.headers.map((header) => {
        const id = header.column.id as ListColumn
        const isSorted = sort.column === id
        const name = t(COLUMN_TEXT[id])
        return (
          <div
            key={id}
            role="columnheader"
            aria-sort={isSorted ? (sort.descending ? "descending" : "ascending") : "none"}
            className={id === "name" ? styles.name : styles.cell}
          >
            <button
              type="button"
              className={styles.heading}
              tabIndex={isSorted || (id === "name" && !columns.shown.includes(sort.column)) ? 0 : -1}
              title={t("sort_by", { column: name })}
              onClick={() =>
                onSort({ column: id, descending: isSorted ? !sort.descending : BEGINS_WITH_NEWEST.has(id) })
              }
              onKeyDown={(event) => onKeyDown(event, id)}
            >
              {name}
              {isSorted && <Icon name={sort.descending ? "down" : "up"} />}
            </button>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; Shift and the arrows do it by keyboard */}
            <span
              className={styles.edge}
              data-moving={header.column.getIsResizing() || undefined}
              onMouseDown={header.getResizeHandler()}
              onTouchStart={header.getResizeHandler()}
              onDoubleClick={() => header.column.resetSize()}
            />
          </div>
        )
      })}
    </div>
  )
}

const STEP = 16
const BEGINS_WITH_NEWEST: ReadonlySet<ListColumn> = new Set(["lastInteraction", "createdAt", "changedAt"])
