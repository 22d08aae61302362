import { calendarOf, dayFromText, dayNumber } from "./day"

export const CALENDAR_UNITS = ["day", "week", "month", "quarter", "year"] as const
export type CalendarUnit = (typeof CALENDAR_UNITS)[number]

/**
 * Local days, both ends within. Days are YYYY-MM-DD; an end that is left out is open.
 * - `lastDays`: today and so many days before; `olderThanDays`: before those
 * - `nextDays`: today and so many days after; `laterThanDays`: after those
 * - `calendar`: the present day, week (from Monday), month …, or the one `offset` of them later
 */
export type Period =
  | { from?: string; to?: string }
  | { lastDays: number }
  | { olderThanDays: number }
  | { nextDays: number }
  | { laterThanDays: number }
  | { calendar: CalendarUnit; offset?: number }

/** Days by number (`day.ts`), both ends within; an open end is infinite. */
export type Days = { from: number; to: number }

/** The days of a period as it is on a day. */
export function daysOf(period: Period, today: number): Days {
  if ("lastDays" in period) return { from: today - period.lastDays, to: today }
  if ("olderThanDays" in period) return { from: Number.NEGATIVE_INFINITY, to: today - period.olderThanDays - 1 }
  if ("nextDays" in period) return { from: today, to: today + period.nextDays }
  if ("laterThanDays" in period) return { from: today + period.laterThanDays + 1, to: Number.POSITIVE_INFINITY }
  if ("calendar" in period) return unitAround(period.calendar, period.offset ?? 0, today)
  return {
    from: period.from === undefined ? Number.NEGATIVE_INFINITY : dayFromText(period.from),
    to: period.to === undefined ? Number.POSITIVE_INFINITY : dayFromText(period.to),
  }
}

/** Whether a period is the same on every day. */
export const isFixed = (period: Period): boolean => "from" in period || "to" in period

/** The days on which `day` comes into a period, or leaves it: `daysOf` has it from one of them on and not the day before, or the other way. */
export function turnsOf(period: Period, day: number): number[] {
  if ("lastDays" in period) return [day, day + period.lastDays + 1]
  if ("olderThanDays" in period) return [day + period.olderThanDays + 1]
  if ("nextDays" in period) return [day - period.nextDays, day + 1]
  if ("laterThanDays" in period) return [day - period.laterThanDays]
  if ("calendar" in period) {
    const { from, to } = unitAround(period.calendar, -(period.offset ?? 0), day)
    return [from, to + 1]
  }
  return []
}

/** The week, month … that a day is in, or the one `offset` of them later. Weeks begin on Monday (ISO 8601). */
function unitAround(unit: CalendarUnit, offset: number, day: number): Days {
  const { year, month } = calendarOf(day)
  switch (unit) {
    case "day":
      return { from: day + offset, to: day + offset }
    case "week": {
      // 1970-01-01 was a Thursday.
      const monday = day - ((((day + 3) % 7) + 7) % 7) + 7 * offset
      return { from: monday, to: monday + 6 }
    }
    case "month":
      return { from: dayNumber(year, month + offset, 1), to: dayNumber(year, month + offset + 1, 0) }
    case "quarter": {
      const first = month - (month % 3) + 3 * offset
      return { from: dayNumber(year, first, 1), to: dayNumber(year, first + 3, 0) }
    }
    case "year":
      return { from: dayNumber(year + offset, 0, 1), to: dayNumber(year + offset, 11, 31) }
  }
}
