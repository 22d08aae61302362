/** Which number comes first in a date of digits alone; absent where the page doesn't tell. */
export type DateOrder = "dmy" | "mdy"

/**
 * A date with a time as a mail client shows it in its own language ("13 may 2026, 23:02", "Nov 21, 2026, 10:15 AM",
 * "2026-11-21 10:15"), as ISO 8601 with the offset of this browser, whose clock such clients show. Absent rather than wrong:
 * without a year, without a time, or where day and month can't be told apart.
 */
export function readDateText(text: string, language = "en", order?: DateOrder): string | undefined {
  const line = text
    .slice(0, 200)
    .replace(/[\u200e\u200f]/g, "")
    .replace(/\s+/g, " ")
  const time = readTime(line)
  const day = readDay(line, language, order)
  if (!time || !day) return undefined
  return localIso(new Date(day.year, day.month - 1, day.day, time.hours, time.minutes), day.day)
}

function readTime(text: string): { hours: number; minutes: number } | undefined {
  const found = /(?<![\d:.])(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?![\d.:/]) ?([ap])?\.? ?(m\b)?/i.exec(withoutDay(text))
  if (!found) return undefined
  const half = found[4] ? found[3]?.toLowerCase() : undefined
  const hours = Number(found[1]) % (half ? 12 : 24)
  const minutes = Number(found[2])
  if (minutes > 59 || (half && Number(found[1]) > 12) || Number(found[1]) > 23) return undefined
  return { hours: half === "p" ? hours + 12 : hours, minutes }
}

/** So that the "13.05" of "13.05.2026" is not taken for a time. */
function withoutDay(text: string): string {
  return text.replace(/\d{1,4}([./-])\d{1,2}\1\d{1,4}/g, " ")
}

type Day = { year: number; month: number; day: number }

function readDay(text: string, language: string, order: DateOrder | undefined): Day | undefined {
  const iso = /(?<!\d)((?:19|20)\d{2})([./-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text)
  if (iso) return valid(Number(iso[1]), Number(iso[3]), Number(iso[4]))

  const digits = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/.exec(text)
  if (digits) {
    const [one, two, year] = [Number(digits[1]), Number(digits[3]), Number(digits[4])]
    const first = one > 12 ? "dmy" : two > 12 ? "mdy" : (order ?? (digits[2] === "." ? "dmy" : undefined))
    if (!first) return undefined
    return first === "dmy" ? valid(year, two, one) : valid(year, one, two)
  }

  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)
  const day = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(withoutTime(text))
  const month = readMonth(text, language)
  return year && day && month ? valid(Number(year[1]), month, Number(day[1])) : undefined
}

function withoutTime(text: string): string {
  return text.replace(/\d{1,2}[:.]\d{2}/g, " ")
}

function valid(year: number, month: number, day: number): Day | undefined {
  const date = new Date(year, month - 1, day)
  return date.getMonth() === month - 1 && date.getDate() === day ? { year, month, day } : undefined
}

/** The month named in a text, in the page's language or in English; the names come from the browser itself. */
function readMonth(text: string, language: string): number | undefined {
  const spoken: string[] = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  for (const tag of [language, "en"])
    for (const style of ["long", "short"] as const) {
      const names = monthNames(tag, style)
      const found = names.findIndex((name) => name !== "" && spoken.includes(name))
      if (found >= 0) return found + 1
    }
  return undefined
}

/** By language and style: asking the browser for them takes longer than reading the rest of the mail. */
const namesMade = new Map<string, string[]>()

function monthNames(language: string, style: "long" | "short"): string[] {
  const key = `${language} ${style}`
  const names = namesMade.get(key) ?? makeMonthNames(language, style)
  // A page may declare a language anew each time; what is remembered must not grow for ever.
  if (namesMade.size < 20) namesMade.set(key, names)
  return names
}

function makeMonthNames(language: string, style: "long" | "short"): string[] {
  try {
    const format = new Intl.DateTimeFormat(language, { month: style, day: "numeric", timeZone: "UTC" })
    return Array.from({ length: 12 }, (_, month) => {
      const part = format.formatToParts(Date.UTC(2024, month, 1)).find(({ type }) => type === "month")
      const name = (part?.value ?? "").toLowerCase().replace(/\.$/, "")
      return /^\p{L}/u.test(name) ? name : ""
    })
  } catch {
    // A page may declare a language that doesn't exist.
    return []
  }
}

function localIso(date: Date, day: number): string | undefined {
  if (Number.isNaN(date.getTime()) || date.getDate() !== day) return undefined
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0")
  const offset = -date.getTimezoneOffset()
  const zone = `${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:00${zone}`
}
