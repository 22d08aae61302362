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
  happened: Happened,
  added: readonly HappenedEvent[],
  removed: readonly HappenedEvent[] = [],
): Happened {
  return joined(removed.reduce(without, happened), added)
}

function without({ at, sort }: Happened, event: HappenedEvent): Happened {
  const code = codeOf(event)
  const gone = at.findIndex((moment, i) => moment === event.at && sort[i] === code)
  if (gone < 0) return { at, sort }
  return { at: at.filter((_, i) => i !== gone), sort: sort.filter((_, i) => i !== gone) }
}

/** Both are gone through once: a long timeline costs little more than a copy of it. */
function joined(known: Happened, added: readonly HappenedEvent[]): Happened {
  const coming = added
    .filter(({ at }) => Number.isFinite(at))
    .map((event) => ({ at: event.at, code: codeOf(event) }))
    .sort((a, b) => a.at - b.at || a.code - b.code)
  const size = known.at.length + coming.length
  const [at, sort] = [new Float64Array(size), new Uint16Array(size)]
  for (let i = 0, one = 0, other = 0; i < size; i++) {
    const [next, moment, code] = [coming[other], known.at[one] ?? Number.POSITIVE_INFINITY, known.sort[one] ?? 0]
    const isComing = next !== undefined && (next.at < moment || (next.at === moment && next.code < code))
    at[i] = isComing ? next.at : moment
    sort[i] = isComing ? next.code : code
    if (isComing) other++
    else one++
  }
  return { at, sort }
}

/** The events, the earliest first. */
export const eventsIn = ({ at, sort }: Happened): HappenedEvent[] =>
  Array.from(at, (moment, i) => ({ at: moment, ...sortFrom(sort[i] ?? 0) }))

/** Of the events those that are signals. */
export const signalsIn = (events: readonly HappenedEvent[]): { kind: SignalKind; at: number }[] =>
  events.flatMap(({ kind, signal, at }) => (kind === "signal" && signal ? [{ kind: signal as SignalKind, at }] : []))
