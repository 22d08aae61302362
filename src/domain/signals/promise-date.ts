const DAY = 86_400_000

/*
 * The day by which something was promised, from the words of a sentence as `comparable` gives it. Days of the user's calendar.
 */
const WEEKDAYS: readonly RegExp[] = [
  /\b(?:sunday|domingo)\b/,
  /\b(?:mon|monday|lunes)\b/,
  /\b(?:tues?|tuesday|martes)\b/,
  /\b(?:weds?|wednesday|miercoles)\b/,
  /\b(?:thurs?|thursday|jueves)\b/,
  /\b(?:fri|friday|viernes)\b/,
  /\b(?:saturday|sabado)\b/,
]
const MONTHS =
  "january|enero,february|febrero,march|marzo,april|abril,may|mayo,june|junio,july|julio,august|agosto,september|septiembre|setiembre,october|octubre,november|noviembre,december|diciembre"
    .split(",")
    .map((names) => names.split("|"))
const MONTH = `(?:${MONTHS.flat().join("|")}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`
const DAY_MONTH = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: of| de)? (${MONTH})\b`)
const MONTH_DAY = new RegExp(String.raw`\b(${MONTH}) (\d{1,2})(?:st|nd|rd|th)?\b`)

/**
 * The end of the day that a sentence names, in milliseconds since 1970; undefined where it names none.
 * @param said the sentence, folded
 * @param at when it was said
 */
export function dayNamed(said: string, at: number): number | undefined {
  const then = new Date(at)
  if (Number.isNaN(then.getTime())) return undefined
  const inDays = (days: number) => endOfDay(then.getFullYear(), then.getMonth(), then.getDate() + days)
  if (/\b(?:day after tomorrow|pasado manana)\b/.test(said)) return inDays(2)
  if (/\btomorrow\b|(?<!por la |la |de la )\bmanana\b/.test(said)) return inDays(1)
  if (/\b(?:today|tonight|this (?:afternoon|evening)|end of (?:the )?day|eod|hoy|esta (?:tarde|noche))\b/.test(said))
    return inDays(0)
  return dateNamed(said, then) ?? weekdayNamed(said, then, inDays) ?? periodNamed(said, then, inDays)
}

function dateNamed(said: string, then: Date): number | undefined {
  const dayFirst = DAY_MONTH.exec(said)
  const monthFirst = dayFirst ? null : MONTH_DAY.exec(said)
  const day = Number(
    dayFirst?.[1] ?? monthFirst?.[2] ?? /\b(?:the|el|dia) (\d{1,2})(?:st|nd|rd|th)?\b(?!:)/.exec(said)?.[1],
  )
  if (!(day >= 1 && day <= 31)) return undefined
  const name = dayFirst?.[2] ?? monthFirst?.[1]
  const month = name ? MONTHS.findIndex((names) => names.some((one) => one.startsWith(name))) : then.getMonth()
  const near = endOfDay(then.getFullYear(), month, day)
  if (near >= then.getTime()) return near
  return name ? endOfDay(then.getFullYear() + 1, month, day) : endOfDay(then.getFullYear(), month + 1, day)
}

function weekdayNamed(said: string, then: Date, inDays: (days: number) => number): number | undefined {
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(said))
  if (weekday < 0) return undefined
  return inDays(((weekday - then.getDay() + 6) % 7) + 1)
}

function periodNamed(said: string, then: Date, inDays: (days: number) => number): number | undefined {
  const toSunday = (7 - then.getDay()) % 7
  if (/\b(?:next week|(?:la )?(?:proxima semana|semana (?:que viene|proxima|entrante)))\b/.test(said))
    return inDays(toSunday + 7)
  if (
    /\b(?:(?:this|end of (?:the )?|by the end of the ) ?week|eow|esta semana|fin(?:al(?:es)?)? de (?:la )?semana)\b/.test(
      said,
    )
  )
    return inDays(toSunday)
  const months = /\b(?:next month|(?:proximo mes|mes que viene))\b/.test(said)
    ? 2
    : /\b(?:(?:this|end of (?:the )?) ?month|este mes|fin(?:al(?:es)?)? de mes)\b/.test(said)
      ? 1
      : 0
  if (months) return endOfDay(then.getFullYear(), then.getMonth() + months, 0)
  const counted =
    /\b(?:in|within|en|dentro de) (?:a |an )?(?:couple of |un par de )?(\d{1,2}|one|two|three|few|un|dos|tres|unos)? ?(days?|weeks?|dias?|semanas?)\b/.exec(
      said,
    )
  if (!counted) return undefined
  const count = COUNTS[counted[1] ?? ""] ?? (Number(counted[1]) || 2)
  return inDays(count * (/^[ws]/.test(counted[2] ?? "") ? 7 : 1))
}

const COUNTS: Record<string, number | undefined> = { one: 1, un: 1, two: 2, dos: 2, three: 3, tres: 3, few: 4, unos: 4 }

const endOfDay = (year: number, month: number, day: number): number => new Date(year, month, day).getTime() + DAY - 1
