import { BASE, type LeadModel, type LeadRow, predictLead } from "../lead-model"
import { type Value, valueIn } from "./values"

/**
 * What a feature tells. `weight`: how far it moves what is said of somebody, on average, in log-odds, whichever way. `rises`: of numbers,
 * whether more of it speaks for converting. `best`, `worst`: of words, those that speak most for it and most against.
 */
export type Learnt = { feature: string; weight: number; rises?: boolean; best?: string; worst?: string }

const MOST_FEATURES = 12
/** What moves nobody by as much, in log-odds, isn't worth a word. */
const LEAST_WEIGHT = 0.01

/** Gathers what a model learnt from rows that are taken one by one; the features that tell most first. */
export function learning(model: LeadModel): { take: (row: LeadRow) => void; learnt: () => Learnt[] } {
  const features = new Map<string, { value: Value; weight: number }[]>()
  let rows = 0
  return {
    take({ features: known }) {
      rows++
      for (const { feature, weight } of predictLead(model, known).contributions) {
        if (feature === BASE) continue
        const seen = features.get(feature) ?? []
        features.set(feature, seen)
        seen.push({ value: valueIn(known, feature), weight })
      }
    },
    learnt: () =>
      [...features]
        .map(([feature, seen]) => ({
          feature,
          weight: seen.reduce((sum, { weight }) => sum + Math.abs(weight), 0) / Math.max(1, rows),
          ...directionOf(seen),
        }))
        .filter(({ weight }) => weight >= LEAST_WEIGHT)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, MOST_FEATURES),
  }
}

function directionOf(seen: readonly { value: Value; weight: number }[]): Omit<Learnt, "feature" | "weight"> {
  const numbers = seen.flatMap(({ value, weight }) => (typeof value === "number" ? [{ value, weight }] : []))
  if (numbers.length > 0) return { rises: covariance(numbers) >= 0 }
  const means = new Map<string, { sum: number; count: number }>()
  for (const { value, weight } of seen) {
    if (typeof value !== "string") continue
    const mean = means.get(value) ?? { sum: 0, count: 0 }
    means.set(value, { sum: mean.sum + weight, count: mean.count + 1 })
  }
  const sorted = [...means]
    .map(([word, { sum, count }]) => ({ word, mean: sum / count }))
    .sort((a, b) => b.mean - a.mean)
  const [best, worst] = [sorted[0], sorted.at(-1)]
  return {
    ...(best && best.mean > 0 && { best: best.word }),
    ...(worst && worst.mean < 0 && { worst: worst.word }),
  }
}

function covariance(pairs: readonly { value: number; weight: number }[]): number {
  const mean = (of: "value" | "weight") => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length
  const [value, weight] = [mean("value"), mean("weight")]
  return pairs.reduce((sum, pair) => sum + (pair.value - value) * (pair.weight - weight), 0)
}
