import { CALL_OUTCOMES, INTERACTION_KINDS } from "../interaction-kinds"
import { dayOf } from "./decay"
import type { EngagementRule, ScoredKind } from "./rules"

/** Something that may count: an interaction, or a signal in one. `at`: milliseconds since 1970. */
export type ScoredEvent = HappenedEvent & { id: string }

/** As much of it as a score asks, whichever it was. */
export type HappenedEvent = {
  id?: string
  at: number
  kind: ScoredKind
  direction?: EngagementRule["direction"]
  outcome?: EngagementRule["outcome"]
  signal?: string | undefined
}

/**
 * What somebody did, as much of it as any rules could ask: for each sort of event ("email/in", "call/out/answered", "signal/price-asked") its
 * days and how many there were on each, as pairs, in the order of the days. It knows nothing of rules, points or decay, and gives the
 * score of any day, by any rules.
 */
export type Activity = Record<string, number[]>

/** The sort of an event. A text that exists already, for interactions: they are asked by the million. */
export function sortOf(event: Pick<ScoredEvent, "kind" | "direction" | "outcome" | "signal">): string {
  if (event.kind === "signal") return `signal/${event.signal ?? ""}`
  return SORTS[event.kind]?.[event.direction ?? ""]?.[event.outcome ?? ""] ?? event.kind
}

/** The sort of each kind of interaction, by direction, by outcome. */
const SORTS: Record<string, Record<string, Record<string, string>>> = Object.fromEntries(
  INTERACTION_KINDS.map((kind) => [
    kind,
    Object.fromEntries(
      ["", "in", "out"].map((direction) => [
        direction,
        Object.fromEntries(
          ["", ...CALL_OUTCOMES].map((outcome) => [outcome, [kind, direction, outcome].join("/").replace(/\/+$/, "")]),
        ),
      ]),
    ),
  ]),
)

/** Every sort of interaction, taken apart. */
export const INTERACTION_SORTS = INTERACTION_KINDS.flatMap((kind) =>
  ([undefined, "in", "out"] as const).flatMap((direction) =>
    [undefined, ...CALL_OUTCOMES].map((outcome) => ({
      sort: sortOf({ kind, direction, outcome }),
      kind,
      direction,
      outcome,
    })),
  ),
)

export function activityOf(events: Iterable<HappenedEvent>): Activity {
  const counts = new Map<string, Map<number, number>>()
  for (const event of events) {
    if (!Number.isFinite(event.at)) continue
    const sort = sortOf(event)
    const days = counts.get(sort) ?? new Map<number, number>()
    counts.set(sort, days)
    days.set(dayOf(event.at), (days.get(dayOf(event.at)) ?? 0) + 1)
  }
  return Object.fromEntries([...counts].map(([sort, days]) => [sort, [...days].sort(([a], [b]) => a - b).flat()]))
}
