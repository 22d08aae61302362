import { describe, expect, it } from "vitest"
import { nextStamp } from "~domain/clock"

describe("nextStamp", () => {
  it("is later as text than the stamp before, even when the computer's clock goes back a year", () => {
    const first = nextStamp(undefined, Date.UTC(2026, 5, 1), "aaaa")
    const second = nextStamp(first, Date.UTC(2025, 5, 1), "aaaa")
    const third = nextStamp(second, Date.UTC(2025, 5, 1), "aaaa")
    expect([third, first, second].sort()).toEqual([first, second, third])
  })

  it("moves on to the next millisecond when a millisecond's counter is used up", () => {
    const last = `${(1_000).toString(16).padStart(12, "0")}ffffbbbb`
    expect(nextStamp(last, 1_000, "bbbb")).toBe(`${(1_001).toString(16).padStart(12, "0")}0000bbbb`)
  })
})
