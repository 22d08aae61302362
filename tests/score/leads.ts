/*
 * npm run leads:score [-- SET…]: how well the lead model tells who converts, on the labelled leads beside the project: each third
 * of a set by a model that the other two taught; and what few rows teach, against the share of those who converted alone.
 */
import fs from "node:fs"
import path from "node:path"
import zlib from "node:zlib"

import { type LeadModel, type LeadRow, predictLead, trainLeadModel } from "../../src/domain/lead-model"
import { figuresOf, type Judged } from "../../src/domain/lead-model/quality"
import { randomFrom } from "../support/random"
import { SHARED_CORPORA } from "../support/shared-corpora"

const FOLDER = path.join(SHARED_CORPORA, "leads")
const ENDING = ".train.jsonl.gz"
const FOLDS = 3
const FEW = [50, 200, 1000]
const TIMES = 10
const MOST_TESTED = 2_000

if (!fs.existsSync(FOLDER)) {
  process.stdout.write("The labelled leads beside the project aren't here: nothing to score.\n")
  process.exit(0)
}
const wanted = process.argv.slice(2)
const sets = fs
  .readdirSync(FOLDER)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

process.stdout.write(`${"set".padEnd(26)}   rows  ROC AUC  log loss  of the share  calibration error\n`)
for (const name of sets) {
  const rows = read(name)
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const model = trainLeadModel(rows.filter((_, at) => at % FOLDS !== fold))
    return judge(
      model,
      rows.filter((_, at) => at % FOLDS === fold),
    )
  }).flat()
  const { auc, loss, baseLoss, calibrationError } = figuresOf(judged)
  const cells = [
    String(rows.length).padStart(7),
    auc.toFixed(3).padStart(9),
    loss.toFixed(3).padStart(10),
    baseLoss.toFixed(3).padStart(14),
    calibrationError.toFixed(3).padStart(19),
  ]
  process.stdout.write(`${name.padEnd(26)}${cells.join("")}\n`)
}

process.stdout.write(
  `\n${"taught by few, tested on others".padEnd(36)} better  as good  worse  log loss  of the share\n`,
)
for (const name of sets)
  for (const count of FEW) {
    const random = randomFrom(count)
    const results = Array.from({ length: TIMES }, () => {
      const shuffled = shuffle(read(name), random)
      const [taught, tested] = [shuffled.slice(0, count), shuffled.slice(count, count + MOST_TESTED)]
      const { loss, baseLoss } = figuresOf(judge(trainLeadModel(taught), tested))
      return [loss, baseLoss] as const
    })
    const within = (test: (difference: number) => boolean) => results.filter(([own, plain]) => test(own - plain)).length
    const mean = (of: 0 | 1) => results.reduce((sum, one) => sum + one[of], 0) / TIMES
    const cells = [
      String(within((difference) => difference < -1e-9)).padStart(7),
      String(within((difference) => Math.abs(difference) <= 1e-9)).padStart(9),
      String(within((difference) => difference > 1e-9)).padStart(7),
      mean(0).toFixed(3).padStart(10),
      mean(1).toFixed(3).padStart(14),
    ]
    process.stdout.write(`${`${name}, ${count} rows`.padEnd(36)}${cells.join("")}\n`)
  }

function read(name: string): LeadRow[] {
  const text = zlib.gunzipSync(fs.readFileSync(path.join(FOLDER, name + ENDING))).toString()
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LeadRow)
}

function judge(model: LeadModel, rows: LeadRow[]): Judged[] {
  const base = baseOf(model)
  return rows.map(({ features, converted }) => ({
    probability: predictLead(model, features).probability,
    base,
    converted,
  }))
}

/** The share that converted among those who taught, which is all that could be told without learning. */
function baseOf({ converted, rows }: Pick<LeadModel, "converted" | "rows">): number {
  return Math.min(0.999, Math.max(0.001, converted / rows))
}

function shuffle<Item>(items: Item[], random: () => number): Item[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = items[at] as Item
    items[at] = items[other] as Item
    items[other] = kept
  }
  return items
}
