import type { Line } from "../page/line"
import { afterLabel, countryAfter, type FoundAddress, tidy } from "./address-line"

/** How streets begin in Spanish and Portuguese. */
const STREET =
  /^(?:c\/|calle|cl\.?|carrera|cra\.?|kr\.?|cr\.?|av(?:enida|da|\.)?|diagonal|dg\.?|transversal|tv\.?|jir[oó]n|jr\.?|pasaje|psje\.?|blvd\.?|boulevard|bulevar|calzada|calz\.?|paseo|prolongaci[oó]n|prol\.?|circuito|cerrada|privada|camino|ruta|alameda|plaza|rua|r\.|travessa|praça|rodovia)\s?(?=[\p{L}\d])/iu
/** "Calle 93 # 11-28", "Cra. 11 No. 140-62": Colombia's streets are numbers, and houses have two. */
const COLOMBIAN =
  /^(?:calle|cl\.?|carrera|cra\.?|kr\.?|cr\.?|av(?:enida|\.)?(?: carrera| calle)?|ak|ac|diagonal|dg\.?|transversal|tv\.?)\s?\d{1,3} ?[A-Z]{0,2}(?: bis)?(?: (?:sur|norte|este|oeste))?\s?(?:#|n[o.º°]{1,2})\s?\d{1,3} ?[A-Z]{0,2} ?[-–] ?\d{1,3}/i
/** Mexico's "C.P. 03200", Argentina's "B8000" and "C1043AAZ", Brazil's "05452-000". */
const CODE = /(?:\bC\.? ?P\.?:? ?(\d{4,5})\b)|\(?\b([A-HJ-NP-Z]\d{4}(?:[A-Z]{3})?)\b\)?|\b(?:CEP:? ?)?(\d{5}-\d{3})\b/
/** What stands between street and town: a floor, an office, a quarter. */
const PART =
  /^(?:local|loc\.|of(?:icina)?s?\.?|piso|apto|apartamento|torre|edif(?:icio)?\.?|ed\.|bodega|barrio|urb\.?|urbanización|int(?:erior)?\.?|depto|dpto|departamento|consultorio|centro comercial|c\.c\.|col(?:onia)?\.?|fracc(?:ionamiento)?\.?|parque|planta|pb|nivel|km|esq(?:uina)?\.?|entre|casa|lote|mz|manzana|bairro|sala|andar|cj|conj\.?|bloco|suite|\d)/iu
const REGION =
  /^(?:cdmx|ciudad de méxico|edo\.? de méxico|estado de méxico|n\.? ?l\.?|nuevo león|jal(?:isco)?\.?|qro\.?|querétaro|pue(?:bla)?\.?|gto\.?|guanajuato|ver(?:acruz)?\.?|yuc(?:atán)?\.?|q\. ?roo|quintana roo|b\. ?c\.?|baja california|son(?:ora)?\.?|chih(?:uahua)?\.?|coah(?:uila)?\.?|sin(?:aloa)?\.?|mich(?:oacán)?\.?|oax(?:aca)?\.?|s\. ?l\. ?p\.?|san luis potosí|caba|provincia de .{3,30}|pcia\.? .{3,30}|antioquia|valle del cauca|cundinamarca|atlántico|santander|región .{3,30}|[A-Z]{2})$/iu

/** A street with its number and a town, with a code of the country's or with none. */
export function latinAmerican(lines: readonly Line[], at: number): FoundAddress | undefined {
  const text = afterLabel(lines[at]?.text ?? "")
  if (text.length > 250) return undefined
  const colombian = COLOMBIAN.exec(text)
  const isStreet = colombian !== null || STREET.test(text)
  const code = CODE.exec(text)
  if (!isStreet && !code) return undefined
  if (!colombian && !/\d|s\/n/i.test(text)) return undefined
  const next = lines[at + 1]
  const nextCode = !code && next && next.length < 100 && next.digits > 2 ? CODE.exec(next.text) : null
  const isContinued = nextCode !== null || (isStreet && !text.includes(",") && next !== undefined && isTown(next))
  const whole = isContinued ? `${text}, ${next?.text ?? ""}` : text
  const parts = placeIn(whole, colombian?.[0])
  if (!parts) return undefined
  // Where nothing but the street's form says so, the town alone must follow.
  if (!code && !nextCode && !colombian && !STREET.test(text)) return undefined
  return { address: tidy(parts), from: at, to: isContinued ? at + 1 : at }
}

function isTown(line: Line): boolean {
  return (
    line.length < 60 &&
    line.isCapital &&
    line.digits === 0 &&
    /^\p{Lu}[\p{L} .]{2,30}(?:,\s?\p{L}[\p{L} .]{1,30}){0,2}$/u.test(line.text)
  )
}

type Parts = {
  streetAddress?: string
  locality?: string
  region?: string
  postalCode?: string
  country?: string
}

function placeIn(whole: string, colombian: string | undefined): Parts | undefined {
  const code = CODE.exec(whole)
  const postalCode = code?.[1] ?? code?.[2] ?? code?.[3]
  const text = code ? `${whole.slice(0, code.index)}, ${whole.slice(code.index + code[0].length)}` : whole
  const pieces = text
    .split(/\s*[,;|•·]\s*|\s+[-–]\s+|\.\s(?=\p{Lu})/u)
    .map((piece) => piece.replace(/^[\s.()-]+|[\s()-]+$/g, ""))
    .filter((piece) => piece !== "")
  const country = countryAfter(pieces.at(-1) ?? "", undefined)
  if (country) pieces.pop()
  const [street = "", ...rest] = pieces
  if (!/\d|s\/n/i.test(street) || street.length > 80 || rest.length > 7) return undefined
  let end = 0
  while (end < rest.length && PART.test(rest[end] ?? "")) end++
  const places = rest.slice(end)
  if (places.some((place) => place.length > 45 || !/^\p{L}/u.test(place) || /[@:\d]/.test(place))) return undefined
  const region = places.length > 1 && REGION.test(places.at(-1) ?? "") ? places.pop() : undefined
  const locality = code ? (places.at(-1) ?? region) : places[0]
  if (!locality || (!postalCode && !colombian && places.length > 2)) return undefined
  const between = code ? places.slice(0, -1) : []
  return {
    streetAddress: [street, ...rest.slice(0, end), ...between].join(", "),
    locality,
    region: region ?? (!code && places.length === 2 ? places[1] : undefined),
    postalCode,
    country,
  }
}
