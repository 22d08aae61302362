import { useMutation } from "@tanstack/react-query"

import { Problem } from "~domain/problem"

import { askWorker } from "./client"
import { useStatus } from "./status"
import { fieldKey } from "./text/names"
import { useFormats, useText } from "./text/use-text"

/** Takes back the change in the status bar; after reopening, when the bar is empty, the newest one the store knows of. */
export function useUndo() {
  const t = useText()
  const formats = useFormats()
  const { status, say, fail } = useStatus()

  return useMutation({
    async mutationFn() {
      const shown = status && "undo" in status ? status.undo : []
      const seqs = shown.length > 0 ? shown : await newestChange()
      const kept = new Set<string>()
      let isGoingOn = false
      // The newest first: an earlier change may lie under it.
      for (const seq of seqs.toReversed()) {
        const undone = await askWorker("history.undo", { commandId: crypto.randomUUID(), seq })
        for (const field of undone.kept) kept.add(field)
        isGoingOn ||= undone.job !== undefined
      }
      return { kept: [...kept], isGoingOn }
    },
    onSuccess({ kept, isGoingOn }) {
      if (isGoingOn) return say("status_undoing")
      if (kept.length === 0) return say("status_undone")
      const names = kept.map((field) => {
        const key = fieldKey(field)
        return key ? t(key) : field
      })
      say("status_undone_but", [], { fields: formats.list([...new Set(names)]) })
    },
    onError: fail,
  })
}

async function newestChange(): Promise<number[]> {
  const newest = await askWorker("history.latest", {})
  if (!newest) throw new Problem("nothing-to-undo", {})
  return [newest.seq]
}
