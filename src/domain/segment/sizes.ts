import { dayOf } from "./day"
import type { SegmentEvent } from "./segment-schema"

/** How many were in a segment from a moment on, in milliseconds since 1970. */
export type SizeFrom = { at: number; size: number }

/**
 * How a segment grew and shrank: its size at the end of each local day on which that changed, and now. "filled" tells the size
 * itself; before the first of them it is counted from nobody.
 * @param events in the order in which they happened
 * @param now milliseconds since 1970; `size`: how many are in it then
 */
export function sizesOf(
  events: Iterable<Pick<SegmentEvent, "at" | "change" | "size">>,
  now: number,
  size: number,
): SizeFrom[] {
  const sizes: SizeFrom[] = []
  let current = 0
  const note = (at: number, size: number) => {
    const last = sizes.at(-1)
    if (last && dayOf(last.at) === dayOf(at)) sizes[sizes.length - 1] = { at, size }
    else if (last?.size !== size) sizes.push({ at, size })
  }
  for (const event of events) {
    current =
      event.change === "filled" ? (event.size ?? 0) : Math.max(0, current + (event.change === "joined" ? 1 : -1))
    note(event.at, current)
  }
  const last = sizes.at(-1)
  if (last && dayOf(last.at) === dayOf(now)) sizes[sizes.length - 1] = { at: now, size }
  else sizes.push({ at: now, size })
  return sizes
}
