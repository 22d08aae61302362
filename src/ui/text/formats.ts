import { localDay } from "~domain/due"
import type { CalendarUnit } from "~domain/segment/period"

export type Formats = {
  /** "12 Nov", with the year when it is not this one. */
  day: (moment: Date, now?: Date) => string
  /** "Thursday, 12 November 2026 at 10:24" */
  moment: (moment: Date) => string
  time: (moment: Date) => string
  /** "5 minutes ago", "yesterday"; a date when it is more than a month away. */
  ago: (at: number, now?: number) => string
  /** A local day: "today", "in 3 days", "2 days ago"; a date when it is more than a fortnight away. */
  due: (due: string, now?: Date) => string
  /** A birthday, with or without its year. */
  partialDate: (date: string) => string
  /** "Nov 2026", of "2026-11" */
  month: (month: string) => string
  /** "12 min", "1 hr 5 min"; seconds below a minute, days from two on. */
  duration: (seconds: number) => string
  number: (value: number) => string
  /** "+12", "-5", "0" */
  signed: (value: number) => string
  percent: (share: number) => string
  /** "12 kB" */
  bytes: (bytes: number) => string
  /** "a, b and c" */
  list: (items: string[]) => string
  /** "this month", "last week", "in 3 years" */
  calendar: (offset: number, unit: CalendarUnit) => string
  /** "ana, luis or eva" */
  anyOf: (items: string[]) => string
  region: (code: string) => string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How one locale writes dates, numbers and lists. Formatters are costly to make, so they are made once. */
export function formatsFor(locale: string): Formats {
  const dayMonth = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" })
  const dayMonthYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" })
  const monthYear = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric" })
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
  const number = new Intl.NumberFormat(locale)
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" })
  const percent = new Intl.NumberFormat(locale, { style: "percent" })
  const list = new Intl.ListFormat(locale, { type: "conjunction" })
  const anyOf = new Intl.ListFormat(locale, { type: "disjunction" })
  const unit = (name: string, value: number) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: 1 }).format(
      value,
    )

  const day = (moment: Date, now = new Date()) =>
    (moment.getFullYear() === now.getFullYear() ? dayMonth : dayMonthYear).format(moment)

  return {
    day,
    moment: (moment) => long.format(moment),
    time: (moment) => time.format(moment),
    ago(at, now = Date.now()) {
      const past = at - now
      const size = Math.abs(past)
      if (size < MINUTE) return relative.format(0, "second")
      if (size < HOUR) return relative.format(Math.trunc(past / MINUTE), "minute")
      const days = daysBetween(new Date(now), new Date(at))
      if (days === 0) return relative.format(Math.trunc(past / HOUR), "hour")
      return Math.abs(days) <= 30 ? relative.format(days, "day") : day(new Date(at), new Date(now))
    },
    due(due, now = new Date()) {
      const [date = "", clock] = due.split("T")
      const moment = new Date(`${date}T${clock ?? "12:00"}`)
      const days = daysBetween(now, moment)
      const when = Math.abs(days) <= 14 ? relative.format(days, "day") : day(moment, now)
      return clock ? `${when}, ${time.format(moment)}` : when
    },
    partialDate(date) {
      const [year, month, dayOfMonth] = date.startsWith("--")
        ? [undefined, ...date.slice(2).split("-")]
        : date.split("-")
      // A leap year stands in for the unknown one, so that 29 February is a day.
      const moment = new Date(Number(year ?? 2000), Number(month) - 1, Number(dayOfMonth))
      const parts: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", ...(year ? { year: "numeric" } : {}) }
      return new Intl.DateTimeFormat(locale, parts).format(moment)
    },
    month(month) {
      const [year, number] = month.split("-").map(Number)
      return monthYear.format(new Date(year ?? 0, (number ?? 1) - 1))
    },
    duration(seconds) {
      if (seconds < 60) return unit("second", seconds)
      const minutes = Math.round(seconds / 60)
      if (minutes < 60) return unit("minute", minutes)
      if (minutes >= 2 * 24 * 60) return unit("day", minutes / (24 * 60))
      const rest = minutes % 60
      return [unit("hour", Math.floor(minutes / 60)), ...(rest > 0 ? [unit("minute", rest)] : [])].join(" ")
    },
    number: (value) => number.format(value),
    signed: (value) => signed.format(value),
    percent: (share) => percent.format(share),
    bytes(bytes) {
      const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"]
      const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
      return unit(units[power] ?? "byte", bytes / 1000 ** power)
    },
    list: (items) => list.format(items),
    calendar: (offset, unit) => relative.format(offset, unit),
    anyOf: (items) => anyOf.format(items),
    region: (code) => new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code,
  }
}

/** Calendar days from one moment to another, by local days: a day with a clock change counts as one. */
function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(localDay(to)) - Date.parse(localDay(from))) / DAY)
}

/** A running timer: "3:07", "1:02:05". */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0"))).join(":")
}
