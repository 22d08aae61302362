/*
 * npm run capture:score [-- CORPUS…] [--misses N] [--calibrate]: precision, recall and F1 of what is captured, per field, on every
 * corpus that is here, in a real Chromium; and how far the readers' confidence can be believed. --calibrate writes what was
 * measured, the halves that are kept aside left out, to where the readers take their confidence from.
 */
import { printCalibration, writeTable } from "./calibration"
import { type Case, corpora } from "./cases"
import { FIELDS, type FieldName } from "./compare"
import { type Reader, withReader } from "./reader"
import { judgeRecords } from "./records"
import { add, figures, type Judged, judge, judgeSignature, noTally, percent, type Tally } from "./tally"

/** What is counted: a field, the lines of signatures, or whole records, with each value in the right one. */
type Row = FieldName | "lines" | "records"

const parameters = process.argv.slice(2)
const misses = Number(parameterOf("--misses") ?? 0)
const wanted = parameters.filter((one, i) => !one.startsWith("--") && parameters[i - 1] !== "--misses")

const all = corpora()
const names = [...all.keys()].filter((name) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)))
if (names.length === 0) {
  process.stderr.write(`No such corpus: ${wanted.join(", ")}. There are: ${[...all.keys()].join(", ")}.\n`)
  process.exit(1)
}
if (wanted.length === 0 && !all.has("contact-pages"))
  process.stdout.write("The corpora beside the project aren't here: scored on the project's own alone.\n")

const judged: (Judged & { corpus: string })[] = []
await withReader(async (reader) => {
  for (const name of names) {
    const cases = all.get(name)?.() ?? []
    if (cases.length > 0) await scoreCorpus(reader, name, cases)
  }
})
if (judged.length > 0) printCalibration(judged)
if (parameters.includes("--calibrate")) writeTable(judged.filter(({ corpus }) => !corpus.includes("kept")))

async function scoreCorpus(reader: Reader, name: string, cases: Case[]): Promise<void> {
  const tallies = new Map<Row, Tally>()
  const count = (field: Row, tally: Tally) => {
    if (!tallies.has(field)) tallies.set(field, noTally())
    add(tallies.get(field) as Tally, tally)
  }
  const missed: string[] = []
  for (const one of cases) {
    try {
      const notes = await scoreCase(reader, one, count)
      if (notes.length > 0) missed.push(`    ${one.id}: ${notes.join("; ")}`)
    } catch (cause) {
      missed.push(`    ${one.id}: FAILED: ${String(cause).slice(0, 200)}`)
    }
  }
  process.stdout.write(`\n${name}: ${cases.length} cases\n`)
  process.stdout.write("  field          precision  recall     F1   right  wrong missed\n")
  for (const field of [...Object.keys(FIELDS), "lines", "records"] as Row[]) printRow(field, tallies.get(field))
  for (const line of missed.slice(0, misses)) process.stdout.write(`${line.slice(0, 1_000)}\n`)
}

/** Counts one case; what was wrong and what was missed comes back as notes. */
async function scoreCase(reader: Reader, one: Case, count: (field: Row, tally: Tally) => void): Promise<string[]> {
  if (one.kind === "signature") {
    const split = await reader.splitSignature(one.text, one.sender)
    const tally = judgeSignature(one.text, one.labels, split)
    count("lines", tally)
    return tally.wrong + tally.missed > 0
      ? [`${tally.wrong} lines wrong, ${tally.missed} missed: ${JSON.stringify(split.signature)}`]
      : []
  }
  const contacts =
    one.kind === "page"
      ? (await reader.readPage(one.html, one.url)).people
      : (await reader.readMail(one.message)).slice(0, one.isSenderOnly ? 1 : undefined)
  const verdict = judge(contacts, one.expected, one.kind === "page" ? one.url : undefined)
  for (const [field, tally] of verdict.tallies) count(field, tally)
  judged.push(...verdict.judged.map((value) => ({ ...value, corpus: one.corpus })))
  const { contacts: wanted, score } = one.expected
  if (wanted && score.length > 0)
    count("records", judgeRecords(contacts, wanted, one.expected, one.kind === "page" ? one.url : undefined))
  return [
    ...verdict.judged
      .filter(({ isRight }) => !isRight)
      .map(({ field, kind, value }) => `wrong ${field} ${JSON.stringify(value)} by ${kind}`),
    ...verdict.missed.map(({ field, value }) => `missed ${field} ${JSON.stringify(value)}`),
  ]
}

function printRow(field: string, tally: Tally | undefined): void {
  if (!tally || tally.right + tally.wrong + tally.missed === 0) return
  const { precision, recall, f1 } = figures(tally)
  const numbers = [tally.right, tally.wrong, tally.missed].map((n) => String(n).padStart(7)).join("")
  process.stdout.write(`  ${field.padEnd(13)} ${percent(precision)}  ${percent(recall)}  ${percent(f1)} ${numbers}\n`)
}

function parameterOf(flag: string): string | undefined {
  const at = parameters.indexOf(flag)
  return at < 0 ? undefined : parameters[at + 1]
}
