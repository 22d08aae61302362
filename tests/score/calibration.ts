import fs from "node:fs"

import { FIELDS } from "./compare"
import { type Judged, percent } from "./tally"

const TABLE = "src/capture/confidence-table.ts"

/** As many values, right as often as is usual, are added to what was measured: a few right ones don't make a certainty. */
const PRIOR = { values: 8, right: 0.93 }

/** Of the values a reader is so sure of, how many are right: overall, and for each reader and field. */
export function printCalibration(judged: Judged[]): void {
  process.stdout.write("\nconfidence: what was said, and how much of it was right\n")
  for (let low = 0; low < 20; low++) {
    const here = judged.filter(({ confidence }) => Math.min(19, Math.floor(confidence * 20)) === low)
    if (here.length > 0)
      process.stdout.write(`  ${mean(here).toFixed(2)} ${percent(shareRight(here))} of ${here.length}\n`)
  }
  process.stdout.write("  by reader and field:\n")
  for (const [key, here] of groups(judged)) {
    const figures = `said ${mean(here).toFixed(2)}, right ${percent(shareRight(here))} of ${here.length}`
    process.stdout.write(`    ${key.padEnd(28)} ${figures}\n`)
  }
}

/** Writes what was measured to where the readers take their confidence from. */
export function writeTable(judged: Judged[]): void {
  const table: Record<string, Record<string, number>> = {}
  for (const here of groups(judged).values()) {
    const { kind, field } = here[0] as Judged
    const right = here.filter(({ isRight }) => isRight).length
    const share = (right + PRIOR.values * PRIOR.right) / (here.length + PRIOR.values)
    table[kind] = { ...table[kind], [FIELD_OF_CONTACT[field] ?? FIELDS[field].list]: Number(share.toFixed(2)) }
  }
  const [head = ""] = fs.readFileSync(TABLE, "utf8").split("export const")
  const literal = JSON.stringify(table, null, 2).replace(/"([A-Za-z]+)":/g, "$1:")
  fs.writeFileSync(TABLE, `${head}export const MEASURED: Record<string, Record<string, number>> = ${literal}\n`)
  process.stdout.write(`\n${TABLE} is written.\n`)
}

const FIELD_OF_CONTACT: Partial<Record<Judged["field"], string>> = {
  name: "fullName",
  title: "jobTitle",
  organization: "organization",
}

function groups(judged: Judged[]): Map<string, Judged[]> {
  const found = new Map<string, Judged[]>()
  for (const one of judged) {
    const key = `${one.kind} ${one.field}`
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b)))
}

const mean = (all: Judged[]) => all.reduce((sum, { confidence }) => sum + confidence, 0) / all.length
const shareRight = (all: Judged[]) => all.filter(({ isRight }) => isRight).length / all.length
