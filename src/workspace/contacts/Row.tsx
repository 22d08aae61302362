import { type MouseEvent, memo } from "react"

import type { ListColumn } from "~domain/list/columns"
import type { ListRow } from "~domain/list/row"
import { useText } from "~ui/text/use-text"

import { Cell } from "./Cell"
import { contactAddress } from "./contact-address"
import styles from "./Table.module.css"

type Props = {
  id: string
  index: number
  top: number
  /** Undefined while it is being loaded. */
  row: ListRow | undefined
  columns: ListColumn[]
  isActive: boolean
  isSelected: boolean
  onClick: (index: number, event: MouseEvent) => void
  onOpen: (index: number) => void
}

/** One contact of the table. The keys are the table's, which keeps the focus; the pointer has a box and a link. */
export const Row = memo(function Row({ id, index, top, row, columns, isActive, isSelected, onClick, onOpen }: Props) {
  const t = useText()
  const name = row?.name || t("unnamed")

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid's, which keeps the focus
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={!row || undefined}
      data-active={isActive || undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onClick(index, event)}
      onDoubleClick={() => onOpen(index)}
    >
      <div role="gridcell" className={styles.box} data-box>
        <span className={styles.tick} />
      </div>
      {columns.map((column) => (
        <div key={column} role="gridcell" className={column === "name" ? styles.name : styles.cell}>
          {!row && <span className={styles.waiting} />}
          {row && column === "name" && (
            <a
              href={contactAddress(row.id)}
              tabIndex={-1}
              onClick={(event) => {
                // With a key held the browser opens it elsewhere, as any link.
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                onOpen(index)
              }}
            >
              <bdi title={name}>{name}</bdi>
            </a>
          )}
          {row && column !== "name" && <Cell row={row} column={column} />}
        </div>
      ))}
    </div>
  )
})
