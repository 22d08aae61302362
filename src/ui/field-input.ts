/**
 * A date as people write it, year first or without a year: 1980-03-12, 1980/3/12, 03-12, --03-12.
 * @returns YYYY-MM-DD or --MM-DD; undefined for what isn't a day of the calendar
 */
export function readPartialDate(text: string): string | undefined {
  const match = /^(?:(\d{4})[-/.]|--)?(\d{1,2})[-/.](\d{1,2})$/.exec(text.trim())
  if (!match) return undefined
  const [, year, month, day] = match
  const date = new Date(Number(year ?? 2000), Number(month) - 1, Number(day))
  if (date.getMonth() !== Number(month) - 1 || date.getDate() !== Number(day)) return undefined
  return `${year ?? "-"}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`
}

/** A web address from what was typed; without a scheme it is a secure one. */
export const webAddress = (text: string): string => (/^https?:\/\//i.test(text) ? text : `https://${text}`)

/**
 * The origin of a site from what somebody typed or pasted: an address, with or without a scheme and a path.
 * Without its port, since Firefox knows none in match patterns.
 * @returns undefined when it names no site that could be asked for
 */
export function siteOrigin(text: string): string | undefined {
  const typed = text.trim()
  if (typed === "" || /\s/.test(typed)) return undefined
  const address = webAddress(typed)
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  const isSite = hostname === "localhost" || hostname.includes(".") || hostname.startsWith("[")
  return isSite && /^https?:$/.test(protocol) ? `${protocol}//${hostname}` : undefined
}
