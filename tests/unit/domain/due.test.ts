import { afterEach, describe, expect, it } from "vitest"
import { daysLater, isDueToday, isOverdue, localDay, notifyAt } from "~domain/due"
import type { Task } from "~domain/task"

const zone = process.env.TZ
afterEach(() => {
  process.env.TZ = zone
})

const task = (due: string) => ({ due, status: "open" }) as Task

describe.each(["UTC", "America/Los_Angeles", "Pacific/Auckland"])("days in %s", (name) => {
  it("are the rep's own, not those of UTC", () => {
    process.env.TZ = name
    const late = new Date(2026, 10, 21, 23, 30)
    expect(localDay(late)).toBe("2026-11-21")
    expect(isDueToday(task("2026-11-21"), late)).toBe(true)
    expect(isOverdue(task("2026-11-20T18:00"), late)).toBe(true)
    expect(isOverdue(task("2026-11-21T08:00"), late)).toBe(false)
  })

  it("count by the calendar, over a change of clocks too", () => {
    process.env.TZ = name
    for (const month of [2, 3, 8, 9, 10])
      for (let day = 1; day <= 28; day++)
        expect(daysLater(new Date(2026, month, day, 0, 30), 1)).toBe(localDay(new Date(2026, month, day + 1, 12)))
  })

  it("notify at nine, or at the time that was set", () => {
    process.env.TZ = name
    expect(new Date(notifyAt(task("2026-11-21"))).getHours()).toBe(9)
    expect(new Date(notifyAt(task("2026-11-21T16:45"))).getMinutes()).toBe(45)
  })
})
