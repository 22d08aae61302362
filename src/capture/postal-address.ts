import type { CapturedAddress } from "~domain/captured"

import type { Line } from "./line"

/** An address and the lines it stands in, both ends included. */
export type FoundAddress = { address: CapturedAddress; from: number; to: number }

const STATE_CODES =
  "A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTVY]|O[HKNR]|P[AERQ]|QC|RI|S[CDK]|T[NX]|UT|V[AIT]|W[AIVY]|YT"
const STATE_NAMES =
  "Alabama|Alaska|Arizona|Arkansas|California|Calif|Colorado|Connecticut|Delaware|Florida|Fla|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Mass|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|D\\.C|Alberta|British Columbia|Manitoba|New Brunswick|Nova Scotia|Ontario|Quebec|Québec|Saskatchewan|Puerto Rico"
/** "Dallas, TX 75201", "Toronto, Ontario M5V 2T6": the state and the code, wherever they stand in the line. */
const AMERICAN = new RegExp(
  `(?:^|[\\s,.(])(${STATE_CODES}|${STATE_NAMES})\\.?,?\\s{0,3}[-–,]?\\s{0,2}(\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?-?\\d[A-Z]\\d)(?![\\d-])`,
  "u",
)
const BRITISH = /(?<![A-Z\d])([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![A-Z\d])/
/** Postcode before the place, as on the continent: "28013 Madrid", "D-10115 Berlin", "1011 MH Amsterdam", "113 29 Stockholm". */
const CONTINENTAL =
  /(?:^|[,;|·•–-] ?|\s)(?:([A-Z]{1,3})[- ])?(\d{5}|\d{4}(?: ?[A-Z]{2}(?= ))?|\d{3} \d{2}|\d{2}-\d{3})[ ,]{1,2}(\p{Lu}[\p{L}.'’/ -]{1,45}?)(?=$|[,;(|·•]| [-–] |\d)/u
/** Anything like a postcode, before the long patterns. */
const HAS_CODE = /\d{5}(?!\d)|[A-Z]\d[A-Z]|\d[A-Z]{2}(?![A-Za-z])|\d[ ,]{1,2}\p{Lu}/u
const COUNTRY =
  /^[\s,(–-]{0,4}(USA|U\.S\.A\.?|United States(?: of America)?|Canada|United Kingdom|UK|U\.K\.|England|Scotland|Wales|Ireland|España|Spain|Deutschland|Germany|Österreich|Austria|Schweiz|Switzerland|Suisse|France|Italia|Italy|Portugal|Nederland|The Netherlands|Netherlands|Belgium|België|Belgique|Sweden|Sverige|Denmark|Danmark|Norway|Norge|Finland|Suomi|Poland|Polska|Slovakia|Czech Republic|México|Mexico)(?![\p{L}])/iu

const STREET_EU =
  /(?:stra(?:ß|ss)e|str\.|(?<!\p{L})str |weg|platz|allee|gasse|ring|damm|ufer|chaussee|straat|laan|plein|gracht|kade|gatan|vägen|vej|gade|vei(?:en)?|katu|(?<!\p{L})(?:c\/|calle|avda|avenida|av|paseo|p[ºo]|plaza|pza|pl|ronda|carrer|carretera|ctra|camino|pol[ií]gono|rue|avenue|boulevard|bd|blvd|place|quai|chemin|impasse|allée|via|viale|piazza|corso|largo|strada|rua|travessa|praça|ul|ulica|al|am|an der|im))(?!\p{L})/iu
const STREET_EN =
  /(?<!\p{L})(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|place|pl|square|sq|parkway|pkwy|highway|hwy|circle|cir|terrace|ter|plaza|pike|trail|trl|turnpike|route|rt|loop|row|crescent|close|gardens|mews|hill|park|broadway|freeway|fwy|expressway|alley|p\.? ?o\.? ?box|box|suite|ste|floor|fl|building|bldg|unit|house|hall|center|centre|room|rm|campus)(?!\p{L})/iu
const UNIT =
  /^(?:suite|ste|floor|fl|unit|room|rm|building|bldg|apt|apartment|p\.? ?o\.? ?box|box|#|\d{1,2}(?:st|nd|rd|th) floor|attn|lower level|mail ?stop|ms )/i

/** The postal addresses in lines of text. A postcode begins the search, so that lines without digits cost nothing. */
export function findAddresses(lines: readonly Line[], most = 1_000): FoundAddress[] {
  const found: FoundAddress[] = []
  for (let at = 0; at < lines.length && found.length < most; at++) {
    const line = lines[at]
    if (!line?.isMarked || line.digits < 2 || line.length > 2_000 || line.text.length < 5 || line.text.length > 400)
      continue
    if (!HAS_CODE.test(line.text)) continue
    const one = american(lines, at) ?? british(lines, at) ?? continental(lines, at)
    if (one && one.from > (found.at(-1)?.to ?? -1) - 1) found.push(one)
  }
  return found
}

function american(lines: readonly Line[], at: number): FoundAddress | undefined {
  const line = lines[at]?.text ?? ""
  const own = AMERICAN.exec(line)
  // The code may stand in a line of its own, with or without the state.
  const isSplit = !own && at > 0 && line.length < 30 && /^(?:[A-Z]{2}\.?,? )?\d{5}(?:-\d{4})?\.?$/.test(line)
  const text = isSplit ? `${lines[at - 1]?.text} ${line}` : line
  const match = own ?? (isSplit ? AMERICAN.exec(text) : null)
  if (!match) return undefined
  const head = text.slice(0, match.index).replace(/[\s,.(]+$/, "")
  const above = isSplit ? at - 1 : at
  const place = placeIn(head, lines, above)
  if (!place) return undefined
  const [, region, postalCode] = match
  const country = countryAfter(text.slice(match.index + match[0].length), lines[at + 1]?.text)
  return {
    address: tidy({ ...place.parts, region, postalCode, country }),
    from: place.from,
    to: at,
  }
}

type Place = { parts: { streetAddress?: string; locality?: string }; from: number }

/** Street and town from what stands before the state, and from the lines above where that is the town alone. */
function placeIn(head: string, lines: readonly Line[], at: number): Place | undefined {
  const text = afterLabel(head)
  const pieces = text.split(/\s*[,|•·;]\s*|\s+[–-]\s+| {2,}/).filter(Boolean)
  const last = pieces.at(-1)
  if (!last) return above(lines, at, undefined)
  if (pieces.length > 1 && isTown(last)) {
    const street = streetFrom(pieces.slice(0, -1))
    if (street) return { parts: { streetAddress: street, locality: last }, from: at }
    return above(lines, at, last)
  }
  if (isTown(last)) return above(lines, at, last)
  const [street, town] = townAtEnd(last)
  const before = streetFrom([...pieces.slice(0, -1), street])
  return before && town ? { parts: { streetAddress: before, locality: town }, from: at } : undefined
}

function above(lines: readonly Line[], at: number, town: string | undefined): Place | undefined {
  const first = afterLabel(lines[at - 1]?.text ?? "")
  if (!town) {
    // The town in a line of its own above the state.
    if (!isTown(first) || at < 2) return undefined
    return above(lines, at - 1, first.replace(/,$/, ""))
  }
  if (!isStreet(first)) {
    // A unit, a district or a name between street and town.
    const second = afterLabel(lines[at - 2]?.text ?? "")
    return first.length < 50 && /^\d+ \p{L}/u.test(second) && isStreet(second)
      ? {
          parts: { streetAddress: `${second.replace(/,$/, "")}, ${first.replace(/,$/, "")}`, locality: town },
          from: at - 2,
        }
      : { parts: { locality: town }, from: at }
  }
  const second = afterLabel(lines[at - 2]?.text ?? "")
  const isPart = UNIT.test(first) || !/\d/.test(first)
  if (isPart && isStreet(second) && second.length < 80)
    return {
      parts: { streetAddress: `${second.replace(/,$/, "")}, ${first.replace(/,$/, "")}`, locality: town },
      from: at - 2,
    }
  return { parts: { streetAddress: streetFrom([first]) ?? first, locality: town }, from: at - 1 }
}

function isTown(text: string): boolean {
  return (
    text.length < 45 &&
    /^\p{Lu}[\p{L}\p{M}.'’ -]+,?$/u.test(text) &&
    text.split(" ").length <= 5 &&
    !/(?:street|avenue|road|drive|suite|floor)\.?$/i.test(text)
  )
}

function isStreet(text: string): boolean {
  if (text.length < 4 || text.length > 110 || /@|https?:|www\.|\d{3}[-.) ]{1,2}\d{3}[-. ]\d{4}/.test(text)) return false
  return (
    (/^(?:#?\d+[\w/-]*|one|two|three|n\d+) \p{L}/iu.test(text) && text.split(" ").length < 14) ||
    (STREET_EN.test(text) && /\d|box|\b(?:one|two)\b/i.test(text)) ||
    UNIT.test(text)
  )
}

/** From the house number on: before it stands an organisation's or a building's name. */
function streetFrom(pieces: string[]): string | undefined {
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

function townAtEnd(text: string): [string, string] {
  const match = STREET_END.exec(text)
  if (match) return [match[1] ?? "", match[2] ?? ""]
  const words = text.split(" ")
  const count = TOWN_BEGINS.test(words.at(-2) ?? "") ? 2 : 1
  const town = words.slice(-count).join(" ")
  return isTown(town) ? [words.slice(0, -count).join(" "), town] : [text, ""]
}

function british(lines: readonly Line[], at: number): FoundAddress | undefined {
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
  const start = pieces.findIndex((piece) => /\d/.test(piece) || STREET_EN.test(piece))
  if (start < 0) return undefined
  // A house's name stands in a piece before the numbered street.
  let end = start + 1
  while (end < pieces.length - 1 && (/\d/.test(pieces[end] ?? "") || STREET_EN.test(pieces[end] ?? ""))) end++
  const rest = pieces.slice(end)
  if (rest.length === 0) return undefined
  return {
    address: tidy({
      streetAddress: pieces.slice(start, end).join(", "),
      locality: rest[0],
      region: rest.length > 1 ? rest.at(-1) : undefined,
      postalCode: match[1],
      country: countryAfter(line.slice(match.index + match[0].length), lines[at + 1]?.text),
    }),
    from,
    to: at,
  }
}

function startsStreet(pieces: string[]): boolean {
  return pieces.length > 1 && /^\d+[\w-]* \p{L}/u.test(pieces[0] ?? "")
}

function pieceOf(text: string): string[] {
  return afterLabel(text)
    .split(/\s*[,|•·;]\s*/)
    .map((piece) => piece.trim())
    .filter(Boolean)
}

function continental(lines: readonly Line[], at: number): FoundAddress | undefined {
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

function countryAfter(rest: string, next: string | undefined): string | undefined {
  return COUNTRY.exec(rest)?.[1] ?? (next && next.length < 30 ? COUNTRY.exec(next)?.[1] : undefined)
}

/** "Address: 12 High Street": what the label says is not part of it. */
function afterLabel(text: string): string {
  const colon = text.lastIndexOf(": ")
  return (colon >= 0 && colon < 60 ? text.slice(colon + 2) : text).replace(/^[^\p{L}\p{N}#]+/u, "").trim()
}

function tidy(address: CapturedAddress): CapturedAddress {
  return Object.fromEntries(
    Object.entries(address).flatMap(([part, value]) => {
      const text = value?.replace(/\s+/g, " ").replace(/^[\s,]+|[\s,]+$/g, "")
      return text ? [[part, text]] : []
    }),
  )
}
