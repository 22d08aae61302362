/*
 * npm run duplicates:score [-- SET…] [--kept]: precision, recall and F1 over pairs of the search for duplicates, and how many wrong
 * pairs it gives per thousand contacts, on the labelled sets beside the project, where they are, and on bases made for it: by odd
 * seeds, and with --kept by even ones, which are never looked at while the search is changed.
 */
import fs from "node:fs"
import path from "node:path"
import zlib from "node:zlib"

import type { Contact } from "../../src/domain/contact"
import { findDuplicates } from "../../src/domain/duplicates"
import { BASES, baseOf } from "../support/bases"
import { COMPANIES, companiesOf } from "../support/companies"
import { type LabelledSet, OFFICES, officesOf } from "../support/offices"
import { SHARED_CORPORA } from "../support/shared-corpora"
import { figures, percent } from "./tally"

const FOLDER = path.join(SHARED_CORPORA, "duplicates")
const OFFICES_OF_A_KIND = 3
const PEOPLE = 700

type Scored = { precision: number; f1: number }

const isKept = process.argv.includes("--kept")
const seeds = (count: number) => Array.from({ length: count }, (_, at) => 2 * at + (isKept ? 2 : 1))
const wanted = process.argv.slice(2).filter((one) => one !== "--kept")
const isWanted = (name: string) => wanted.length === 0 || wanted.some((one) => name.startsWith(one))

process.stdout.write(`${"set".padEnd(36)} precision  recall     F1  wrong per 1000\n`)
if (fs.existsSync(FOLDER)) {
  const kinds = new Map<string, (Scored | undefined)[]>()
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
      seeds(OFFICES_OF_A_KIND).map((seed) => officesOf(name, PEOPLE, seed)),
    ),
  )
printMean("offices and households", offices)
printMean("people hard to tell apart", scoreAll(BASES, baseOf))
printMean("companies hard to tell apart", scoreAll(COMPANIES, companiesOf))

/** @param counts of how many bases of its kind one figure is */
function scoreAll(counts: Record<string, number>, make: (name: string, seed: number) => LabelledSet) {
  return Object.entries(counts)
    .filter(([name]) => isWanted(name))
    .map(([name, count]) =>
      score(
        name,
        seeds(count).map((seed) => make(name, seed)),
      ),
    )
}

/** Undefined where nobody is twice. */
function score(name: string, sets: { contacts: Contact[]; clusters: string[][] }[]): Scored | undefined {
  const tally = { right: 0, wrong: 0, missed: 0 }
  let people = 0
  for (const { contacts, clusters } of sets) {
    const clusterOf = new Map(clusters.flatMap((ids, cluster) => ids.map((id) => [id, cluster] as const)))
    const found = findDuplicates(contacts)
    people += contacts.length
    const right = found.filter(({ a, b }) => clusterOf.has(a) && clusterOf.get(a) === clusterOf.get(b)).length
    tally.right += right
    tally.wrong += found.length - right
    tally.missed += clusters.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0) - right
  }
  const { precision, recall, f1 } = figures(tally)
  const shares = [precision, recall, f1].map((figure) => percent(figure).padStart(8)).join("")
  process.stdout.write(`${name.padEnd(36)} ${shares} ${((1000 * tally.wrong) / people).toFixed(2).padStart(15)}\n`)
  return tally.right + tally.missed > 0 ? { precision: precision ?? 0, f1: f1 ?? 0 } : undefined
}

function printMean(name: string, all: (Scored | undefined)[]): void {
  const scored = all.filter((one) => one !== undefined)
  if (scored.length === 0) return
  const mean = scored.reduce((sum, { f1 }) => sum + f1, 0) / scored.length
  const least = Math.min(...scored.map(({ precision }) => precision))
  process.stdout.write(`${name}: F1 ${percent(mean)} on average, precision ${percent(least)} at least\n\n`)
}
