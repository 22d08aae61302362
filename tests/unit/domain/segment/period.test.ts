import { afterEach, describe, expect, it } from "vitest"
import { dayFromText, dayNumber, dayOf, dayStart } from "~domain/segment/day"
import { daysOf, turnsOf } from "~domain/segment/period"
import { keptIn, monthAndDay, recurring, yearsSince } from "~domain/segment/yearly"

import { randomFrom } from "../../../support/random"
import { randomSegments } from "./subjects"

const zone = process.env.TZ
afterEach(() => {
  process.env.TZ = zone
})

const day = (text: string) => dayFromText(text)

describe("days", () => {
  it.each([
    "UTC",
    "Europe/Madrid",
    "America/Havana",
    "America/Sao_Paulo",
    "Asia/Beirut",
    "Pacific/Auckland",
    "Africa/Cairo",
  ])("begin where the local day before ends, over every change of clocks in %s", (name) => {
    process.env.TZ = name
    for (let one = day("2010-01-01"); one < day("2027-01-01"); one++) {
      const start = dayStart(one)
      if (dayOf(start) !== one || dayOf(start - 1) !== one - 1) expect({ day: one, start }).toBe("the start of a day")
    }
  })

  it("go on in order where a country skipped one", () => {
    process.env.TZ = "Pacific/Apia"
    const starts = ["2011-12-29", "2011-12-30", "2011-12-31", "2012-01-01"].map((text) => dayStart(day(text)))
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(dayOf(starts[2] as number)).toBe(day("2011-12-31"))
  })

  it("are read from text only where the calendar has them", () => {
    expect(day("1970-01-02")).toBe(1)
    expect(day("2000-02-29")).toBe(dayNumber(2000, 1, 29))
    expect(day("2028-02-29")).toBe(dayNumber(2028, 1, 29))
    for (const text of [
      "2026-02-29",
      "1900-02-29",
      "2200-02-29",
      "2026-13-01",
      "2026-00-01",
      "2026-04-31",
      "--02-28",
      "2026-1-01",
      "",
      "2026-0a-01",
    ])
      expect(day(text)).toBeNaN()
  })
})

describe("periods", () => {
  const today = day("2026-11-22") // A Sunday.
  const span = (from: string, to: string) => ({ from: day(from), to: day(to) })

  it("are whole days, weeks from Monday, months, quarters and years", () => {
    expect(daysOf({ lastDays: 30 }, today)).toEqual(span("2026-10-23", "2026-11-22"))
    expect(daysOf({ nextDays: 0 }, today)).toEqual(span("2026-11-22", "2026-11-22"))
    expect(daysOf({ calendar: "week" }, today)).toEqual(span("2026-11-16", "2026-11-22"))
    expect(daysOf({ calendar: "week", offset: 1 }, today)).toEqual(span("2026-11-23", "2026-11-29"))
    expect(daysOf({ calendar: "month", offset: -9 }, today)).toEqual(span("2026-02-01", "2026-02-28"))
    expect(daysOf({ calendar: "quarter" }, today)).toEqual(span("2026-10-01", "2026-12-31"))
    expect(daysOf({ calendar: "quarter", offset: 1 }, today)).toEqual(span("2027-01-01", "2027-03-31"))
    expect(daysOf({ calendar: "year", offset: 2 }, today)).toEqual(span("2028-01-01", "2028-12-31"))
    expect(daysOf({ from: "2026-01-01" }, today)).toEqual({ from: day("2026-01-01"), to: Number.POSITIVE_INFINITY })
  })

  it("'more than 90 days ago' begins where 'in the last 90 days' ends", () => {
    for (let days = 0; days < 400; days++)
      expect(daysOf({ olderThanDays: days }, today).to + 1).toBe(daysOf({ lastDays: days }, today).from)
  })

  it("have a day from one turn to the next and at no other time", () => {
    const { period } = randomSegments(randomFrom(11), Date.UTC(2026, 10, 22))
    for (let i = 0; i < 400; i++) {
      const [one, some] = [period(), today - 200 + i]
      const has = (on: number) => {
        const { from, to } = daysOf(one, on)
        return some >= from && some <= to
      }
      const turns = turnsOf(one, some)
      for (let on = some - 130; on < some + 130; on++)
        if (has(on) !== has(on - 1) && !turns.includes(on)) expect({ period: one, some, on, turns }).toBe("a turn")
      if (turns.length > 0) expect(turns.some((on) => has(on) !== has(on - 1))).toBe(true)
    }
  })
})

describe("days that come round", () => {
  const comesRound = (date: string, from: string, to: string) =>
    recurring({ from: day(from), to: day(to) })[monthAndDay(date)] === 1

  it("do so in whatever year, over the end of one too", () => {
    expect(comesRound("1980-01-05", "2026-12-20", "2027-01-10")).toBe(true)
    expect(comesRound("--12-31", "2026-12-20", "2027-01-10")).toBe(true)
    expect(comesRound("1980-01-11", "2026-12-20", "2027-01-10")).toBe(false)
    expect(comesRound("1980-07-01", "2026-01-01", "2026-12-31")).toBe(true)
  })

  it("keep 29 February on the 28th where there is none", () => {
    expect(comesRound("1996-02-29", "2027-02-28", "2027-02-28")).toBe(true)
    expect(comesRound("1996-02-29", "2027-03-01", "2027-03-01")).toBe(false)
    expect(comesRound("1996-02-29", "2028-02-28", "2028-02-28")).toBe(false)
    expect(comesRound("--02-29", "2028-02-29", "2028-02-29")).toBe(true)
    expect(keptIn(2027, "1996-02-29")).toBe(day("2027-02-28"))
    expect(keptIn(2028, "1996-02-29")).toBe(day("2028-02-29"))
  })

  it("make somebody a year older, if their year is known", () => {
    expect(yearsSince("1996-02-29", day("2027-02-27"))).toBe(30)
    expect(yearsSince("1996-02-29", day("2027-02-28"))).toBe(31)
    expect(yearsSince("--02-28", day("2027-02-28"))).toBeNaN()
  })
})
