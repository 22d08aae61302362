import type { ImportOptions, ImportReport } from "~messages/imports"

import { emptyReport } from "../imports/report"
import { goThrough } from "../imports/run"
import type { ImportSource } from "../imports/source"
import { ImportWriter } from "../imports/writing"
import type { JobKind } from "./kind"

/**
 * `at`: when it was asked for, in milliseconds since 1970, which marks the contacts it makes. `expected`: how many records the
 * preview read. `batches`: how many are written; those are only counted by a worker that goes on with it.
 */
export type ImportData = {
  source: ImportSource
  region: string | undefined
  options: ImportOptions
  at: number
  expected: number
  batches: number
  report: ImportReport
}

const KEPT_EVERY = 1_000

/** Imports a file, a batch in each commit. All its commits are one group, by the job's id. */
export const importJob: JobKind<ImportData> = {
  async run(data, { id, step, keep }) {
    const { source, region, options, at, expected } = data
    const report = emptyReport(data.report.lossFile)
    let writer: ImportWriter | undefined
    let batches = 0
    let kept = performance.now()
    await goThrough({
      source,
      region,
      own: { group: id, at },
      report,
      async deal(number, candidates, sorted, sorter) {
        writer ??= new ImportWriter({ job: id, at, name: source.name }, options, sorter)
        const written = await writer.write(number, candidates, sorted)
        batches = number + 1
        return written
      },
      async step(progress) {
        await step(progress)
        if (batches <= data.batches || performance.now() - kept < KEPT_EVERY) return
        kept = performance.now()
        await keep({ ...data, batches, report })
      },
      progress: () => ({
        phase: batches < data.batches ? "resuming" : "importing",
        done: report.read,
        total: Math.max(expected, report.read),
      }),
    })
    return { ...data, batches, report }
  },
}
