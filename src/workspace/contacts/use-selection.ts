import { useRef, useState } from "react"

import { EVERYBODY, NOBODY, type Selection, toggled, withSelected } from "./selection"
import type { ContactList } from "./use-list"

/**
 * Who is chosen, and how a stretch of rows grows: from the row where it began, over whoever was chosen before, so that
 * going back gives up what was passed.
 */
export function useSelection(
  { rowAt, idsBetween }: Pick<ContactList, "rowAt" | "idsBetween">,
  fail: (cause: unknown) => void,
) {
  const [selection, setSelection] = useState<Selection>(NOBODY)
  const stretch = useRef<{ from: number; before: Selection }>()
  const asked = useRef(0)

  const set = (next: Selection) => {
    asked.current++
    stretch.current = undefined
    setSelection(next)
  }

  return {
    selection,
    clear: () => set(NOBODY),
    selectAll: () => set(EVERYBODY),
    toggle(index: number) {
      const row = rowAt(index)
      if (!row) return
      const next = toggled(selection, row.id)
      set(next)
      stretch.current = { from: index, before: next }
    },
    /** @param from where the stretch begins, unless one has begun */
    extend(from: number, to: number) {
      const { from: begin, before } = stretch.current ?? { from, before: selection }
      stretch.current = { from: begin, before }
      const turn = ++asked.current
      idsBetween(Math.min(begin, to), Math.max(begin, to)).then((ids) => {
        // A later key or click has said something else meanwhile.
        if (turn === asked.current) setSelection(withSelected(before, ids))
      }, fail)
    },
    /** The next stretch begins anew. */
    rest() {
      stretch.current = undefined
    },
  }
}
