import { calendarOf, dayNumber, digits } from "./day"
import type { Days } from "./period"

/*
 * Days that come round every year: birthdays and anniversaries, of which the year may be unknown. 29 February is kept on the
 * 28th in years that have none.
 */

/** Month and day as one number, 101 to 1231, of YYYY-MM-DD or --MM-DD. */
export function monthAndDay(date: string): number {
  const end = date.length
  return digits(date, end - 5, 2) * 100 + digits(date, end - 2, 2)
}

/** Whether a day comes round within given days: 1 by its month and day. */
export function recurring({ from, to }: Days): Uint8Array {
  const kept = new Uint8Array(1_232)
  if (to - from >= 365) return kept.fill(1)
  for (let day = from; day <= to; day++) {
    const { month, date } = calendarOf(day)
    kept[(month + 1) * 100 + date] = 1
    if (month === 1 && date === 28 && calendarOf(day + 1).date === 1) kept[229] = 1
  }
  return kept
}

/** The day a date is kept on in a year, by its number. */
export function keptIn(year: number, date: string): number {
  const month = Math.floor(monthAndDay(date) / 100)
  const day = monthAndDay(date) % 100
  return Math.min(dayNumber(year, month - 1, day), dayNumber(year, month, 0))
}

/** Whole years since a date on a day; NaN where its year is unknown. */
export function yearsSince(date: string, today: number): number {
  if (date.startsWith("-")) return Number.NaN
  const { year } = calendarOf(today)
  return year - digits(date, 0, 4) - (keptIn(year, date) > today ? 1 : 0)
}
