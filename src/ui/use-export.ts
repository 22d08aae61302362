import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"

import type { ExportFormat } from "~domain/exchange"

import { askWorker } from "./client"
import { jobQueries } from "./queries/jobs"
import { useStatus } from "./status"
import { saveFile } from "./store-files"

/** Writes contacts into a file and offers it for saving when it is written: everybody, or those with the ids. */
export function useExport() {
  const { say, fail } = useStatus()
  const [begun, setBegun] = useState<string>()
  const jobs = useQuery({ ...jobQueries.list(), enabled: begun !== undefined }).data
  const state = jobs?.find(({ id }) => id === begun)?.state

  useEffect(() => {
    if (!begun || !state || state === "running" || state === "paused") return
    setBegun(undefined)
    if (state === "done") save(begun).then((count) => say("status_exported", [], { count }), fail)
  }, [begun, state, say, fail])

  return {
    isBusy: begun !== undefined,
    start(format: ExportFormat, ids?: string[]) {
      const job = crypto.randomUUID()
      setBegun(job)
      askWorker("exports.start", { commandId: job, format, ids }).catch((failure) => {
        setBegun(undefined)
        fail(failure)
      })
    },
  }
}

async function save(job: string): Promise<number> {
  const { file, name, contacts } = await askWorker("exports.result", { job })
  await saveFile({ folder: "exports", file }, name)
  return contacts
}
