import browser from "webextension-polyfill"

import { storedFile } from "~db/files"
import { seqsOfGroup } from "~db/groups"
import { getJob } from "~db/jobs"
import { getSettings } from "~db/settings"
import { isUndone } from "~db/undo"
import { Problem } from "~domain/problem"
import type { importProcedures } from "~messages/imports"

import { lookAt } from "../imports/look"
import { lossFileOf } from "../imports/loss-file"
import { emptyReport } from "../imports/report"
import { IN_USE, removeUnneededFiles } from "../jobs/files"
import type { ImportData } from "../jobs/import"
import type { PreviewData } from "../jobs/preview"
import { resumeJob, startJob } from "../jobs/run"
import { regionOfPage } from "../phones"
import type { Handlers } from "../router"

export const importHandlers: Handlers<typeof importProcedures> = {
  "imports.look": async ({ file, name, encoding }) => {
    await removeUnneededFiles(IN_USE)
    return lookAt(file, name, encoding)
  },

  "imports.preview": async ({ commandId, ...source }) => {
    const region = (await getSettings()).region || regionOfPage("", browser.i18n.getUILanguage())
    const report = emptyReport(lossFileOf(source.file, "preview"))
    await startJob(commandId, "preview", { source, region, report }, { phase: "reading", done: 0, total: 0 })
    return { job: commandId }
  },

  "imports.start": async ({ commandId, preview, options }) => {
    const job = await getJob(preview)
    if (job?.kind !== "preview") throw new Problem("file-gone", {})
    const { source, region, report } = job.data as PreviewData
    await startJob(
      commandId,
      "import",
      {
        source,
        region,
        options,
        at: Date.now(),
        expected: report.read,
        batches: 0,
        report: emptyReport(lossFileOf(source.file, "import")),
      },
      { phase: "reading-known", done: 0, total: 0 },
    )
    return { job: commandId }
  },

  "imports.goOn": async ({ job: id }) => {
    const job = await getJob(id)
    if (job?.kind !== "import" || (await isTakenBack(id))) throw new Problem("record-gone", {})
    // Of a file that is gone nothing is left to go on with, and what was written can be taken back.
    await storedFile({ folder: "imports", file: (job.data as ImportData).source.file })
    return { state: await resumeJob(id, "cancelled") }
  },

  "imports.report": async ({ job: id }) => {
    const job = await getJob(id)
    if (job?.kind !== "preview" && job?.kind !== "import") throw new Problem("record-gone", {})
    const { source, report } = job.data as PreviewData | ImportData
    const seq = (await isTakenBack(id)) ? undefined : (await seqsOfGroup(id)).at(-1)
    return {
      name: source.name,
      kind: source.kind,
      report,
      ...(job.kind === "import" && { options: (job.data as ImportData).options }),
      ...(seq !== undefined && { seq }),
    }
  },
}

async function isTakenBack(id: string): Promise<boolean> {
  const [oldest] = await seqsOfGroup(id)
  return oldest !== undefined && isUndone(oldest)
}
