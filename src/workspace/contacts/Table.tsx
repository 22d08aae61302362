import { useVirtualizer } from "@tanstack/react-virtual"
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
} from "react"

import type { ListSort } from "~domain/list/view"
import { useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import { HeaderRow } from "./HeaderRow"
import { Row } from "./Row"
import { countSelected, isSelected } from "./selection"
import styles from "./Table.module.css"
import { rowAfterKey } from "./table-keys"
import type { ContactColumns } from "./use-columns"
import type { ContactList } from "./use-list"
import type { useSelection } from "./use-selection"

type Props = {
  grid: RefObject<HTMLDivElement>
  list: ContactList
  total: number
  columns: ContactColumns
  sort: ListSort
  onSort: (sort: ListSort) => void
  active: number
  onActive: (index: number) => void
  chosen: ReturnType<typeof useSelection>
  onOpen: (index: number) => void
  onDelete: () => void
  /** Told which rows are in sight. */
  onRange: (first: number, last: number) => void
}

const ROW_HEIGHT = 36
const BOX_WIDTH = 40

/** The grid of contacts: only the rows in sight are there. It keeps the focus itself and tells which row is meant. */
export function Table(props: Props) {
  const { grid, list, total, columns, sort, onSort, active, onActive, chosen, onOpen, onDelete, onRange } = props
  const t = useText()
  const id = useId()
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 8,
    // Before the first measure: a screenful, so that the first frame has rows.
    initialRect: { width: 1_000, height: 800 },
  })
  const shown = rows.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  useEffect(() => onRange(first, last), [first, last, onRange])

  const go = (index: number, extends_: boolean) => {
    const to = Math.max(0, Math.min(total - 1, index))
    if (extends_) chosen.extend(active, to)
    else chosen.rest()
    onActive(to)
    rows.scrollToIndex(to)
  }
  const step = (by: number) => () => {
    if (document.activeElement === grid.current) go(active + by, false)
    else grid.current?.focus()
  }
  useKeys({ j: step(1), k: step(-1), x: () => chosen.toggle(active) })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.altKey) return
    const screenful = Math.max(1, Math.floor((grid.current.clientHeight - ROW_HEIGHT) / ROW_HEIGHT) - 1)
    const to = rowAfterKey(event.key, active, total, screenful)
    if (to !== undefined) go(to, event.shiftKey)
    else if (event.key === " ") chosen.toggle(active)
    else if (event.key === "Enter") onOpen(active)
    else if (event.key === "Delete") onDelete()
    else return
    event.preventDefault()
  }

  const latest = useRef({ chosen, active, onActive })
  latest.current = { chosen, active, onActive }
  const onClick = useCallback(
    (index: number, event: MouseEvent) => {
      const { chosen, active, onActive } = latest.current
      const isOnBox = (event.target as HTMLElement).closest("[data-box]") !== null
      if (event.shiftKey) chosen.extend(active, index)
      else if (isOnBox || event.ctrlKey || event.metaKey) chosen.toggle(index)
      else chosen.rest()
      onActive(index)
      grid.current?.focus()
    },
    [grid],
  )

  const count = countSelected(chosen.selection, total)
  const widths = [BOX_WIDTH, ...columns.widths]
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label={t("contacts")}
      aria-rowcount={total + 1}
      aria-colcount={widths.length}
      aria-multiselectable="true"
      aria-busy={list.isBusy}
      aria-activedescendant={total > 0 ? `${id}-${active}` : undefined}
      className={styles.grid}
      style={
        {
          "--columns": widths.map((width) => `${width}px`).join(" "),
          "--width": `${widths.reduce((sum, width) => sum + width, 0)}px`,
        } as CSSProperties
      }
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.head}>
        <HeaderRow
          columns={columns}
          sort={sort}
          onSort={onSort}
          selected={count === 0 ? "none" : count === total ? "all" : "some"}
          onSelectAll={chosen.selectAll}
          onSelectNone={chosen.clear}
        />
      </div>
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: rows.getTotalSize() }}
        // A stretch of rows is chosen, not their text.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      >
        {shown.map(({ index, start }) => {
          const row = list.rowAt(index)
          return (
            <Row
              key={index}
              id={`${id}-${index}`}
              index={index}
              top={start}
              row={row}
              columns={columns.shown}
              isActive={index === active}
              isSelected={row !== undefined && isSelected(chosen.selection, row.id)}
              onClick={onClick}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}
