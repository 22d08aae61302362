/*
 * npm run duplicates:score [-- SET…]: precision, recall and F1 over pairs of the search for duplicates, on the labelled sets beside the
 * project, where they are, and on people of offices and households made for it.
 */
import fs from "node:fs"
import path from "node:path"
import zlib from "node:zlib"

import type { Contact } from "../../src/domain/contact"
import { findDuplicates } from "../../src/domain/duplicates"
import { type LabelledSet, OFFICES, officesOf } from "../support/offices"
import { SHARED_CORPORA } from "../support/shared-corpora"
import { figures, percent } from "./tally"

const FOLDER = path.join(SHARED_CORPORA, "duplicates")
const SEEDS = [1, 2, 3]
const PEOPLE = 700

type Scored = { precision: number; f1: number }

const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.some((one) => name.startsWith(one))

process.stdout.write("set                            precision  recall     F1\n")
if (fs.existsSync(FOLDER)) {
  const kinds = new Map<string, Scored[]>()
  for (const file of fs.readdirSync(FOLDER).filter((file) => file.endsWith(".json.gz"))) {
    const set = JSON.parse(zlib.gunzipSync(fs.readFileSync(path.join(FOLDER, file))).toString()) as LabelledSet & {
      kind: string
    }
    if (isWanted(set.name)) kinds.set(set.kind, [...(kinds.get(set.kind) ?? []), score(set.name, [set])])
  }
  for (const [kind, scored] of kinds) printMean(`sets of kind ${kind}`, scored)
} else process.stdout.write("The labelled sets beside the project aren't here: scored on its own alone.\n")
const offices = Object.keys(OFFICES)
  .filter(isWanted)
  .map((name) =>
    score(
      name,
      SEEDS.map((seed) => officesOf(name, PEOPLE, seed)),
    ),
  )
printMean("offices and households", offices)

function score(name: string, sets: { contacts: Contact[]; clusters: string[][] }[]): Scored {
  const tally = { right: 0, wrong: 0, missed: 0 }
  for (const { contacts, clusters } of sets) {
    const clusterOf = new Map(clusters.flatMap((ids, cluster) => ids.map((id) => [id, cluster] as const)))
    const found = findDuplicates(contacts)
    const right = found.filter(({ a, b }) => clusterOf.has(a) && clusterOf.get(a) === clusterOf.get(b)).length
    tally.right += right
    tally.wrong += found.length - right
    tally.missed += clusters.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0) - right
  }
  const { precision = 0, recall = 0, f1 = 0 } = figures(tally)
  process.stdout.write(
    `${name.padEnd(30)} ${[precision, recall, f1].map((figure) => percent(figure).padStart(8)).join("")}\n`,
  )
  return { precision, f1 }
}

function printMean(name: string, scored: Scored[]): void {
  if (scored.length === 0) return
  const mean = scored.reduce((sum, { f1 }) => sum + f1, 0) / scored.length
  const least = Math.min(...scored.map(({ precision }) => precision))
  process.stdout.write(`${name}: F1 ${percent(mean)} on average, precision ${percent(least)} at least\n\n`)
}
