import { words } from "../text/fold"
import type { Signal } from "./thread"

/** A signal that the user said is none. */
export type Dismissal = Pick<Signal, "rule" | "quote">

/** A rule is believed as if it had been right this often before the first dismissal. */
const RIGHT_BEFORE = 3

/** Below this a signal isn't shown. */
const LEAST = 0.35

/** Two sentences of one rule that share so many of their words say the same. */
const ALIKE = 0.6

/**
 * What dismissals teach: a sentence like one that was dismissed is no signal of that rule any more, and whatever else the rule finds
 * is believed less for each different sentence that was dismissed, until nothing of it is shown. Pure: without the dismissals
 * everything is as before.
 */
export function weighedBy(dismissals: readonly Dismissal[]): (signals: readonly Signal[]) => Signal[] {
  const dismissed = new Map<string, Set<string>[]>()
  for (const { rule, quote } of dismissals) {
    const known = dismissed.get(rule) ?? []
    const said = new Set(words(quote))
    if (!known.some((other) => share(said, other) === 1)) known.push(said)
    dismissed.set(rule, known)
  }
  return (signals) =>
    signals.flatMap((signal) => {
      const known = dismissed.get(signal.rule)
      if (!known) return [signal]
      const said = new Set(words(signal.quote))
      if (known.some((other) => share(said, other) >= ALIKE)) return []
      const confidence = (signal.confidence * RIGHT_BEFORE) / (RIGHT_BEFORE + known.length)
      return confidence < LEAST ? [] : [{ ...signal, confidence }]
    })
}

/** The share of their words that two sentences have in common (Jaccard's index); two without words have all. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0
  for (const word of one) if (other.has(word)) both++
  const all = one.size + other.size - both
  return all === 0 ? 1 : both / all
}
