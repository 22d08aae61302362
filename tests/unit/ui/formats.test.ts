import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { clock, formatsFor } from "~ui/text/formats"

const english = formatsFor("en-GB")

describe.each(["UTC", "America/Los_Angeles", "Pacific/Auckland"])("days as they are in %s", (zone) => {
  const home = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
  })
  afterAll(() => {
    process.env.TZ = home
  })

  it("counts by local midnights", () => {
    const evening = new Date(2026, 10, 21, 23, 50)
    expect(english.ago(new Date(2026, 10, 21, 0, 5).getTime(), evening.getTime())).toBe("23 hours ago")
    expect(english.ago(new Date(2026, 10, 20, 23, 55).getTime(), evening.getTime())).toBe("yesterday")
    expect(english.due("2026-11-22", evening)).toBe("tomorrow")
    expect(english.due("2026-11-21", evening)).toBe("today")
    expect(english.due("2026-11-19", evening)).toBe("2 days ago")
  })

  it("counts a day with a clock change as one day", () => {
    expect(english.due("2026-03-30", new Date(2026, 2, 28, 12))).toBe("in 2 days")
    expect(english.due("2026-10-26", new Date(2026, 9, 24, 12))).toBe("in 2 days")
  })

  it("writes a birthday on its own day, with its year or without", () => {
    expect(english.partialDate("1980-03-12")).toBe("12 March 1980")
    expect(english.partialDate("--02-29")).toBe("29 February")
  })
})

it("names the hour of a task set for a time", () => {
  expect(english.due("2026-11-21T09:30", new Date(2026, 10, 21, 8))).toBe("today, 09:30")
})

it("tells a date when it is long ago, with the year when it was another", () => {
  const now = new Date(2026, 10, 21, 12).getTime()
  expect(english.ago(new Date(2026, 1, 3, 12).getTime(), now)).toBe("3 Feb")
  expect(english.ago(new Date(2024, 1, 3, 12).getTime(), now)).toBe("3 Feb 2024")
})

it("writes durations and sizes in the user's language", () => {
  expect(english.duration(40)).toBe("40 secs")
  expect(english.duration(754)).toBe("13 mins")
  expect(english.duration(3900)).toBe("1 hr 5 mins")
  expect(formatsFor("es-ES").duration(3900)).toBe("1 h 5 min")
  expect(english.bytes(48_200_000)).toBe("48.2 MB")
  expect(english.bytes(0)).toBe("0 byte")
})

it("shows a timer", () => {
  expect(clock(7)).toBe("0:07")
  expect(clock(187.9)).toBe("3:07")
  expect(clock(3725)).toBe("1:02:05")
})
