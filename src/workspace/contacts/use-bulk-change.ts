import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef } from "react"

import type { BulkChange } from "~domain/list/bulk-change"
import type { ListView } from "~domain/list/view"
import { askWorker } from "~ui/client"
import { jobQueries } from "~ui/queries/jobs"
import { useStatus } from "~ui/status"
import { useChange } from "~ui/use-change"

import { asAsked, type Selection } from "./selection"

/** Changes whoever is chosen, and says so with a way back; where they are a great many, when the last one is done. */
export function useBulkChange(view: ListView, onDone: (change: BulkChange) => void) {
  const { say, fail } = useStatus()
  const change = useChange("list.change", null)
  const begun = useRef<{ job: string; isDeletion: boolean }>()
  const jobs = useQuery(jobQueries.list()).data
  const running = jobs?.find(({ id }) => id === begun.current?.job)

  const tell = (isDeletion: boolean, seq: number, count: number) =>
    say(isDeletion && count > 0 ? "status_deleted_many" : "status_changed_many", seq > 0 ? [seq] : [], { count })

  useEffect(() => {
    if (running?.state !== "done" || !begun.current) return
    const { isDeletion } = begun.current
    begun.current = undefined
    askWorker("history.latest", {}).then((latest) => {
      const isOurs = latest?.name === (isDeletion ? "list.delete" : "list.change")
      tell(isDeletion, isOurs ? latest.seq : 0, (isOurs && latest.records) || running.progress.total)
    }, fail)
  })

  return {
    isBusy: change.isPending || running?.state === "running",
    apply(selection: Selection, what: BulkChange) {
      change.mutate(
        { who: asAsked(selection, view), change: what },
        {
          onSuccess({ seq, changed, job }) {
            if (job) {
              begun.current = { job, isDeletion: "delete" in what }
              say("status_changing_many", [], { count: changed })
            } else tell("delete" in what, seq, changed)
            onDone(what)
          },
          onError: fail,
        },
      )
    },
  }
}
