import { randomFrom } from "../random"
import { addTo, forestOf } from "./forest"
import { type Columns, type Growth, grow, type Slopes, type Tree } from "./tree"

/**
 * One of the parts that rows are dealt in, and what the others taught of it. `start`: the log-odds that all begin with; `margins`:
 * of each row of the part, after every `EVERY` trees, from none on, in log-odds.
 */
export type Fold = { start: number; trees: Tree[]; rows: Uint32Array; margins: Float64Array[] }

/** Of few rows a smaller group may say something. */
const growthFor = (rows: number): Growth => ({
  depth: 3,
  ridge: 5,
  leastRows: Math.max(4, Math.min(20, Math.floor(rows / 12))),
  leastCurvature: Math.min(2, rows / 100),
  leastGain: 0.5,
})
const RATE = 0.1
/** Sets the parts' random numbers far apart (Knuth's multiplicative hash). */
const SPREAD = 2_654_435_761
const MOST_TREES = 250
export const EVERY = 10
/** Each tree is grown on a part of the rows, and of the features (Friedman 2002, "Stochastic gradient boosting"). */
const SHARE_OF_ROWS = 0.7
const SHARE_OF_FEATURES = 0.5
/** Of what is known of a part after the best number of trees, no better one is looked for among so many more. */
const PATIENCE = 60

/**
 * Gradient boosting of trees for the logistic loss on all parts but one (Friedman 2001, "Greedy function approximation"), in steps
 * of a tree each.
 * @param parts of each row, the part it was dealt in
 */
export function* boost(
  data: Columns,
  target: Uint8Array,
  parts: Uint8Array,
  part: number,
): Generator<void, Fold, void> {
  const within = (isIn: boolean) => Uint32Array.from(target.keys()).filter((row) => (parts[row] === part) === isIn)
  const [rows, others] = [within(false), within(true)]
  const random = randomFrom(Math.imul(part + 1, SPREAD))
  const growth = growthFor(rows.length)
  const start = startOf(target, rows)
  const margins = new Float64Array(target.length).fill(start)
  const slopes: Slopes = {
    gradient: new Float64Array(target.length),
    curvature: new Float64Array(target.length),
  }
  const fold: Fold = { start, trees: [], rows: others, margins: [] }
  const note = () => fold.margins.push(Float64Array.from(others, (row) => margins[row] as number))
  note()
  let [best, bestAt] = [lossOf(target, others, margins), 0]
  while (fold.trees.length < MOST_TREES && fold.trees.length - bestAt < PATIENCE) {
    slope(slopes, target, rows, margins)
    const sample = rows.filter(() => random() < SHARE_OF_ROWS)
    const among = Array.from(data.columns.keys()).filter(() => random() < SHARE_OF_FEATURES)
    const tree = grow(data, slopes, sample, among, growth).map((node) =>
      "value" in node ? { ...node, value: node.value * RATE } : node,
    )
    fold.trees.push(tree)
    addTo(margins, forestOf([tree]), data)
    if (fold.trees.length % EVERY === 0) {
      note()
      const loss = lossOf(target, others, margins)
      if (loss < best) [best, bestAt] = [loss, fold.trees.length]
    }
    yield
  }
  return fold
}

/** The log-odds of the share that converted; where all did or none, half a row is added on each side, so that there are odds. */
export function startOf(target: Uint8Array, rows: Uint32Array): number {
  const converted = rows.reduce((sum, row) => sum + (target[row] as number), 0)
  const others = rows.length - converted
  const more = converted === 0 || others === 0 ? 0.5 : 0
  return Math.log((converted + more) / (others + more))
}

/** The logistic loss of one row, in nats. */
export const logisticLoss = (target: number, margin: number) => Math.log1p(Math.exp(target ? -margin : margin))

function lossOf(target: Uint8Array, rows: Uint32Array, margins: Float64Array): number {
  let sum = 0
  for (const row of rows) sum += logisticLoss(target[row] as number, margins[row] as number)
  return sum
}

function slope({ gradient, curvature }: Slopes, target: Uint8Array, rows: Uint32Array, margins: Float64Array): void {
  for (const row of rows) {
    const share = 1 / (1 + Math.exp(-(margins[row] as number)))
    gradient[row] = (target[row] as number) - share
    curvature[row] = Math.max(1e-6, share * (1 - share))
  }
}
