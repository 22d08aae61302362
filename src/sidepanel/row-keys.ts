import type { RefObject } from "react"

import type { Keys } from "~ui/use-keys"

/** The focusable part of each row of the lists within an element bears `data-row`. */
const rowsIn = (element: HTMLElement | null) => [...(element?.querySelectorAll<HTMLElement>("[data-row]") ?? [])]

const focusedIn = (rows: HTMLElement[]) => rows.indexOf(document.activeElement as HTMLElement)

/** Arrows and j, k through the rows of every list within an element. Where there are none, the keys scroll as ever. */
export function rowKeys(within: HTMLElement | null): Keys {
  const move = (step: number) => () => {
    const rows = rowsIn(within)
    if (rows.length === 0) return false
    const at = focusedIn(rows)
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length
    rows[next]?.focus()
    return true
  }
  return { j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1) }
}

/** In a list, `c` logs a call with whoever is at the focus; before a row has the focus, it goes to the first. */
export function callKey(list: RefObject<HTMLElement>, onCall: (row: number) => void): Keys {
  return {
    c() {
      const rows = rowsIn(list.current)
      const at = focusedIn(rows)
      // Another list has the focus: the key is its own.
      if (at < 0 && document.activeElement?.matches("[data-row]")) return false
      if (at < 0) rows[0]?.focus()
      else onCall(at)
      return true
    },
  }
}

/** The row of a list that has the focus, else the first. */
export const rowInMind = (list: RefObject<HTMLElement>): number => Math.max(0, focusedIn(rowsIn(list.current)))
