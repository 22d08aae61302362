import { describe, expect, it } from "vitest"

import { durationOf, emptyLog, followUpIn, hasContent, timerSeconds } from "~sidepanel/panels/log-draft"

describe("how long a call took", () => {
  it("is what was typed, in minutes, before what was timed", () => {
    expect(durationOf({ ...emptyLog, minutes: "12,5", timed: 30 }, 0)).toBe(750)
  })

  it("is what the timer shows, running or stopped", () => {
    expect(timerSeconds({ ...emptyLog, timed: 30, timerSince: 1_000 }, 11_000)).toBe(40)
    expect(durationOf({ ...emptyLog, timed: 30.4 }, 0)).toBe(30)
  })

  it("is a day at most, and nothing when nothing was said", () => {
    expect(durationOf({ ...emptyLog, timerSince: 1 }, 200_000_000)).toBe(86_400)
    expect(durationOf(emptyLog, 0)).toBeUndefined()
    expect(durationOf({ ...emptyLog, minutes: "x" }, 0)).toBeUndefined()
  })
})

it("has nothing to save until something was said of it", () => {
  expect(hasContent(emptyLog)).toBe(false)
  expect(hasContent({ ...emptyLog, text: "  " })).toBe(false)
  expect(hasContent({ ...emptyLog, outcome: "busy" })).toBe(true)
})

it("follows up by the calendar, over the end of a month", () => {
  expect(followUpIn(3, new Date(2026, 1, 27))).toBe("2026-03-02")
})
