import type { RefObject } from "react"

import type { Keys } from "~ui/use-keys"

/** Arrows and j, k through the rows of a list, whose focusable part bears `data-row`. */
export function useRowKeys(list: RefObject<HTMLElement>): { keys: Keys; focused: () => number } {
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])]
  const focused = () => rows().indexOf(document.activeElement as HTMLElement)
  const move = (step: number) => () => {
    const all = rows()
    const at = focused()
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length
    all[next]?.focus()
  }
  return { keys: { j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1) }, focused }
}
