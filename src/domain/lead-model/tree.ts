import { type Bins, countOf, rangesOf } from "./bins"

/**
 * A node of a tree, by its place in a list that begins with the root. `rows`: how many taught it. A leaf has a `value`, in
 * log-odds. A split sends a bin of its feature to `left` where `bins` has it or it is a range up to `upTo`, and what is missing
 * where `missing` says so; all else to `right`.
 */
export type Leaf = { rows: number; value: number }
export type Split = {
  rows: number
  feature: number
  upTo?: number
  bins?: number[]
  missing: boolean
  left: number
  right: number
}
export type Tree = (Leaf | Split)[]

export const isSplit = (node: Leaf | Split): node is Split => "feature" in node

export function goesLeft({ upTo, bins, missing }: Split, bin: number): boolean {
  if (bin === 0) return missing
  return upTo === undefined ? (bins as number[]).includes(bin) : bin <= upTo
}

/** How a tree is grown: `ridge` is added to curvatures, so that few rows say little (L2 regularisation). */
export type Growth = { depth: number; ridge: number; leastRows: number; leastCurvature: number; leastGain: number }

/** Rows as columns of bins, one for each feature. */
export type Columns = { features: readonly Bins[]; columns: readonly Uint8Array[] }

/** First and second derivatives of the loss, by row. */
export type Slopes = { gradient: Float64Array; curvature: Float64Array }

type Sums = { gradient: Float64Array; curvature: Float64Array; rows: Float64Array }
type Totals = { gradient: number; curvature: number; rows: number }
type Best = { gain: number; feature: number; left: readonly number[] }

/**
 * A tree grown from its root by the splits that lower the loss most, each found in a histogram of the bins (Friedman 2001; the
 * gains and leaves of second order as in Chen and Guestrin 2016, "XGBoost", 2.2). Words are put in the order of what they say
 * first, which finds the best two heaps of them (Fisher 1958).
 * @param among the features it may use
 */
export function grow(data: Columns, slopes: Slopes, rows: Uint32Array, among: readonly number[], growth: Growth): Tree {
  const sums: Sums = { gradient: new Float64Array(256), curvature: new Float64Array(256), rows: new Float64Array(256) }
  const tree: Tree = []

  const add = (rows: Uint32Array, depth: number): number => {
    const place = tree.length
    const totals = totalsOf(slopes, rows)
    tree.push({ rows: rows.length, value: totals.gradient / (totals.curvature + growth.ridge) })
    if (depth >= growth.depth || rows.length < 2 * growth.leastRows) return place
    let best: Best | undefined
    for (const feature of among) {
      fill(sums, slopes, data.columns[feature] as Uint8Array, rows)
      const found = bestSplit(data.features[feature] as Bins, feature, sums, totals, growth)
      if (found && found.gain > (best?.gain ?? growth.leastGain)) best = found
    }
    if (best) split(place, best, rows, depth)
    return place
  }

  const split = (place: number, { feature, left }: Best, rows: Uint32Array, depth: number) => {
    const column = data.columns[feature] as Uint8Array
    const isLeft = new Uint8Array(256)
    for (const bin of left) isLeft[bin] = 1
    const to = (side: number) => rows.filter((row) => isLeft[column[row] as number] === side)
    const rule = ruleOf(data.features[feature] as Bins, left)
    tree[place] = { rows: rows.length, feature, ...rule, left: add(to(1), depth + 1), right: add(to(0), depth + 1) }
  }

  add(rows, 0)
  return tree
}

function totalsOf({ gradient, curvature }: Slopes, rows: Uint32Array): Totals {
  const totals = { gradient: 0, curvature: 0, rows: rows.length }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    totals.gradient += gradient[row] as number
    totals.curvature += curvature[row] as number
  }
  return totals
}

/** The loop of all loops. */
function fill(sums: Sums, slopes: Slopes, column: Uint8Array, rows: Uint32Array): void {
  const { gradient, curvature, rows: counts } = sums
  gradient.fill(0)
  curvature.fill(0)
  counts.fill(0)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const bin = column[row] as number
    gradient[bin] = (gradient[bin] as number) + (slopes.gradient[row] as number)
    curvature[bin] = (curvature[bin] as number) + (slopes.curvature[row] as number)
    counts[bin] = (counts[bin] as number) + 1
  }
}

function bestSplit(bins: Bins, feature: number, sums: Sums, totals: Totals, growth: Growth): Best | undefined {
  const present: number[] = []
  for (let bin = 0; bin < countOf(bins); bin++) if ((sums.rows[bin] as number) > 0) present.push(bin)
  if (present.length < 2) return undefined
  if (bins.words) {
    const says = (bin: number) =>
      (sums.gradient[bin] as number) / ((sums.curvature[bin] as number) + CURVATURE_OF_WORDS)
    return bestPrefix(
      present.sort((a, b) => says(a) - says(b) || a - b),
      feature,
      sums,
      totals,
      growth,
    )
  }
  const after = bestPrefix(present[0] === 0 ? [...present.slice(1), 0] : present, feature, sums, totals, growth)
  if (present[0] !== 0) return after
  const before = bestPrefix(present, feature, sums, totals, growth)
  return after && before ? (after.gain > before.gain ? after : before) : (after ?? before)
}

/** A rare word is put in the middle, among those that say nothing. */
const CURVATURE_OF_WORDS = 10

function bestPrefix(
  order: readonly number[],
  feature: number,
  sums: Sums,
  totals: Totals,
  { ridge, leastRows, leastCurvature }: Growth,
): Best | undefined {
  const gainOf = (gradient: number, curvature: number) => (gradient * gradient) / (curvature + ridge)
  const whole = gainOf(totals.gradient, totals.curvature)
  let [gradient, curvature, rows, most, end] = [0, 0, 0, 0, 0]
  for (let at = 0; at < order.length - 1; at++) {
    const bin = order[at] as number
    gradient += sums.gradient[bin] as number
    curvature += sums.curvature[bin] as number
    rows += sums.rows[bin] as number
    if (rows < leastRows || totals.rows - rows < leastRows) continue
    if (curvature < leastCurvature || totals.curvature - curvature < leastCurvature) continue
    const gain = gainOf(gradient, curvature) + gainOf(totals.gradient - gradient, totals.curvature - curvature) - whole
    if (gain > most) [most, end] = [gain, at + 1]
  }
  return end > 0 ? { gain: most, feature, left: order.slice(0, end) } : undefined
}

/** A feature of numbers alone is split at a range, which takes in ranges that no row of this node was in. */
function ruleOf(bins: Bins, left: readonly number[]): Pick<Split, "upTo" | "bins" | "missing"> {
  const missing = left.includes(0)
  const own = left.filter((bin) => bin > 0)
  if (bins.words) return { bins: own.sort((a, b) => a - b), missing }
  return { upTo: Math.max(0, ...own.map((bin) => Math.min(bin, rangesOf(bins)))), missing }
}
