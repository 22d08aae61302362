import { getJob } from "~db/jobs"
import { Problem } from "~domain/problem"
import type { exportProcedures } from "~messages/exports"

import type { ExportData } from "../jobs/export"
import { startJob } from "../jobs/run"
import type { Handlers } from "../router"

export const exportHandlers: Handlers<typeof exportProcedures> = {
  "exports.start": async ({ commandId, format, ids }) => {
    const data = { format, file: "", name: "", contacts: 0, ...(ids && { ids }) }
    await startJob(commandId, "export", data, { phase: "reading", done: 0, total: ids?.length ?? 0 })
    return { job: commandId }
  },

  "exports.result": async ({ job: id }) => {
    const job = await getJob(id)
    if (job?.kind !== "export" || job.state !== "done") throw new Problem("record-gone", {})
    const { file, name, contacts } = job.data as ExportData
    return { file, name, contacts }
  },
}
