import { CALL_OUTCOMES, INTERACTION_KINDS } from "./interaction-kinds"
import type { HappenedEvent } from "./score/activity"
import { SIGNAL_KINDS, type SignalKind } from "./signals/kinds"

/**
 * A contact's whole timeline in few bytes: of each event its moment, the earliest first, and its sort as `codeOf` writes it. It tells of
 * any day how often what happened, so that neither a rule that changes nor the passing of time rewrites anything.
 */
export type Happened = { at: Float64Array; sort: Uint16Array }

export const NOTHING_HAPPENED: Happened = { at: new Float64Array(0), sort: new Uint16Array(0) }

const DIRECTIONS = [undefined, "in", "out"] as const
const OUTCOMES = [undefined, ...CALL_OUTCOMES]

/** Kind, direction, and outcome or signal, by their places in lists that are only ever added to: a stored code means the same for good. */
function codeOf({ kind, direction, outcome, signal }: HappenedEvent): number {
  const detail = kind === "signal" ? SIGNAL_KINDS.indexOf(signal as SignalKind) + 1 : OUTCOMES.indexOf(outcome)
  return INTERACTION_KINDS.indexOf(kind) * 256 + DIRECTIONS.indexOf(direction) * 64 + Math.max(0, detail)
}

/** The sorts that there are, taken apart when one is first met. */
const sorts = new Map<number, Omit<HappenedEvent, "at">>()

function sortFrom(code: number): Omit<HappenedEvent, "at"> {
  const known = sorts.get(code)
  if (known) return known
  const kind = INTERACTION_KINDS[code >> 8] ?? "note"
  const [direction, detail] = [DIRECTIONS[(code >> 6) & 3], code & 63]
  const outcome = kind === "signal" ? undefined : OUTCOMES[detail]
  const signal = kind === "signal" ? SIGNAL_KINDS[detail - 1] : undefined
  const sort = { kind, ...(direction && { direction }), ...(outcome && { outcome }), ...(signal && { signal }) }
  sorts.set(code, sort)
  return sort
}

/** Takes events in, and out; one that isn't there stays out. An event that was edited goes out and comes in. */
export function withEvents(
  { at, sort }: Happened,
  added: readonly HappenedEvent[],
  removed: readonly HappenedEvent[] = [],
): Happened {
  const rows = Array.from(at, (moment, i) => [moment, sort[i] ?? 0] as const)
  for (const event of removed) {
    const code = codeOf(event)
    const place = rows.findLastIndex(([moment, one]) => moment === event.at && one === code)
    if (place >= 0) rows.splice(place, 1)
  }
  for (const event of added) if (Number.isFinite(event.at)) rows.push([event.at, codeOf(event)])
  rows.sort(([a, one], [b, other]) => a - b || one - other)
  return { at: Float64Array.from(rows, ([moment]) => moment), sort: Uint16Array.from(rows, ([, code]) => code) }
}

/** The events, the earliest first. */
export const eventsIn = ({ at, sort }: Happened): HappenedEvent[] =>
  Array.from(at, (moment, i) => ({ at: moment, ...sortFrom(sort[i] ?? 0) }))

/** Of the events those that are signals. */
export const signalsIn = (events: readonly HappenedEvent[]): { kind: SignalKind; at: number }[] =>
  events.flatMap(({ kind, signal, at }) => (kind === "signal" && signal ? [{ kind: signal as SignalKind, at }] : []))
