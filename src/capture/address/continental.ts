import type { Line } from "../page/line"
import { afterLabel, countryAfter, type FoundAddress, pieceOf, tidy } from "./address-line"

/** Postcode before the place, as on the continent: "28013 Madrid", "D-10115 Berlin", "1011 MH Amsterdam", "113 29 Stockholm". */
const CONTINENTAL =
  /(?:^|[,;|·•–-] ?|\s)(?:([A-Z]{1,3})[- ])?(\d{5}|\d{4}(?: ?[A-Z]{2}(?= ))?|\d{3} \d{2}|\d{2}-\d{3})[ ,]{1,2}(\p{Lu}[\p{L}.'’/ -]{1,45}?)(?=$|[,;(|·•]| [-–] |\d)/u

const STREET_EU =
  /(?:stra(?:ß|ss)e|str\.|(?<!\p{L})str |weg|platz|allee|gasse|ring|damm|ufer|chaussee|straat|laan|plein|gracht|kade|gatan|vägen|vej|gade|vei(?:en)?|katu|(?<!\p{L})(?:c\/|calle|avda|avenida|av|paseo|p[ºo]|plaza|pza|pl|ronda|carrer|carretera|ctra|camino|pol[ií]gono|rue|avenue|boulevard|bd|blvd|place|quai|chemin|impasse|allée|via|viale|piazza|corso|largo|strada|rua|travessa|praça|ul|ulica|al|am|an der|im))(?!\p{L})/iu

export function continental(lines: readonly Line[], at: number): FoundAddress | undefined {
  const line = lines[at]?.text ?? ""
  const match = CONTINENTAL.exec(line)
  if (!match) return undefined
  const head = afterLabel(line.slice(0, match.index).replace(/[\s,;|·•–-]+$/, ""))
  const previous = afterLabel(lines[at - 1]?.text ?? "")
  const own = pieceOf(head)
  // A year before a name is no postcode, unless a street stands before it.
  const isYear = /^(?:19|20)\d{2}$/.test(match[2] ?? "") && !STREET_EU.test(head) && !STREET_EU.test(previous)
  if (isYear) return undefined
  const street = own.length > 0 ? streetAbroad(own) : isStreetAbroad(previous) ? previous.replace(/,$/, "") : undefined
  if (!street) return undefined
  const [, , postalCode, locality = ""] = match
  const rest = line.slice(match.index + match[0].length)
  const region = /^\s?[,(]\s?(\p{Lu}[\p{L} ]{1,30})/u.exec(rest)?.[1]
  const country = countryAfter(rest, lines[at + 1]?.text)
  return {
    address: tidy({
      streetAddress: street,
      locality: locality.trim(),
      postalCode,
      country,
      region: region === country ? undefined : region,
    }),
    from: own.length > 0 ? at : at - 1,
    to: at,
  }
}

/** The pieces from the street on; a house number may follow it after a comma, as in Spain and Italy. */
function streetAbroad(pieces: string[]): string | undefined {
  const start = pieces.findIndex((piece) => isStreetAbroad(piece) || STREET_EU.test(piece))
  return start < 0 ? undefined : pieces.slice(start).join(", ").slice(0, 100)
}

function isStreetAbroad(text: string): boolean {
  if (text.length < 4 || text.length > 70 || /@|https?:|www\.|:|\d{6}/.test(text)) return false
  return (
    /\p{L}{3}/u.test(text) &&
    (STREET_EU.test(text) ? /\d|s\/n/i.test(text) : /^\p{Lu}[\p{L}.' -]{3,40} \d{1,4} ?[a-z]?,?$/u.test(text))
  )
}
