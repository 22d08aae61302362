import { atOnce } from "./at-once"
import { type Bins, binner, binsOf, countOf } from "./lead-model/bins"
import { boost, type Fold, startOf } from "./lead-model/boost"
import { addContributions, meanOf } from "./lead-model/contributions"
import { scorerOf } from "./lead-model/scorer"
import { shrink } from "./lead-model/shrink"
import { type Columns, isSplit, type Tree } from "./lead-model/tree"
import { type Features, type Value, valueIn } from "./lead-model/values"

export type { Features } from "./lead-model/values"
export type LeadRow = { features: Features; converted: boolean }

/**
 * What was learnt of who converts, as plain JSON. `base`: the log-odds of somebody of whom nothing is known; `trees` add to it.
 * `rows`, `converted`: how many taught it, and how many of them converted.
 */
export type LeadModel = {
  version: 1
  base: number
  features: Bins[]
  trees: Tree[]
  rows: number
  converted: number
}

/**
 * `probability` of converting, 0 to 1. `contributions`: what each feature adds on the scale of log-odds, the largest first, and
 * under `BASE` what all begin with: together they are the log-odds of the probability.
 */
export type Prediction = { probability: number; contributions: { feature: string; weight: number }[] }

/** The name that what all begin with has among the contributions. */
export const BASE = "(base)"

const PARTS = 5
/** Of those who converted, and of those who did not: fewer teach nothing that can be judged. */
const FEWEST = 10
const MOST_FEATURES = 300

/**
 * Learns who converts. Features are numbers, words, yes or no, or missing, in any mixture; what has only one value is left out.
 * The same rows in the same order give the same model. Where the rows don't tell who converts, or all did or none, the model says
 * the share of those who did.
 */
export function trainLeadModel(rows: readonly LeadRow[]): LeadModel {
  return atOnce(trainingLeadModel(rows))
}

/**
 * The same, stopping after every tree. The model is the mean of five, each taught by four fifths of the rows and judged by the
 * last fifth: how far they are believed is told by rows that did not teach them.
 */
export function* trainingLeadModel(rows: readonly LeadRow[]): Generator<void, LeadModel, void> {
  const target = Uint8Array.from(rows, ({ converted }) => (converted ? 1 : 0))
  const converted = target.reduce((sum, one) => sum + one, 0)
  const base = startOf(target, Uint32Array.from(target.keys()))
  const untaught: LeadModel = { version: 1, base, features: [], trees: [], rows: rows.length, converted }
  if (Math.min(converted, rows.length - converted) < FEWEST) return untaught

  const data = columnsOf(rows)
  const parts = partsOf(target)
  const folds: Fold[] = []
  for (let part = 0; part < PARTS; part++) folds.push(yield* boost(data, target, parts, part))
  const { trees, share } = shrink(folds, target)
  if (share === 0 || trees === 0) return untaught

  const scale = share / PARTS
  const kept = folds.flatMap((fold) => fold.trees.slice(0, trees)).map((tree) => scaled(tree, scale))
  return { ...untaught, features: [...data.features], trees: kept.filter((tree) => tree.length > 1) }
}

/** What a model says of somebody. Contributions are worked out when they are asked for, since they cost far more. */
export function predictLead(model: LeadModel, features: Features): Prediction {
  const { sumOf, binners } = laidOut(model)
  const bins = binners.map((binOf, at) => binOf(valueIn(features, (model.features[at] as Bins).name)))
  const margin = model.base + sumOf(bins)
  return {
    probability: 1 / (1 + Math.exp(-margin)),
    get contributions() {
      return contributionsOf(model, bins)
    },
  }
}

type LaidOut = { sumOf: (bins: ArrayLike<number>) => number; binners: ((value: Value) => number)[] }

/** A model is laid out once. */
const known = new WeakMap<LeadModel, LaidOut>()

function laidOut(model: LeadModel): LaidOut {
  const before = known.get(model)
  if (before) return before
  const now = { sumOf: scorerOf(model.trees, model.features), binners: model.features.map(binner) }
  known.set(model, now)
  return now
}

function contributionsOf({ base, features, trees }: LeadModel, bins: number[]): Prediction["contributions"] {
  const sums = new Float64Array(features.length)
  let start = base
  for (const tree of trees) {
    start += meanOf(tree)
    addContributions(tree, bins, sums)
  }
  const own = features.map(({ name }, at) => ({ feature: name, weight: sums[at] as number }))
  return [{ feature: BASE, weight: start }, ...own].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** Rows as bins, feature by feature; of too many features those that most rows have. */
function columnsOf(rows: readonly LeadRow[]): Columns {
  const counts = new Map<string, number>()
  for (const { features } of rows)
    for (const name of Object.keys(features))
      if (valueIn(features, name) !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, MOST_FEATURES)
    .map(([name]) => name)
  const features: Bins[] = []
  const columns: Uint8Array[] = []
  for (const name of names.sort()) {
    const values: Value[] = rows.map((row) => valueIn(row.features, name))
    const bins = binsOf(name, values)
    const column = Uint8Array.from(values, binner(bins))
    if (countOf(bins) < 2 || column.every((bin) => bin === column[0])) continue
    features.push(bins)
    columns.push(column)
  }
  return { features, columns }
}

/** Deals the rows out in turn, those who converted and those who did not apart, so that each part has its share of both. */
function partsOf(target: Uint8Array): Uint8Array {
  const dealt = [0, 0]
  return target.map((converted) => {
    const at = dealt[converted] as number
    dealt[converted] = at + 1
    return at % PARTS
  })
}

const scaled = (tree: Tree, by: number): Tree =>
  tree.map((node) => (isSplit(node) ? node : { ...node, value: node.value * by }))
