import type { Line } from "../page/line"
import { afterLabel, countryAfter, type FoundAddress, pieceOf, tidy } from "./address-line"

/** Postcode before the place, as on the continent: "28013 Madrid", "D-10115 Berlin", "1011 MH Amsterdam", "113 29 Stockholm". */
const CONTINENTAL =
  /(?:^|[,;|·•–-] ?|\s)\(?(?:([A-Z]{1,3})[- ])?(\d{5}(?:-\d{3})?|\d{4}-\d{3}|\d{4}(?: ?[A-Z]{2}(?= ))?|\d{3} \d{2}|\d{2}-\d{3})\)?[ ,]{1,2}(\p{Lu}[\p{L}.'’/ -]{1,45}?(?: (?:CEDEX|Cedex|cedex)(?: \d{1,2})?)?)(?=$|[,;(|·•]| [-–] |\d)/gu

const STREET_EU =
  /^c\. ?(?=\p{L}{2})|(?:stra(?:ß|ss)e|str\.|(?<!\p{L})str |weg|platz|allee|gasse|ring|damm|ufer|chaussee|straat|laan|plein|gracht|kade|gatan|vägen|vej|gade|vei(?:en)?|katu|(?<!\p{L})(?:c\/|calle|avda|avenida|av|paseo|p[ºo]|plaza|pza|pl|ronda|carrer|carretera|ctra|camino|pol[ií]gono|pol|barrio|lugar|partida|urb|urbanizaci[oó]n|passeig|rambla|plaça|traves[ií]a|glorieta|gran v[ií]a|rue|avenue|boulevard|bd|blvd|place|quai|chemin|impasse|allée|via|viale|v\.le|piazza|p\.zza|corso|largo|localit[àa]|loc|frazione|fraz|contrada|strada|rua|travessa|praça|ul|ulica|al|am|an der|im|postfach|apartado|BP|lieu-dit|hameau))(?!\p{L})/iu

export function continental(lines: readonly Line[], at: number): FoundAddress | undefined {
  const line = lines[at]?.text ?? ""
  if (REGISTER.test(line)) return undefined
  let tries = 0
  for (const match of line.matchAll(CONTINENTAL)) {
    const isPlace = !NO_TOWN.test(match[3] ?? "") && !HOUSE_AND_TOWN.test(match[0])
    const found = tries++ < 3 && isPlace ? withTown(lines, at, line, match) : undefined
    if (found) return found
  }
  return undefined
}

/** A firm's entry in a register is full of numbers, and a floor is no town. */
const REGISTER = /(?<!\p{L})(?:folio|tomo|hoja|inscripci[oó]n|HRB|RCS|REA)(?!\p{L})/iu
/** "Paseo del Río 2210, Monterrey": a number without a comma before it and with one behind it is the house's. */
const HOUSE_AND_TOWN = /^ \d{4},/
const NO_TOWN =
  /^(?:piso|planta|local|oficina|of|col|consultorio|puerta|bajo|floor|stock|etg|[ée]tage|pte|ote|nte|poniente|oriente|norte|sur|piano|interno|nr|bis|tel|fax)(?!\p{L})/iu

function withTown(lines: readonly Line[], at: number, line: string, match: RegExpExecArray): FoundAddress | undefined {
  const head = afterLabel(
    line
      .slice(0, match.index)
      .replace(/[\s,;|·•–-]+$/, "")
      .replace(/,? ?C\.? ?P\.?:?$/, ""),
  )
  const own = pieceOf(head)
  const previous = afterLabel(lines[at - 1]?.text ?? "")
  // A year before a name is no postcode, unless a street stands before it.
  const isYear = /^(?:19|20)\d{2}$/.test(match[2] ?? "") && !STREET_EU.test(head) && !STREET_EU.test(previous)
  if (isYear || /(?:©|\(c\)|copyright)\s{0,3}$/i.test(line.slice(0, match.index + 1))) return undefined
  const above = own.length > 0 ? undefined : streetAbove(lines, at)
  const [, , postalCode, locality = ""] = match
  const after = line.slice(match.index + match[0].length)
  const below = own.length === 0 && !above ? /^, ?([^,;|]{4,60})/.exec(after)?.[1] : undefined
  const inverted = below && isStreetAbroad(below) && STREET_EU.test(below) ? below : undefined
  const street = own.length > 0 ? streetAbroad(own) : (above?.street ?? inverted)
  if (!street) return undefined
  const rest = inverted ? after.slice(after.indexOf(inverted) + inverted.length) : after
  const province = /^(.{3,40}) \(?([A-Z]{2})\)?$/.exec(locality.trim())
  const region = province?.[2] ?? /^\s?[,(]\s?(\p{Lu}[\p{L} ]{1,30})/u.exec(rest)?.[1]
  const country = countryAfter(rest, lines[at + 1]?.text)
  return {
    address: tidy({
      streetAddress: street,
      locality: province?.[1] ?? locality.trim(),
      postalCode,
      country,
      region: region === country ? undefined : region,
    }),
    from: above?.from ?? at,
    to: at,
  }
}

/** The street in the lines above: next to the town, or with a building, a floor or a box number before or after it. */
function streetAbove(lines: readonly Line[], at: number): { street: string; from: number } | undefined {
  const parts: string[] = []
  for (let from = at - 1; from >= 0 && from >= at - 3; from--) {
    const line = lines[from]
    if (!line || line.length > 160) return undefined
    const text = afterLabel(line.text).replace(/,$/, "")
    const isNumberBelow = parts.some((part) => /\d/.test(part)) && text.length < 70 && STREET_EU.test(text)
    if (isStreetAbroad(text) || isNumberBelow) {
      const over = lines[from - 1]
      const building = over && over.length < 60 && BUILDING.test(over.text) ? over.text.replace(/,$/, "") : undefined
      return { street: [...(building ? [building] : []), text, ...parts].join(", "), from: building ? from - 1 : from }
    }
    // A quarter between street and town, as in Mexico, has no word of its own.
    const isQuarter = parts.length === 0 && QUARTER.test(text) && isNumbered(lines[from - 1])
    if (text.length > 50 || !(isQuarter || PART.test(text))) return undefined
    parts.unshift(text)
  }
  return undefined
}

/** What may stand between street and town, and above the street. */
const PART =
  /^(?:n[º°.o]{1,2} ?\d|\d{1,4}[,.]? |CS|BP|TSA|B\.P\.|Postfach|b[âa]t|[ée]tage|\d{1,2}\.? ?(?:OG|Stock|piso|planta|[ªº])|piso|planta|local|oficina|esc|Z\.?[AIC]\.?|pol[ií]gono|col(?:onia)?\.?|fracc(?:ionamiento)?\.?|barrio|urb\.?|urbanizaci[oó]n|alcald[ií]a|deleg(?:aci[oó]n)?\.?|lieu-dit|interno|scala|frazione|loc(?:alit[àa])?\.?)(?!\p{L})/iu
const BUILDING =
  /^(?:immeuble|b[âa]timent|r[ée]sidence|tour|edificio|ed\.|torre|parque|centro|pol[ií]gono|palazzo|haus|zone|parc|Z\.?[AI]\.?)(?!\p{L})/iu

const QUARTER = /^\p{Lu}[\p{L}.]{2,15}(?: \p{L}{2,15}){0,3},?$/u

function isNumbered(line: Line | undefined): boolean {
  return line !== undefined && line.length < 80 && line.digits > 0 && STREET_EU.test(line.text) && !line.includes(":")
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
    (STREET_EU.test(text)
      ? /\d|s\/n|lieu-dit|hameau/i.test(text)
      : /^\p{Lu}[\p{L}.' -]{3,40} \d{1,4} ?[a-z]?(?:,? (?:piso|int\.?|local|depto\.?|of\.?) ?[\p{L}\d-]{1,6})?,?$/u.test(
          text,
        ))
  )
}
