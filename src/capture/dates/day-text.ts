/** Which number comes first in a date of digits alone; absent where the page doesn't tell. */
export type DateOrder = "dmy" | "mdy"

export type Day = { year: number; month: number; day: number }

/**
 * A day as people write it, in a language or in English: "3 de marzo de 1980", "March 3, 1980", "3.3.1980", "1980-03-03".
 * Absent without a year, or where day and month can't be told apart.
 */
export function readDay(text: string, language: string, order: DateOrder | undefined): Day | undefined {
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
