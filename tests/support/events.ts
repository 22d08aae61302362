import { CALL_OUTCOMES, INTERACTION_KINDS } from "~domain/interaction-kinds"
import type { ScoredEvent } from "~domain/score/activity"
import { defaultScoreRules } from "~domain/score/default-rules"

const SIGNALS = defaultScoreRules.engagement.flatMap(({ signal }) => signal ?? [])

/** Events of all sorts, in no order, by a random source. @param from, to milliseconds since 1970 */
export function someEvents(random: () => number, count: number, from: number, to: number): ScoredEvent[] {
  const pick = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor(from + random() * (to - from))
    if (random() < 0.2) return { id: `s${i}`, at, kind: "signal" as const, signal: pick(SIGNALS) }
    return {
      id: `i${i}`,
      at,
      kind: pick(INTERACTION_KINDS),
      direction: pick([undefined, "in", "out"] as const),
      outcome: pick([undefined, ...CALL_OUTCOMES]),
    }
  })
}
