import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"

import { Problem } from "~domain/problem"
import type { BackupPlace, BackupPreview } from "~messages/store"

import { askWorker } from "../client"
import { useStatus } from "../status"
import { dropFile, putFile } from "../store-files"

/** A backup that was chosen: where it lies, what it is called, and what it was opened with. */
type Chosen = { from: BackupPlace; name: string; passphrase?: string }

/** From choosing a backup over looking into it to putting it in the place of everything, and back. */
export function useRestore() {
  const queries = useQueryClient()
  const status = useStatus()
  const [chosen, setChosen] = useState<Chosen>()
  const [before, setBefore] = useState<string>()

  const look = useMutation({
    mutationFn: ({ from, passphrase }: Chosen): Promise<BackupPreview> =>
      askWorker("store.preview", { from, ...(passphrase !== undefined && { passphrase }) }),
  })
  const restore = useMutation({
    mutationFn: ({ from, passphrase }: Chosen) =>
      askWorker("store.restore", { from, ...(passphrase !== undefined && { passphrase }) }),
    async onSuccess({ contacts, before }) {
      setBefore(before)
      forget()
      status.say("status_restored", [], { count: contacts })
      await queries.invalidateQueries()
    },
  })

  const open = (next: Chosen) => {
    setChosen(next)
    restore.reset()
    look.mutate(next)
  }
  const choose = useMutation({
    async mutationFn(source: File | { file: string; name: string }) {
      forget()
      if (!(source instanceof File))
        return open({ from: { folder: "snapshots", file: source.file }, name: source.name })
      open({ from: { folder: "imports", file: await putFile(source) }, name: source.name })
    },
  })
  function forget() {
    // A copy that stays behind is harmless, only large.
    if (chosen?.from.folder === "imports") void dropFile(chosen.from.file)
    setChosen(undefined)
    look.reset()
  }

  const isLocked =
    look.error instanceof Problem && (look.error.code === "passphrase-needed" || look.error.code === "passphrase-wrong")
  return {
    chosen,
    preview: chosen && look.data,
    isLooking: choose.isPending || look.isPending,
    isRestoring: restore.isPending,
    isLocked,
    problem: choose.error ?? look.error ?? restore.error,
    /** The copy of what was replaced last. */
    before,
    choose: choose.mutate,
    unlock: (passphrase: string) => chosen && open({ ...chosen, passphrase }),
    forget,
    replace: () => chosen && restore.mutate(chosen),
    takeBack: () => before && restore.mutate({ from: { folder: "snapshots", file: before }, name: "" }),
  }
}
