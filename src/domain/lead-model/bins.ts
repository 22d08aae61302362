import type { Value } from "./values"

/**
 * How the values of a feature are told apart. Bin 0 is for what is missing or was never seen; then come ranges of numbers, each up
 * to and with its cut, the last without end; then words.
 */
export type Bins = { name: string; cuts?: number[]; words?: string[] }

/** Bins are kept in bytes: there are fewer than 256. */
const MOST_CUTS = 47
const MOST_WORDS = 200
/** What fewer rows say would hold for nobody else. */
const LEAST_ROWS = 5

/** @param values of one feature, one for each row */
export function binsOf(name: string, values: readonly Value[]): Bins {
  const numbers: number[] = []
  const counts = new Map<string, number>()
  for (const value of values)
    if (typeof value === "number") numbers.push(value)
    else if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  const words = [...counts]
    .filter(([, count]) => count >= LEAST_ROWS)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
  return { name, ...(numbers.length > 0 && { cuts: cutsOf(numbers) }), ...(words.length > 0 && { words }) }
}

/** Half way between values that differ, so that about as many rows lie in each range. */
function cutsOf(numbers: number[]): number[] {
  const sorted = Float64Array.from(numbers).sort()
  const least = Math.max(LEAST_ROWS, Math.ceil(sorted.length / (MOST_CUTS + 1)))
  const cuts: number[] = []
  let from = 0
  for (let at = 1; at <= sorted.length - LEAST_ROWS; at++) {
    const [before, here] = [sorted[at - 1] as number, sorted[at] as number]
    if (before === here || at - from < least) continue
    cuts.push(before + (here - before) / 2)
    from = at
  }
  return cuts
}

/** How many ranges of numbers there are: the bins from 1 on. */
export const rangesOf = ({ cuts }: Bins): number => (cuts ? cuts.length + 1 : 0)

export const countOf = (bins: Bins): number => 1 + rangesOf(bins) + (bins.words?.length ?? 0)

/** Tells which bin a value of the feature is in. */
export function binner(bins: Bins): (value: Value) => number {
  const { cuts } = bins
  const words = new Map(bins.words?.map((word, at) => [word, 1 + rangesOf(bins) + at]))
  return (value) => {
    if (typeof value === "string") return words.get(value) ?? 0
    if (value === undefined || !cuts) return 0
    let [low, high] = [0, cuts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle] as number) < value) low = middle + 1
      else high = middle
    }
    return 1 + low
  }
}
