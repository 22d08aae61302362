import type { ImportReport } from "~messages/imports"

import { emptyReport } from "../imports/report"
import { goThrough } from "../imports/run"
import type { ImportSource } from "../imports/source"
import type { JobKind } from "./kind"

export type PreviewData = { source: ImportSource; region: string | undefined; report: ImportReport }

/** Goes through a file and writes nothing: what an import of it would do. A second worker begins anew. */
export const previewJob: JobKind<PreviewData> = {
  async run({ source, region, report: { lossFile } }, { id, step }) {
    const report = emptyReport(lossFile)
    await goThrough({
      source,
      region,
      own: { group: id, at: Number.POSITIVE_INFINITY },
      report,
      deal: async (_number, _candidates, sorted) => ({ outcomes: sorted.map(({ outcome }) => outcome), others: [] }),
      step,
      progress: ({ bytes, total }) => ({ phase: "reading", done: bytes, total }),
    })
    return { source, region, report }
  },
}
