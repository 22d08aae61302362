/** What a model said of somebody who did not teach it, what the share of those who converted says alone, and what came of it. */
export type Judged = { probability: number; base: number; converted: boolean }

/** Those to whom a model gave about the same chance: how many, the mean of what it said, and the share who converted. */
export type CalibrationBin = { count: number; predicted: number; converted: number }

/**
 * How well a model does with people who did not teach it. `auc`: the area under the ROC curve, 0.5 where it tells nothing. `loss`,
 * `baseLoss`: the log loss in nats, and that of the share alone; `gain`: by how much the first is smaller, `gainError`: the standard
 * error of that. `calibrationError`: by how much what is said is off, weighted, over ten ranges of probability. `bins`: those ranges
 * where there is anybody.
 */
export type Figures = {
  auc: number
  loss: number
  baseLoss: number
  gain: number
  gainError: number
  calibrationError: number
  bins: CalibrationBin[]
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const count = Math.max(1, judged.length)
  const bins = binsOf(judged)
  let [loss, baseLoss, squares] = [0, 0, 0]
  for (const { probability, base, converted } of judged) {
    const [own, plain] = [lossOf(probability, converted), lossOf(base, converted)]
    loss += own
    baseLoss += plain
    squares += (plain - own) ** 2
  }
  const gain = (baseLoss - loss) / count
  const off = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.predicted - bin.converted), 0)
  return {
    auc: areaUnderCurve(judged),
    loss: loss / count,
    baseLoss: baseLoss / count,
    gain,
    gainError: Math.sqrt(Math.max(0, squares / count - gain * gain) / count),
    calibrationError: off / count,
    bins,
  }
}

const lossOf = (probability: number, converted: boolean): number => {
  const share = Math.min(1 - LEAST, Math.max(LEAST, probability))
  return -Math.log(converted ? share : 1 - share)
}

/** Nobody is believed to be quite sure, so that no loss is without end. */
const LEAST = 1e-6

const BINS = 10

function binsOf(judged: readonly Judged[]): CalibrationBin[] {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, predicted: 0, converted: 0 }))
  for (const { probability, converted } of judged) {
    const bin = sums[Math.min(BINS - 1, Math.floor(probability * BINS))]
    if (!bin) continue
    bin.count++
    bin.predicted += probability
    bin.converted += converted ? 1 : 0
  }
  return sums.flatMap(({ count, predicted, converted }) =>
    count > 0 ? [{ count, predicted: predicted / count, converted: converted / count }] : [],
  )
}

/** By ranks, ties counting half (Mann and Whitney 1947); half where all converted or none. */
function areaUnderCurve(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => a.probability - b.probability)
  let [ranks, converted] = [0, 0]
  for (let from = 0; from < sorted.length; ) {
    let [to, own] = [from, 0]
    for (; to < sorted.length && sorted[to]?.probability === sorted[from]?.probability; to++)
      if (sorted[to]?.converted) own++
    ranks += (own * (from + to + 1)) / 2
    converted += own
    from = to
  }
  const others = sorted.length - converted
  return converted === 0 || others === 0 ? 0.5 : (ranks - (converted * (converted + 1)) / 2) / (converted * others)
}

/** Of those won and of those lost: with fewer, what a model seems to know may be chance. */
export const FEWEST_OUTCOMES = 20

/** Whether a model is good enough to be shown: taught by enough, and better than the share alone by more than chance. */
export const isGood = ({ won, lost, figures }: { won: number; lost: number; figures: Figures }): boolean =>
  Math.min(won, lost) >= FEWEST_OUTCOMES && figures.gain > figures.gainError
