import fs from "node:fs"
import path from "node:path"

import { withoutQuotedHistory } from "../../src/capture/mail/quoted-history"
import { bestOf, type Candidate, candidates } from "../../src/capture/signature/signature-start"
import { type LabelledMail, labelledMails } from "./signature-corpora"

/*
 * Learns where signatures begin (npm run train:signatures) and writes src/capture/signature/weights.ts. A conditional logit: of a
 * mail's possible beginnings, and none, the right one should score highest. Before the table of each corpus is printed what mails
 * get that were left out of the learning, ten parts in turn by writer; only that figure says what to expect of others.
 */
const OUT = path.resolve("src/capture/signature/weights.ts")
const PARTS = 10
const ROUNDS = 300
/** How strongly weights are held to what is believed before seeing any mail. */
const HOLD = 1
/** Made mails are many and alike. */
const WORTH: Record<string, number> = { made: 0.1 }

type Weights = Record<string, number>

/** What one would say without having seen a mail: rare marks would take more mails than there are. */
const BELIEVED: Weights = {
  "begins:dashes": 2,
  "holds:dashes": 1,
  "holds:device": 3,
  "begins:closing": 1,
  "holds:writer": 1,
  named: 1,
  ways: 0.5,
  unsupported: -2,
  "last:closing": -2,
  crowd: -1,
  "holds:cells": -0.5,
}

type Example = {
  mail: LabelledMail
  lines: string[]
  labels: (0 | 1 | null)[]
  all: Candidate[]
  right: Set<Candidate>
}

function exampleOf(mail: LabelledMail): Example {
  const lines = withoutQuotedHistory(mail.text).split("\n")
  const whole = mail.text.replace(/\r\n?/g, "\n").split("\n")
  let next = 0
  const labels = lines.map((line) => {
    while (next < whole.length && whole[next] !== line) next++
    return mail.labels[next++] ?? null
  })
  const all = candidates(lines, mail.sender)
  const agreements = all.map((one) => agreement(lines, labels, one.at))
  const most = Math.max(...agreements)
  return { mail, lines, labels, all, right: new Set(all.filter((_, k) => agreements[k] === most)) }
}

function agreement(lines: string[], labels: (0 | 1 | null)[], at: number | undefined): number {
  const { right, wrong, missed } = tally({ right: 0, wrong: 0, missed: 0 }, lines, labels, at)
  return right - wrong - missed
}

function learn(examples: Example[]): Weights {
  const weights = { ...BELIEVED }
  const steepness: Weights = {}
  for (let round = 0; round < ROUNDS; round++) {
    const slope: Weights = {}
    for (const example of examples) addSlope(slope, example, weights)
    for (const name of new Set([...Object.keys(weights), ...Object.keys(slope)])) {
      const step = (slope[name] ?? 0) + HOLD * ((weights[name] ?? 0) - (BELIEVED[name] ?? 0))
      steepness[name] = (steepness[name] ?? 0) + step * step
      weights[name] = (weights[name] ?? 0) - (0.5 * step) / (Math.sqrt(steepness[name]) + 1e-8)
    }
  }
  return weights
}

function namesOf({ own, held, heldCount }: Candidate): string[] {
  return [...held.slice(0, heldCount), ...own]
}

function scoreOf(one: Candidate, weights: Weights): number {
  return namesOf(one).reduce((sum, name) => sum + (weights[name] ?? 0), 0)
}

function addSlope(slope: Weights, { mail, all, right }: Example, weights: Weights): void {
  const scores = all.map((one) => scoreOf(one, weights))
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const sum = odds.reduce((a, b) => a + b, 0)
  const sumOfRight = all.reduce((a, one, k) => a + (right.has(one) ? (odds[k] ?? 0) : 0), 0)
  for (const [k, one] of all.entries()) {
    const share = (odds[k] ?? 0) / sum
    const wanted = right.has(one) ? (odds[k] ?? 0) / (sumOfRight || 1e-9) : 0
    const pull = (share - wanted) * (WORTH[mail.corpus] ?? 1)
    for (const name of namesOf(one)) slope[name] = (slope[name] ?? 0) + pull
  }
}

type Tally = { right: number; wrong: number; missed: number }

function tally(sum: Tally, lines: string[], labels: (0 | 1 | null)[], at: number | undefined): Tally {
  for (const [i, line] of lines.entries()) {
    const label = labels[i] ?? null
    if (!line.trim() || label === null) continue
    const isTaken = at !== undefined && i >= at
    if (isTaken && label === 1) sum.right++
    else if (isTaken) sum.wrong++
    else if (label === 1) sum.missed++
  }
  return sum
}

function crossValidated(examples: Example[]): Map<string, Tally> {
  const groups = [...new Set(examples.map(({ mail }) => mail.group))].sort()
  const partOf = new Map(groups.map((group, k) => [group, (k * 7) % PARTS]))
  const sums = new Map<string, Tally>()
  for (let part = 0; part < PARTS; part++) {
    const isLeftOut = ({ mail }: Example) => partOf.get(mail.group) === part
    const weights = learn(examples.filter((example) => !isLeftOut(example)))
    for (const example of examples.filter(isLeftOut)) {
      const sum = sums.get(example.mail.corpus) ?? { right: 0, wrong: 0, missed: 0 }
      sums.set(example.mail.corpus, tally(sum, example.lines, example.labels, bestOf(example.all, weights)?.at))
    }
  }
  return sums
}

const percent = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(1)} %`.padStart(8)

const examples = labelledMails().map(exampleOf)
process.stdout.write("Lines of mails that were left out of the learning: precision, recall, F1\n")
for (const [corpus, { right, wrong, missed }] of crossValidated(examples))
  process.stdout.write(
    `${corpus.padEnd(12)}${percent(right, right + wrong)}${percent(right, right + missed)}${percent(2 * right, 2 * right + wrong + missed)}\n`,
  )

const lines = Object.entries(learn(examples))
  .filter(([, weight]) => Math.abs(weight) >= 0.05)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `"${name}"`}: ${Number(weight.toFixed(2))},`)
fs.writeFileSync(
  OUT,
  `/** How much each sign speaks for a beginning (signature-start.ts). Learnt: npm run train:signatures writes this file. */
export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join("\n")}
}
`,
)
