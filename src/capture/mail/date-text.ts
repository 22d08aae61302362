import { type DateOrder, readDay } from "../dates/day-text"

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

function localIso(date: Date, day: number): string | undefined {
  if (Number.isNaN(date.getTime()) || date.getDate() !== day) return undefined
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, "0")
  const offset = -date.getTimezoneOffset()
  const zone = `${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:00${zone}`
}
