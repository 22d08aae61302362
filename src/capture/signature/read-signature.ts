import type { CapturedAddress } from "~domain/captured"
import { textFragment } from "~domain/text/text-fragment"

import { findAddresses } from "../address/find-addresses"
import { findEmails } from "../emails/find-emails"
import { Line } from "../page/line"
import type { Found } from "../page/page-source"
import { type FoundPhone, findPhones } from "../phone/find-phones"
import { phoneDetail, withPlainLabels } from "../phone/phone-detail"
import { signedRegion } from "./signed-region"
import { signedRole } from "./signed-role"
import { partsOf, tellingLines } from "./telling-lines"
import { findUrls } from "./web-addresses"
import type { Sender } from "./writer"

type Signed = Found &
  Required<Pick<Found, "emails" | "phones" | "urls" | "addresses" | "texts" | "places" | "phoneDetails">>

/**
 * What the lines of a signature say of the person: name, title, organisation, telephones with their kinds and extensions, address,
 * links. Every value has its line, and the place where a page that shows the mail has it.
 * @param region of numbers without a country code, where something better than the signature tells; ISO 3166-1.
 */
export function readSignature(signature: string, region: string | undefined, sender: Sender = {}): Found {
  const lines = tellingLines(signature)
  const found: Signed = {
    emails: [],
    phones: [],
    urls: [],
    addresses: [],
    texts: new Map(),
    places: new Map(),
    phoneDetails: new Map(),
  }
  readAddresses(lines, found)
  const home = region ?? signedRegion(lines, found.addresses)
  const isAbroad = home === undefined && lines.some((line) => ABROAD.test(line))
  for (const line of lines) readWays(line, home, found, isAbroad)
  for (const [field, told] of Object.entries(signedRole(lines, sender)) as [
    keyof ReturnType<typeof signedRole>,
    Told,
  ][]) {
    if (!told) continue
    found[field] = told.value
    note(found, told.value, told.line)
  }
  return found
}

/** A number with its trunk prefix, or a label in a language of elsewhere: then a form like America's is not America's. */
const ABROAD =
  /(?<![\d.+-])\(?0[1-9]\d{0,3}\)?[ ./-]?\d{2,}|(?<!\p{L})(?:cel|celular|cellulare|tel[eé]fono|m[oó]vil|pbx|conmutador)(?!\p{L})/iu

type Told = { value: string; line: string } | undefined

function note(found: Signed, value: string, line: string): void {
  found.texts.set(value, line.slice(0, 300))
  found.places.set(value, textFragment(line.slice(0, 300)))
}

/** A street and its town may stand beside other things on their line, or on lines of their own. */
function readAddresses(lines: readonly string[], found: Signed): void {
  if (!lines.some((line) => /\d/.test(line))) return
  const parts = lines.flatMap(cellsOf).filter(Boolean)
  for (const { address, from, to } of findAddresses(parts.map((part) => new Line(part)))) {
    found.addresses.push(address)
    note(found, lineOf(address), parts.slice(from, to + 1).join(", "))
  }
}

/** As the contact's evidence names an address. */
function lineOf({ formatted, streetAddress, locality, region, postalCode, country }: CapturedAddress): string {
  return formatted ?? [streetAddress, locality, region, postalCode, country].filter(Boolean).join(", ")
}

function readWays(line: string, region: string | undefined, found: Signed, isAbroad: boolean): void {
  if (MAY_HAVE_EMAIL.test(line)) for (const { address } of findEmails(line)) keep(found, found.emails, address, line)
  if (line.includes(".")) for (const { url } of partsOf(line).flatMap(findUrls)) keep(found, found.urls, url, line)
  readPhones(line, region, found, isAbroad)
}

/** An "@", or one spelt out. */
const MAY_HAVE_EMAIL = /@|[[({<] ?(?:at|ät|a|arroba)|(?:dot|punkt|punto)/i

/** What bars, dots and tabs part, and nothing else. */
function cellsOf(line: string): string[] {
  return CELL_ENDS.test(line) ? line.split(CELL_ENDS) : [line]
}

const CELL_ENDS = /\s*[|•·●]\s*|\s+\/\/\s+|\t+/

function readPhones(whole: string, region: string | undefined, found: Signed, isAbroad: boolean): void {
  if (!/\d{2}/.test(whole)) return
  const parts = cellsOf(whole)
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1] ?? ""
    const isAlone = ALONE.test(part) && !/^\d{1,2}[./-]\d{1,2}[./-]/.test(part)
    const own = isAlone && /^\p{L}{1,12}\.?:?$/u.test(before) ? `${before} ` : ""
    const plain = withPlainLabels(part)
    const labelled = findPhones(plain, region, own || (isAlone ? "Tel." : ""))
    for (const { value: read, index, written, end } of labelled.length > 0 ? labelled : atTheEnd(plain, region)) {
      const value = isAbroad && read.startsWith("+1") && !/^[+1]/.test(written) ? written : read
      const detail = phoneDetail(own + part, own.length + index, written, own.length + end)
      if (detail.label === "fax") continue
      keep(found, found.phones, value, whole)
      if (detail.label || detail.extension) found.phoneDetails.set(value, detail)
    }
  }
}

/** Digits alone, with a word or a web address after them, or twice, are the writer's number without a label before, unless they are a date. */
const ALONE = /^[+(\d][\d ()./–-]{6,40}(?: ?\(?\p{L}{1,14}\)?| (?:www\.|https?:)\S{1,100})?$/u

/** "Ana Ruiz - 600 12 34 56", "Guardia 24 h: 600 12 34 56": what else has as many digits in groups says what it is. */
function atTheEnd(part: string, region: string | undefined): FoundPhone[] {
  const [, before = "", number = ""] = AT_END.exec(part) ?? []
  const digits = number.replace(/\D/g, "").length
  if (digits < 9 || digits > 13 || REGISTER.test(before)) return []
  return findPhones(number, region, "Tel.").map((one) => ({
    ...one,
    index: one.index + before.length,
    end: one.end + before.length,
  }))
}

const AT_END = /^(.{2,50}[:(–-] ?)([+(]?\d[\d ().-]{8,20}\d)\)?$/
/** Words for the other numbers of people and firms. */
const REGISTER =
  /(?:^|[^\p{L}])(?:r\.?c\.?s|sire[nt]|[cn]\.?i\.?f|r\.?f\.?c|n\.?i\.?t|r\.?u\.?[ct]|cui[lt]?|d\.?n\.?i|vat|tva|i\.?v\.?a|hr[ab]|ust|st(?:euer)?-?nr|reg\p{L}*|lic\p{L}*|col(?:egiad[oa]|\.)?|c[eé]d\p{L}*|matr\p{L}*|no|nº|n°|n[úu]m(?:ero)?|nr|iban|konto|cuenta|account|company|charity|albo|ordre|rpps|adeli|fax)(?=[^\p{L}]|$)/iu

function keep(found: Signed, list: string[], value: string, line: string): void {
  if (list.includes(value)) return
  list.push(value)
  note(found, value, line)
}
