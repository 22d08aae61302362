import { EVERY, type Fold, logisticLoss } from "./boost"

/** `trees`: how many of each fold's are used; `share`: how much of what they say is believed, 0 for nothing. */
export type Shrunk = { trees: number; share: number }

/**
 * How much of what was learnt holds for people who did not teach it. As many trees as do best on the rows that were kept from
 * them, and of what they say the share that lowers the loss there most, by more than chance would: as long as errors of some
 * size may undo what is gained, nothing is believed, and the share of all who converted is the best that can be said.
 */
export function shrink(folds: readonly Fold[], target: Uint8Array): Shrunk {
  const most = Math.min(...folds.map(({ margins }) => margins.length))
  const lossAfter = (steps: number) => gain(folds, target, steps, 1).mean
  const steps = bestOf(
    Array.from({ length: most }, (_, at) => at),
    lossAfter,
  )
  const share = bestOf(SHARES, (share) => {
    const { mean, error } = gain(folds, target, steps, share)
    return mean + CAUTION * error
  })
  return { trees: steps * EVERY, share }
}

/** In standard errors of what is gained. */
const CAUTION = 1.5
const SHARES = Array.from({ length: 24 }, (_, at) => at / 20)

/** How the loss of a row differs from the loss by the share alone, on average; and the standard error of that. */
function gain(
  folds: readonly Fold[],
  target: Uint8Array,
  steps: number,
  share: number,
): { mean: number; error: number } {
  let [sum, squares, count] = [0, 0, 0]
  for (const { start, rows, margins } of folds) {
    const learnt = margins[steps] as Float64Array
    for (let i = 0; i < rows.length; i++) {
      const converted = target[rows[i] as number] as number
      const margin = start + share * ((learnt[i] as number) - start)
      const difference = logisticLoss(converted, margin) - logisticLoss(converted, start)
      sum += difference
      squares += difference * difference
      count++
    }
  }
  const mean = sum / count
  return { mean, error: Math.sqrt(Math.max(0, squares / count - mean * mean) / count) }
}

/** The first of those whose figure is lowest. */
function bestOf(all: readonly number[], figureOf: (one: number) => number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const one of all) {
    const figure = figureOf(one)
    if (figure < least) [best, least] = [one, figure]
  }
  return best
}
