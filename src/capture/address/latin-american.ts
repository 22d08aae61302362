import type { Line } from "../page/line"
import { afterLabel, countryAfter, type FoundAddress, tidy } from "./address-line"

/** How streets begin in Spanish and Portuguese. */
const STREET =
  /^(?:c\/|calle|cl\.?|carrera|cra\.?|kr\.?|cr\.?|av(?:enida|da|\.)?|diagonal|dg\.?|transversal|tv\.?|jir[oó]n|jr\.?|pasaje|psje\.?|blvd\.?|bv\.?|boulevard|bulevar|calzada|calz\.?|paseo|prolongaci[oó]n|prol\.?|circuito|cerrada|privada|camino|ruta|alameda|plaza|mz\.?|mza\.?|manzana|rua|r\.|travessa|praça|rodovia)\s?(?=[\p{L}\d])/iu
/** "Calle 93 # 11-28", "Cra. 11 No. 140-62": Colombia's streets are numbers, and houses have two. */
const COLOMBIAN =
  /^(?:calle|cl\.?|carrera|cra\.?|kr\.?|cr\.?|av(?:enida|\.)?(?: carrera| calle)?|ak|ac|diagonal|dg\.?|transversal|tv\.?)\s?\d{1,3} ?[A-Z]{0,2}(?: bis)?(?: (?:sur|norte|este|oeste))?(?:\s?(?:#|n[o.º°]{1,2})\s?| )\d{1,3} ?[A-Z]{0,2} ?[-–] ?\d{1,3}/i
/**
 * Mexico's "C.P. 03200" and "N.L. 66220", Argentina's "B8000" and "C1043AAZ", Brazil's "05452-000", Peru's "Lima 15036".
 */
const CODE =
  /(?:\bC\.? ?P\.?:? ?(\d{4,5})\b)|\(?\b([A-HJ-NP-Z]\d{4}(?:[A-Z]{3})?)\b\)?|\b(?:CEP:? ?)?(\d{5}-\d{3})\b|(?<=\b(?:N\.? ?L\.?|Jal(?:isco)?\.?|Qro\.?|Pue(?:bla)?\.?|Gto\.?|Ver\.?|Yuc\.?|CDMX|M[ée]xico|Nuevo Le[óo]n|Quer[ée]taro|Yucat[áa]n|Lima|Callao|Arequipa|Cusco|Trujillo|Piura),? )(\d{5})(?!\d)/
/** What stands between street and town: a floor, an office, a quarter. */
const PART =
  /^(?:local|loc\.|of(?:icina)?s?\.?|piso|apto|apartamento|torre|edif(?:icio)?\.?|ed\.|bodega|barrio|urb\.?|urbanización|lt\.?|alcald[ií]a|deleg(?:aci[oó]n)?\.?|int(?:erior)?\.?|depto|dpto|departamento|consultorio|centro comercial|c\.c\.|col(?:onia)?\.?|fracc(?:ionamiento)?\.?|parque|planta|pb|nivel|km|esq(?:uina)?\.?|entre|casa|lote|mz|manzana|bairro|sala|andar|cj|conj\.?|bloco|suite|\d)/iu
const REGION =
  /^(?:cdmx|buenos aires|santa fe|entre ríos|ciudad de méxico|edo\.? de méxico|estado de méxico|n\.? ?l\.?|nuevo león|jal(?:isco)?\.?|qro\.?|querétaro|pue(?:bla)?\.?|gto\.?|guanajuato|ver(?:acruz)?\.?|yuc(?:atán)?\.?|q\. ?roo|quintana roo|b\. ?c\.?|baja california|son(?:ora)?\.?|chih(?:uahua)?\.?|coah(?:uila)?\.?|sin(?:aloa)?\.?|mich(?:oacán)?\.?|oax(?:aca)?\.?|s\. ?l\. ?p\.?|san luis potosí|caba|provincia de .{3,30}|pcia\.? .{3,30}|antioquia|valle del cauca|cundinamarca|atlántico|santander|región .{3,30}|[A-Z]{2})$/iu

/** A street with its number and a town, with a code of the country's or with none, in one line or on to the third below. */
export function latinAmerican(lines: readonly Line[], at: number): FoundAddress | undefined {
  let text = afterLabel(lines[at]?.text ?? "").slice(0, 250)
  const colombian = COLOMBIAN.exec(text)?.[0]
  const above = CODE.exec(text)?.index === 0 ? (lines[at - 1]?.text ?? "") : ""
  if (NUMBERED.test(above)) {
    const parts = placeIn(`${above}, ${text}`, undefined)
    return parts && { address: tidy(parts), from: at - 1, to: at }
  }
  const isStreet = colombian !== undefined || STREET.test(text) || (NUMBERED.test(text) && ENDS_IN_COUNTRY.test(text))
  if ((!isStreet && !CODE.test(text)) || !/\d|s\/n/i.test(text)) return undefined
  let found: FoundAddress | undefined
  for (let to = at; to <= at + 3; to++) {
    if (to > at) {
      const next = lines[to]
      if (!isStreet || !next || !isContinuation(next)) break
      text = `${text.replace(/[,.]$/, "")}, ${next.text}`
    }
    const hasCode = CODE.test(text)
    // A town without a code must follow at once; a code may stand lower down.
    if (!hasCode && found) continue
    const parts = placeIn(text, colombian)
    if (parts) found = { address: tidy(parts), from: at, to }
    const isOpen = /C\.? ?P\.?:? ?\d{4,5}$/.test(text) && endsInRegion(lines[to + 1])
    if (parts && hasCode && !isOpen) break
  }
  return found
}

/** "San Martín 850", in countries where streets need no word that says so. */
const NUMBERED = /^\p{Lu}[\p{L}.' ]{3,35} \d{2,5}(?=$|,)/u
export const ENDS_IN_COUNTRY = /, (?:Chile|Argentina|Per[úu]|Colombia|Uruguay|M[ée]xico|Ecuador)\.?$/i

/** "Mérida, Yucatán" */
function endsInRegion(line: Line | undefined): boolean {
  if (!line || line.length > 80 || line.digits > 0 || !line.includes(",")) return false
  return REGION.test(line.text.slice(line.text.lastIndexOf(",") + 1).trim())
}

function isContinuation(line: Line): boolean {
  if (line.length > 160 || !line.isCapital || line.includes("@") || line.includes(":")) return false
  const { text } = line
  return (
    text.length < 80 &&
    !/^(?:tel|fax|m[oó]vil|cel|whats|horario|lunes|lun|l-[vds])/i.test(text) &&
    (line.digits < 6 || CODE.test(text))
  )
}

/** "Calle 100 No. 8A-49 Of. 502 Bogotá D.C." */
const RUN_ON =
  /^(.{5,30}\d(?: (?:of|oficina|local|piso|apto|torre)\.? ?[A-Z\d]{1,5}){0,3}) (\p{Lu}\p{Ll}[\p{L}. ]{2,30})$/iu

type Parts = {
  streetAddress?: string
  locality?: string
  region?: string
  postalCode?: string
  country?: string
}

function placeIn(whole: string, colombian: string | undefined): Parts | undefined {
  const code = CODE.exec(whole)
  const postalCode = code?.[1] ?? code?.[2] ?? code?.[3] ?? code?.[4]
  const text = code ? `${whole.slice(0, code.index)}, ${whole.slice(code.index + code[0].length)}` : whole
  const pieces = text
    .split(/\s*[,;|•·]\s*|\s+[-–]\s+/u)
    .map((piece) => piece.replace(/^[\s.()-]+|[\s()-]+$/g, "").replace(/^(Lima|Callao) \d{1,2}$/i, "$1"))
    .filter((piece) => piece !== "")
  const country = countryAfter(pieces.at(-1) ?? "", undefined)
  if (country) pieces.pop()
  const runOn = colombian && pieces.length === 1 ? RUN_ON.exec(pieces[0] ?? "") : null
  if (runOn) pieces.splice(0, 1, runOn[1] ?? "", runOn[2] ?? "")
  const [street = "", ...rest] = pieces
  if (!/\d|s\/n/i.test(street) || street.length > 80 || rest.length > 7) return undefined
  let end = 0
  while (end < rest.length && PART.test(rest[end] ?? "")) end++
  const places = rest.slice(end)
  if (places.some((place) => place.length > 45 || !/^\p{L}/u.test(place) || /[@:\d]/.test(place))) return undefined
  const region = places.length > 1 && REGION.test(places.at(-1) ?? "") ? places.pop() : undefined
  // A sentence goes on after the town; what no place is called ends the address.
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
