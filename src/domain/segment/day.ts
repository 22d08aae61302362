/*
 * Local days as numbers, counted from 1970-01-01, so that they can be added to. A change of clocks makes a day longer or
 * shorter, and never two of one.
 */

/** In milliseconds. */
export const DAY = 86_400_000

/** The number of a day of the calendar. A month or day beyond its range goes on into the next, as in Date. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  return date.setUTCFullYear(year, month, day) / DAY
}

/** The local day of a moment, in milliseconds since 1970; NaN where it is none. */
export function dayOf(at: number): number {
  const date = new Date(at)
  return dayNumber(date.getFullYear(), date.getMonth(), date.getDate())
}

/** The first moment of a local day, in milliseconds since 1970. ±Infinity stays. */
export function dayStart(day: number): number {
  if (!Number.isFinite(day)) return day
  const { year, month, date } = calendarOf(day)
  const start = new Date(2000, 0, 1)
  start.setFullYear(year, month, date)
  return start.setHours(0, 0, 0, 0)
}

/** `month` from 0. */
export function calendarOf(day: number): { year: number; month: number; date: number } {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() }
}

/** The number of a day written YYYY-MM-DD; NaN where it isn't, where the calendar has no such day, and before the year 100. */
export function dayFromText(text: string): number {
  if (text.length !== 10) return Number.NaN
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const date = digits(text, 8, 2)
  if (!(year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month))) return Number.NaN
  return Date.UTC(year, month - 1, date) / DAY
}

/** How many days a month has; `month` from 1. */
function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The number that stands in a text; NaN where another character does. */
export function digits(text: string, from: number, count: number): number {
  let number = 0
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}
