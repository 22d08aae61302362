import type { RefObject } from "react"

import type { Keys } from "~ui/use-keys"

/** The focusable part of each row of the lists within an element bears `data-row`. */
const rowsIn = (element: HTMLElement | null) => [...(element?.querySelectorAll<HTMLElement>("[data-row]") ?? [])]

const focusedIn = (rows: HTMLElement[]) => rows.indexOf(document.activeElement as HTMLElement)

/**
 * j and k through the rows of every list within an element, and the arrows once a row has the focus: before that, and
 * where there are no rows, they scroll as ever.
 */
export function rowKeys(within: HTMLElement | null): Keys {
  const move = (step: number, isArrow: boolean) => () => {
    const rows = rowsIn(within)
    const at = focusedIn(rows)
    if (rows.length === 0 || (isArrow && at < 0)) return false
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length
    rows[next]?.focus()
    return true
  }
  return { j: move(1, false), k: move(-1, false), ArrowDown: move(1, true), ArrowUp: move(-1, true) }
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
