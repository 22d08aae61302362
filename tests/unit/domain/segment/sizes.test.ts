import { expect, it } from "vitest"

import type { SegmentEvent } from "~domain/segment/segment-schema"
import { sizesOf } from "~domain/segment/sizes"

const at = (day: number, hour = 12) => new Date(2026, 10, day, hour).getTime()
const event = (day: number, change: SegmentEvent["change"], size?: number) => ({
  at: at(day),
  change,
  ...(size !== undefined && { size }),
})

it("tells the size at the end of each day that changed it, and now", () => {
  const events = [
    event(1, "filled", 10),
    event(3, "joined"),
    event(3, "joined"),
    event(4, "left"),
    event(4, "joined"),
    event(8, "filled", 2),
    event(9, "left"),
  ]
  expect(sizesOf(events, at(20), 1)).toEqual([
    { at: at(1), size: 10 },
    { at: at(3), size: 12 },
    { at: at(4), size: 12 },
    { at: at(8), size: 2 },
    { at: at(9), size: 1 },
    { at: at(20), size: 1 },
  ])
})

it("begins with nobody where nothing was filled, and ends with what is counted", () => {
  expect(sizesOf([event(1, "left"), event(2, "joined")], at(2, 18), 1)).toEqual([
    { at: at(1), size: 0 },
    { at: at(2, 18), size: 1 },
  ])
  expect(sizesOf([], at(5), 0)).toEqual([{ at: at(5), size: 0 }])
})
