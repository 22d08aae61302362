import { displayName } from "~domain/contact-name"
import { type ExchangeProblemCode, IMPORT_OUTCOMES, type ImportOutcome } from "~domain/exchange"
import type { ExchangeProblem, Loss } from "~exchange/report"
import type { ImportExample, ImportReport } from "~messages/imports"

import type { Candidate } from "./candidate"

/** So many of a kind are shown; all are counted. */
const MOST_EXAMPLES = 5
const MOST_LINES = 5
const MOST_VALUES = 3
const MOST_PROPERTIES = 60
const LONGEST_SHOWN = 120

/** Problems that tell of a part of the file that gives no contact. */
const REJECTING: ReadonlySet<ExchangeProblemCode> = new Set([
  "row-empty",
  "row-too-long",
  "record-damaged",
  "record-too-long",
  "card-is-group",
])

const perOutcome = <Value>(value: () => Value) =>
  Object.fromEntries(IMPORT_OUTCOMES.map((outcome) => [outcome, value()])) as Record<ImportOutcome, Value>

export const emptyReport = (lossFile: string): ImportReport => ({
  read: 0,
  counts: perOutcome(() => 0),
  examples: perOutcome(() => []),
  problems: [],
  standards: [],
  losses: [],
  lost: 0,
  unreadable: 0,
  lossFile,
})

/** @param more what an example tells beside who it is */
export function countCandidate(
  report: ImportReport,
  { line, written, rejected }: Candidate,
  outcome: ImportOutcome,
  more: () => Pick<ImportExample, "known" | "fields">,
): void {
  report.read++
  report.counts[outcome]++
  const examples = report.examples[outcome]
  if (examples.length >= MOST_EXAMPLES) return
  const name = displayName(written).slice(0, LONGEST_SHOWN)
  examples.push({ line, name, ...more(), ...(rejected && { why: rejected }) })
}

/** What of a contact isn't as the standards have it. A name's parts are no further values than the whole. */
export function countFindings(report: ImportReport, { findings, rejected }: Candidate): void {
  if (rejected) return
  const isOfWholeName = findings.some(({ field, code }) => field === "fullName" && code === "name-casing")
  for (const { code, field, value = "", fix } of findings) {
    if (isOfWholeName && (field === "givenName" || field === "familyName")) continue
    let known = report.standards.find((one) => one.code === code && one.field === field)
    if (!known) {
      known = { code, field, count: 0, examples: [] }
      report.standards.push(known)
    }
    known.count++
    if (value && known.examples.length < MOST_VALUES)
      known.examples.push({
        value: value.slice(0, LONGEST_SHOWN),
        ...(fix && { fix: fix.value.slice(0, LONGEST_SHOWN) }),
      })
  }
}

export function countProblem(report: ImportReport, { code, line, values }: ExchangeProblem): void {
  let known = report.problems.find((one) => one.code === code)
  if (!known) {
    known = { code, count: 0, lines: [], values }
    report.problems.push(known)
  }
  known.count++
  if (line !== undefined && known.lines.length < MOST_LINES) known.lines.push(line)
  // The reader itself makes a contact of an empty card, which is counted as one.
  if (!REJECTING.has(code)) return
  report.read++
  report.counts.rejected++
  if (report.examples.rejected.length < MOST_EXAMPLES)
    report.examples.rejected.push({ line: line ?? 0, name: String(values.name ?? ""), why: code })
}

export function countLoss(report: ImportReport, { property, value, why }: Loss): void {
  // What a file says of itself is nobody's loss.
  if (why !== "bookkeeping") report.lost++
  const known = report.losses.find((one) => one.property === property && one.why === why)
  if (known) known.count++
  else if (report.losses.length < MOST_PROPERTIES)
    report.losses.push({
      property: property.slice(0, LONGEST_SHOWN),
      why,
      count: 1,
      value: value.slice(0, LONGEST_SHOWN),
    })
}
