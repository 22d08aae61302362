import { bytesOfWindows1252, decodeStrictly, decodeWindows1252 } from "../decode-text"
import { isKnownProperty } from "./property-names"

/** A property as it stands: its name in capitals, its parameters with theirs, its value still escaped. */
export type Property = {
  line: number
  group?: string
  name: string
  parameters: { name: string; value: string }[]
  /** Every type it is marked with: TYPE=a,b and TYPE="a,b" and bare ones alike. */
  types: string[]
  value: string
  isBase64: boolean
}

const MOST_PARAMETERS = 100
/** Encodings and kinds of value that vCard 2.1 names without saying what they are of. */
const BARE = new Map([
  ["quoted-printable", "ENCODING"],
  ["base64", "ENCODING"],
  ["b", "ENCODING"],
  ["8bit", "ENCODING"],
  ["7bit", "ENCODING"],
  ["url", "VALUE"],
  ["uri", "VALUE"],
  ["inline", "VALUE"],
  ["utf-8", "CHARSET"],
])

/**
 * Reads one property; undefined where the text is none.
 * Parameters of vCard 2.1 may have no names (TEL;HOME;CELL) and are taken as types.
 */
export function parseProperty(text: string, line: number): Property | undefined {
  const colon = endOfHeader(text)
  if (colon < 0) return withoutColon(text, line)
  const [head = "", ...rest] = splitOutsideQuotes(text.slice(0, colon), ";")
  const [, group, name] = /^(?:([\w-]{1,40})\.)?([A-Za-z][\w/-]{0,60})$/.exec(head.trim()) ?? []
  if (!name) return undefined
  const parameters = rest.slice(0, MOST_PARAMETERS).flatMap(readParameter)
  const types = parameters.flatMap((one) =>
    one.name === "TYPE" ? one.value.split(",").map((type) => type.replace(/^\s*type=/i, "")) : [],
  )
  const property = { line, ...(group && { group: group.toLowerCase() }), name: name.toUpperCase(), parameters, types }
  const encoding = parameter(property, "ENCODING")?.toLowerCase()
  const raw = text.slice(colon + 1)
  const charset = parameter(property, "CHARSET")
  const isBase64 = encoding === "base64" || encoding === "b"
  if (encoding === "quoted-printable") return { ...property, value: decodeQuotedPrintable(raw, charset), isBase64 }
  const isText = isBase64 && !/^(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE)$/.test(property.name)
  return { ...property, value: (isText && decodeBase64(raw, charset)) || inCharset(raw, charset), isBase64 }
}

type WithParameters = Pick<Property, "parameters">

/** The value of the first parameter of that name. */
export const parameter = ({ parameters }: WithParameters, name: string): string | undefined =>
  parameters.find((one) => one.name === name)?.value

/** Whether it is marked as the one to use: TYPE=PREF, or PREF=1, the lower the better (RFC 6350, 5.3). */
export function preference(property: Property): number {
  const level = Number(parameter(property, "PREF"))
  if (level >= 1 && level <= 100) return level
  return property.types.some((type) => type.trim().toLowerCase() === "pref") ? 1 : 101
}

/** A property whose colon somebody wrote as a semicolon. */
function withoutColon(text: string, line: number): Property | undefined {
  const [, name, value = ""] = /^([A-Za-z-]{1,40});([\s\S]*)$/.exec(text) ?? []
  if (!name || !isKnownProperty(name)) return undefined
  return { line, name: name.toUpperCase(), parameters: [], types: [], value, isBase64: false }
}

/** The colon that ends the header is the first outside quotation marks, or the first where those are not closed. */
function endOfHeader(text: string): number {
  const first = text.indexOf(":")
  const quote = text.indexOf('"')
  if (quote < 0 || first < quote) return first
  const head = text.slice(0, 20_000)
  let isQuoted = false
  for (let at = 0; at < head.length; at++) {
    const letter = head.charAt(at)
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === ":" && !isQuoted) return at
  }
  return head.indexOf(":")
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator)
  const parts: string[] = []
  let isQuoted = false
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

function readParameter(text: string): Property["parameters"] {
  const equals = text.indexOf("=")
  const bare = text.trim()
  if (bare === "") return []
  if (equals < 0) return [{ name: BARE.get(bare.toLowerCase()) ?? "TYPE", value: unquoted(bare) }]
  return [{ name: text.slice(0, equals).trim().toUpperCase(), value: unquoted(text.slice(equals + 1).trim()) }]
}

/** Without quotation marks, and with the signs that RFC 6868 writes with a circumflex. */
function unquoted(value: string): string {
  return value.replaceAll('"', "").replace(/\^[n'^]/g, (sign) => CIRCUMFLEX[sign] ?? sign)
}

const CIRCUMFLEX: Record<string, string> = { "^n": "\n", "^'": '"', "^^": "^" }

/** The bytes that quoted-printable stands for (RFC 2045, 6.7), soft breaks taken out, in the character set that is named. */
function decodeQuotedPrintable(value: string, charset: string | undefined): string {
  const bytes: number[] = []
  const joined = value.replace(/=[ \t]{0,10}$/, "")
  for (let at = 0; at < joined.length; at++) {
    const code = joined.charCodeAt(at)
    if (code === 0x3d) {
      const hex = joined.slice(at + 1, at + 3)
      if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
        bytes.push(Number.parseInt(hex, 16))
        at += 2
        continue
      }
    }
    if (code < 128) bytes.push(code)
    else {
      const letter = String.fromCodePoint(joined.codePointAt(at) ?? code)
      bytes.push(...new TextEncoder().encode(letter))
      at += letter.length - 1
    }
  }
  return decodeBytes(Uint8Array.from(bytes), charset)
}

/** Text that was written in base64, or undefined where it isn't. */
function decodeBase64(value: string, charset: string | undefined): string | undefined {
  try {
    const letters = atob(value.replace(/\s/g, ""))
    return decodeBytes(
      Uint8Array.from(letters, (letter) => letter.charCodeAt(0)),
      charset,
    )
  } catch {
    return undefined
  }
}

const decodeBytes = (bytes: Uint8Array, charset: string | undefined): string =>
  (charset && decodeNamed(bytes, charset)) ?? decodeStrictly(bytes, "utf-8") ?? decodeWindows1252(bytes)

/** A file of several character sets is read as windows-1252: the bytes behind are read again in the one that is named. */
function inCharset(value: string, charset: string | undefined): string {
  if (!charset || !/[\u0080-\uFFFF]/.test(value)) return value
  const bytes = bytesOfWindows1252(value)
  return (bytes && decodeNamed(bytes, charset)) ?? value
}

/** ISO 8859-1 is windows-1252 to whoever names it (https://encoding.spec.whatwg.org/#names-and-labels). */
const decodeNamed = (bytes: Uint8Array, charset: string): string | undefined =>
  /^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(charset.trim())
    ? decodeWindows1252(bytes)
    : decodeStrictly(bytes, charset.trim())
