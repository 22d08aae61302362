import { additionsTo } from "~domain/additions"
import { displayName } from "~domain/contact-name"
import type { Loss } from "~exchange/report"
import type { ImportReport } from "~messages/imports"

import type { Progress } from "../jobs/kind"
import { type Batch, type Candidate, readBatches } from "./candidate"
import { LossFile } from "./loss-file"
import { countCandidate, countFindings, countLoss, countProblem } from "./report"
import { type Sorted, Sorter } from "./sorter"
import type { ImportSource } from "./source"
import { standardForm } from "./standard"
import type { Written } from "./writing"

type Pass = {
  source: ImportSource
  /** By which telephones without a country code are read. */
  region: string | undefined
  /** The import: its contacts are not taken for known ones. */
  own: { group: string; at: number }
  report: ImportReport
  /** What is done with each batch, and what that came to. */
  deal(number: number, batch: Candidate[], sorted: Sorted[], sorter: Sorter): Promise<Written>
  step(progress: Progress): Promise<void>
  progress(batch: Batch): Progress
}

/** Goes once through a file, from its beginning to its end, and fills the report. Whatever is left out stands in the file of losses. */
export async function goThrough({ source, region, own, report, deal, step, progress }: Pass): Promise<void> {
  const form = await standardForm(region)
  const sorter = new Sorter(own, form)
  await sorter.load((done) => step({ phase: "reading-known", done, total: 0 }))
  const losses = await LossFile.open(report.lossFile)
  const lose = (loss: Loss, candidate?: Candidate) => {
    countLoss(report, loss)
    losses.loss(loss, candidate)
  }
  const tell = (candidates: Candidate[], sorted: Sorted[], { outcomes, others }: Written) => {
    for (const [at, candidate] of candidates.entries()) {
      countCandidate(report, candidate, outcomes[at] ?? "new", () => moreOf(candidate, sorted[at], form))
      countFindings(report, candidate)
      for (const loss of candidate.losses) lose(loss, candidate)
    }
    for (const loss of others) lose(loss)
  }
  // While one batch is on its way to the disk, the next is read and sorted.
  let dealing: Promise<void> = Promise.resolve()
  try {
    let number = 0
    for await (const batch of readBatches(source, form)) {
      const { candidates } = batch
      report.unreadable = batch.unreadable
      for (const problem of batch.problems) {
        countProblem(report, problem)
        losses.problem(problem)
      }
      for (const loss of batch.losses) lose(loss)
      if (candidates.length > 0) {
        await step(progress(batch))
        const sorted = await sorter.sort(candidates)
        await dealing
        dealing = deal(number++, candidates, sorted, sorter).then((written) => tell(candidates, sorted, written))
        dealing.catch(() => {}) // It is waited for, and fails, before the next.
      }
      await losses.flush()
      await step(progress(batch))
    }
    await dealing
  } finally {
    await dealing.catch(() => {}) // Where the pass failed before it, that is what is told.
    // Of a pass that was broken off too the lost values are told, as far as it went.
    await losses.close().catch(() => {})
  }
}

/** What an example tells of whom it is, and of what it adds. */
function moreOf({ contact }: Candidate, sorted: Sorted | undefined, form: Sorter["form"]) {
  const known = sorted?.known
  if (!known) return {}
  return { known: displayName(known), fields: Object.keys(additionsTo(form(known).contact, contact).added) }
}
