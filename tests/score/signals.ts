/*
 * npm run signals:score [-- --kept] [--misses]: how well buying signals are found in the annotated threads of tests/corpus/signals, by kind
 * and by language. The half `kept` isn't looked at while rules are changed; of it no misses are printed.
 */
import fs from "node:fs"
import path from "node:path"

import { findSignals, SIGNAL_KINDS, type SignalKind, type ThreadMail } from "../../src/domain/signals"
import { percent } from "./tally"

type Expected = { mail: number; kind: SignalKind; quote: string | string[] }
type Thread = {
  id: string
  language: string
  now?: string
  competitors?: string[]
  known?: string[]
  mails: (Omit<ThreadMail, "at"> & { at: string })[]
  expected: Expected[]
  /** Neither right nor wrong when found. */
  ignore?: { mail: number; kind: SignalKind }[]
}
type Counts = { right: number; wrong: number; missed: number }

const half = process.argv.includes("--kept") ? "kept" : "tuning"
const showsMisses = process.argv.includes("--misses") && half === "tuning"
const counts = new Map<string, Counts>()

for (const language of ["en", "es"]) for (const thread of threadsIn(language)) judge(thread, language)

process.stdout.write(`${half.padEnd(30)} expected  precision  recall     F1\n`)
for (const language of ["en", "es"]) {
  for (const kind of SIGNAL_KINDS) print(`${language} ${kind}`, counts.get(`${language} ${kind}`))
  print(
    language,
    pooled((key) => key.startsWith(`${language} `)),
  )
}
print(
  "all",
  pooled(() => true),
)

function threadsIn(language: string): Thread[] {
  const folder = path.join(process.cwd(), "tests/corpus/signals", half, language)
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".json"))
  return files.sort().map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")) as Thread)
}

function judge({ id, mails, now, competitors, known, expected, ignore = [] }: Thread, language: string): void {
  const thread = mails.map((mail) => ({ ...mail, at: Date.parse(mail.at) }))
  const left = [...expected]
  for (const { mail, kind, quote, rule } of findSignals(thread, {
    now: now ? Date.parse(now) : undefined,
    competitors,
    known,
  })) {
    const at = left.findIndex((one) => one.mail === mail && one.kind === kind && says(quote, one.quote))
    if (at >= 0) left.splice(at, 1)
    else if (ignore.some((one) => one.mail === mail && one.kind === kind)) continue
    else if (showsMisses) process.stdout.write(`${id} ${mail}: ${kind} by ${rule}, and isn't: ${quote}\n`)
    count(language, kind, at >= 0 ? "right" : "wrong")
  }
  for (const { mail, kind, quote } of left) {
    count(language, kind, "missed")
    if (showsMisses) process.stdout.write(`${id} ${mail}: ${kind} missed: ${[quote].flat().join(" | ")}\n`)
  }
}

function says(quote: string, expected: string | string[]): boolean {
  return [expected].flat().some((part) => quote.includes(part))
}

function count(language: string, kind: SignalKind, what: keyof Counts): void {
  const key = `${language} ${kind}`
  const before = counts.get(key) ?? { right: 0, wrong: 0, missed: 0 }
  counts.set(key, { ...before, [what]: before[what] + 1 })
}

function pooled(isOf: (key: string) => boolean): Counts {
  const all = [...counts].filter(([key]) => isOf(key)).map(([, one]) => one)
  const sum = (what: keyof Counts) => all.reduce((total, one) => total + one[what], 0)
  return { right: sum("right"), wrong: sum("wrong"), missed: sum("missed") }
}

function print(name: string, found: Counts | undefined): void {
  if (!found) return
  const { right, wrong, missed } = found
  const share = (all: number) => (all > 0 ? right / all : undefined)
  const f1 = right + wrong + missed > 0 ? (2 * right) / (2 * right + wrong + missed) : undefined
  const cells = [
    percent(share(right + wrong)).padStart(11),
    percent(share(right + missed)).padStart(8),
    percent(f1).padStart(7),
  ]
  process.stdout.write(`${name.padEnd(30)} ${String(right + missed).padStart(8)}${cells.join("")}\n`)
}
