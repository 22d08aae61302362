import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react"

import type { TextKey } from "./text/catalogues"
import type { TextValues } from "./text/render"

/** What the status bar says: the last change, with the commits that take it back, or a failure that has no place of its own. */
export type Status = { key: TextKey; values?: TextValues; undo: number[] } | { failure: unknown }

type Bar = {
  status: Status | undefined
  /** @param seqs the commits of this one action, in their order */
  say: (key: TextKey, seqs?: number[], values?: TextValues) => void
  fail: (failure: unknown) => void
  dismiss: () => void
}

const StatusContext = createContext<Bar | undefined>(undefined)

/** One status at a time, so that there is one Undo at a time, and it means the last thing done. */
export function StatusProvider({ children }: { children: ReactNode }) {
  const [status, setStatus] = useState<Status>()

  const say = useCallback<Bar["say"]>((key, seqs = [], values) => setStatus({ key, values, undo: seqs }), [])
  const fail = useCallback((failure: unknown) => setStatus({ failure }), [])
  const dismiss = useCallback(() => setStatus(undefined), [])
  const bar = useMemo(() => ({ status, say, fail, dismiss }), [status, say, fail, dismiss])

  return <StatusContext.Provider value={bar}>{children}</StatusContext.Provider>
}

export function useStatus(): Bar {
  const bar = useContext(StatusContext)
  if (!bar) throw new Error("useStatus needs a StatusProvider above it")
  return bar
}
