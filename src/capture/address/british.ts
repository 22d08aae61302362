import { hasLegalForm } from "../names/organization-name"
import type { Line } from "../page/line"
import { afterLabel, countryAfter, type FoundAddress, pieceOf, STREET_EN, tidy } from "./address-line"

const BRITISH = /(?<![A-Z\d])([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![A-Z\d])/

export function british(lines: readonly Line[], at: number): FoundAddress | undefined {
  const line = lines[at]?.text ?? ""
  const match = BRITISH.exec(line)
  if (!match) return undefined
  const pieces = pieceOf(line.slice(0, match.index))
  let from = at
  for (let i = at - 1; i >= 0 && i >= at - 4 && pieces.length < 5 && !startsStreet(pieces); i--) {
    const text = afterLabel(lines[i]?.text ?? "")
    if (!text || text.length > 60 || /[@:]|\d{5}/.test(text)) break
    pieces.unshift(...pieceOf(text))
    from = i
  }
  const start = pieces.findIndex(
    (piece) => (/(?:^|\s)\d/.test(piece) || STREET_EN.test(piece)) && !hasLegalForm(piece) && !piece.includes("("),
  )
  if (start < 0) return undefined
  const house = start > 0 && NAMED_HOUSE.test(pieces[start - 1] ?? "") ? pieces[start - 1] : undefined
  const above = from > 0 && start === 0 ? (lines[from - 1]?.text ?? "") : ""
  if (above.length < 50 && HOUSE.test(above)) {
    pieces.unshift(...pieceOf(above))
    from--
  }
  // A house's name stands in a piece before the numbered street.
  let end = start + 1
  while (end < pieces.length - 1 && (/\d/.test(pieces[end] ?? "") || STREET_EN.test(pieces[end] ?? ""))) end++
  const rest = pieces.slice(end)
  if (rest.length === 0) {
    const [street, ...places] = runOn(pieces.slice(start).join(", ")) ?? []
    if (!street) return undefined
    pieces.splice(start, pieces.length, street)
    rest.push(...places)
    end = start + 1
  }
  return {
    address: tidy({
      streetAddress: [...(house ? [house] : []), ...pieces.slice(start, end)].join(", "),
      locality: rest[0],
      region: rest.length > 1 ? rest.at(-1) : undefined,
      postalCode: match[1],
      country: countryAfter(line.slice(match.index + match[0].length), lines[at + 1]?.text),
    }),
    from,
    to: at,
  }
}

/** "12 George Lane South Woodford London": street and places without a comma, told apart by the last word for a street. */
function runOn(text: string): string[] | undefined {
  const words = text.split(" ")
  const last = words.findLastIndex((word) => STREET_WORD.test(word))
  const places = words.slice(last + 1)
  if (last < 1 || places.length === 0 || places.length > 5) return undefined
  const isCounty = places.length > 1 && COUNTY.test(places.at(-1) ?? "")
  const street = words.slice(0, last + 1).join(" ")
  return isCounty ? [street, places.slice(0, -1).join(" "), places.at(-1) ?? ""] : [street, places.join(" ")]
}

const STREET_WORD =
  /^(?:street|st|road|rd|lane|avenue|ave|drive|way|close|crescent|place|square|terrace|gardens|estate|park|row|hill|court|mews|parade|quay)[.,]?$/i
const COUNTY =
  /shire$|^(?:london|kent|surrey|essex|sussex|devon|cornwall|dorset|norfolk|suffolk|somerset|cumbria|durham|merseyside|middlesex|middx|rutland)$/i

/** A line that is part of an address without a street in it. */
const HOUSE =
  /^(?:unit|suite|flat|studio|office|floor|(?:first|second|third|ground) floor)\s|^[\p{L}' ]{3,30} (?:house|court|building|mill|works|centre|park|estate|chambers),?$/iu

/** "The Old Rectory", "Hill Farm": what stands in place of a number or beside it. */
const NAMED_HOUSE =
  /^the old \p{L}{3,15}$|^[\p{L}' ]{3,25} (?:house|cottage|farm|barn|mill|lodge|hall|rectory|vicarage|manor|chambers|court)$/iu

function startsStreet(pieces: string[]): boolean {
  return pieces.length > 1 && /^\d+[\w-]* \p{L}/u.test(pieces[0] ?? "")
}
