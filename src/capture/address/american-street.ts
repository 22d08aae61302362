import { STREET_EN } from "./address-line"

export const UNIT =
  /^(?:suite|ste|floor|fl|unit|room|rm|building|bldg|apt|apartment|p\.? ?o\.? ?box|box|#|\d{1,2}(?:st|nd|rd|th) floor|attn|lower level|mail ?stop|ms )/i

export function isTown(text: string): boolean {
  return (
    text.length < 45 &&
    /^\p{Lu}[\p{L}\p{M}.'’ -]+,?$/u.test(text) &&
    text.split(" ").length <= 5 &&
    !/(?:street|avenue|road|drive|suite|floor)\.?$/i.test(text)
  )
}

export function isStreet(text: string): boolean {
  if (text.length < 4 || text.length > 110 || /@|https?:|www\.|\d{3}[-.) ]{1,2}\d{3}[-. ]\d{4}/.test(text)) return false
  return (
    (/^(?:#?\d+[\w/-]*|one|two|three|n\d+) \p{L}/iu.test(text) && text.split(" ").length < 14) ||
    (STREET_EN.test(text) && /\d|box|\b(?:one|two)\b/i.test(text)) ||
    UNIT.test(text)
  )
}

/** From the house number on: before it stands an organisation's or a building's name. */
export function streetFrom(pieces: string[]): string | undefined {
  const start = pieces.findIndex(
    (piece) => /^(?:#?\d|p\.? ?o\.? ?box|one |two |box \d)/i.test(piece) || isStreet(piece),
  )
  if (start < 0) {
    const joined = pieces.join(", ")
    const number = /(?:^|\s)(\d+[\w-]* \p{L}.*|p\.? ?o\.? ?box.*)$/iu.exec(joined)?.[1]
    return number && number.length < 100 ? number : undefined
  }
  const street = pieces.slice(start).join(", ")
  const number = /^[^\d]*?(?:^|\s)(\d+[\w-]* \p{L}.*|p\.? ?o\.? ?box.*|one \p{Lu}.*)$/iu.exec(street)?.[1]
  const from = number && !UNIT.test(street) ? number : street
  return from.length < 120 ? from.replace(/[\s,]+$/, "") : undefined
}

const STREET_END =
  /^(.*\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|place|pl|square|parkway|pkwy|highway|hwy|circle|terrace|plaza|pike|trail|route|broadway|(?:suite|ste|unit|apt|floor|fl|room|rm|#|box|bldg|building)\.? ?#?[\w-]+|\d(?:st|nd|rd|th) floor|floor|#\w+|[ns][ew])\.?),? (\p{Lu}[\p{L}.' -]+)$/iu

const TOWN_BEGINS =
  /^(?:san|los|las|new|fort|ft\.?|st\.?|saint|el|la|santa|lake|mount|mt\.?|north|south|east|west|palm|grand|long|salt|high|oak|park|red|green|white|little|big|del|des|port|cedar|colorado|kansas|oklahoma|jersey|virginia|city|beverly|costa|baton|ann|terre)$/i

export function townAtEnd(text: string): [string, string] {
  const match = STREET_END.exec(text)
  if (match) return [match[1] ?? "", match[2] ?? ""]
  const words = text.split(" ")
  const count = TOWN_BEGINS.test(words.at(-2) ?? "") ? 2 : 1
  const town = words.slice(-count).join(" ")
  return isTown(town) ? [words.slice(0, -count).join(" "), town] : [text, ""]
}
