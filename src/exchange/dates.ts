import type { DateOrder } from "~domain/exchange"
import { words } from "~domain/text/fold"

/** The first letters of the months, from January on, in English, Spanish, German, French, Italian, Portuguese and Romanian. */
const MONTHS = [
  ["jan", "ene", "gen", "ian"],
  ["feb", "fev", "febr"],
  ["mar", "maerz", "mrz"],
  ["apr", "abr", "avr"],
  ["may", "mai", "mag", "mayo", "maio"],
  ["jun", "juin", "giu", "iun"],
  ["jul", "juil", "lug", "iul"],
  ["aug", "ago", "aou", "aout"],
  ["sep", "set", "sept"],
  ["oct", "okt", "ott", "out"],
  ["nov", "noi"],
  ["dec", "dic", "dez", "dici"],
]

const NO_YEAR = new Set(["0000", "1604"])

/**
 * A day as YYYY-MM-DD, or --MM-DD where there is no year; 1604 is what Apple writes for none.
 * Reads ISO 8601 and RFC 6350 with or without a time, digits with separators, and months by name.
 * @param order of digits that could be either; where absent such a date is not read
 */
export function readDate(text: string, order?: DateOrder): string | undefined {
  const day = text.trim().slice(0, 60)
  const [, year, month, date] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[TZ\s])/.exec(day) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s])/.exec(day) ??
    /^(-)-(\d{1,2})-?(\d{2})(?:$|[T\s])/.exec(day) ??
    []
  if (year && month && date) return made(year, month, date)
  const [, a = "", b = "", c] =
    /^(\d{1,2})[-/.\s]{1,2}(\d{1,2})(?:[-/.\s]{1,2}(\d{4}|\d{2}))?\.?(?:$|[T\s,])/.exec(day) ?? []
  if (a) return ofDigits(a, b, c, order)
  return ofWords(day)
}

/** Whether a date of digits could be read with the day first and with the month first, and mean two days. */
export function isAmbiguous(text: string): boolean {
  const either = readDate(text, "dmy")
  return either !== undefined && readDate(text) === undefined && either !== readDate(text, "mdy")
}

/** The order that a date of digits can only have; undefined where it has none or either is possible. */
export function orderOf(text: string): DateOrder | undefined {
  const [, a = "", b = ""] = /^\s*(\d{1,2})[-/.\s]{1,2}(\d{1,2})[-/.\s]{1,2}\d{2,4}/.exec(text.slice(0, 60)) ?? []
  if (Number(a) > 12 && Number(b) <= 12) return "dmy"
  if (Number(b) > 12 && Number(a) <= 12) return "mdy"
  return undefined
}

function ofDigits(a: string, b: string, c: string | undefined, order: DateOrder | undefined): string | undefined {
  const year = c === undefined ? "-" : c.length === 2 ? century(c) : c
  const dayFirst = made(year, b, a)
  const monthFirst = made(year, a, b)
  if (order === "mdy") return monthFirst ?? dayFirst
  if (order) return dayFirst ?? monthFirst
  return dayFirst && monthFirst && dayFirst !== monthFirst ? undefined : (dayFirst ?? monthFirst)
}

/** Two digits are of the last century unless that would be more than ninety years ago. */
const century = (digits: string) => (Number(digits) > 30 ? `19${digits}` : `20${digits}`)

function ofWords(day: string): string | undefined {
  const parts = words(day)
  if (parts.length > 6) return undefined
  const month = parts.findIndex((part) => monthOf(part) > 0)
  const numbers = parts.filter((part) => /^\d{1,4}(?:st|nd|rd|th)?$/.test(part)).map((part) => part.replace(/\D/g, ""))
  const year = numbers.find((number) => number.length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined)
  const date = numbers.find((number) => number.length <= 2)
  if (month < 0 || !date || numbers.length > 2) return undefined
  const full = year === undefined ? "-" : year.length === 2 ? century(year) : year
  return made(full, String(monthOf(parts[month] ?? "")), date)
}

const monthOf = (word: string) =>
  /^[a-z]{3,}$/.test(word) ? MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1 : 0

function made(year: string, month: string, date: string): string | undefined {
  const [m, d] = [Number(month), Number(date)]
  const leap = year === "-" || NO_YEAR.has(year) ? 2000 : Number(year)
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(leap, m, 0)).getUTCDate()) return undefined
  return `${year === "-" || NO_YEAR.has(year) ? "-" : year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`
}
