import type { CapturedAddress } from "~domain/captured"
import { fold } from "~domain/text/fold"

import { toE164 } from "../phone/phone-number"

/**
 * The region of the numbers without a country code in a signature whose mailbox doesn't tell: that of another number, of the
 * country its address names, or of a postcode that no other country has. Undefined where nothing says so.
 */
export function signedRegion(lines: readonly string[], addresses: readonly CapturedAddress[]): string | undefined {
  for (const { country = "" } of addresses) {
    const named = COUNTRIES[fold(country).replace(/[^a-z ]/g, "")]
    if (named) return named
  }
  for (const line of lines) {
    const written = /(?<!\d)(?:\+|00)(?:[ ().-]{0,2}\d){8,15}/.exec(line)?.[0]
    const number = written && toE164(written.replace(/^00/, "+"))
    const code = number && [1, 2, 3].map((length) => number.slice(1, length + 1)).find((digits) => CODES[digits])
    if (code) return CODES[code]
  }
  return addresses.map(({ postalCode = "", region = "" }) => regionOfPostcode(postalCode, region)).find(Boolean)
}

function regionOfPostcode(postalCode: string, region: string): string | undefined {
  if (/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(postalCode)) return "GB"
  if (/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/.test(postalCode)) return "CA"
  return /^\d{5}(?:-\d{4})?$/.test(postalCode) && /^[A-Z]{2}$/.test(region) ? "US" : undefined
}

/** The first region of each country code (https://www.itu.int/pub/T-SP-E.164D) of the countries below and their neighbours. */
const CODES: Record<string, string> = Object.fromEntries(
  "1US 30GR 31NL 32BE 33FR 34ES 351PT 353IE 36HU 380UA 39IT 40RO 41CH 420CZ 421SK 43AT 44GB 45DK 46SE 47NO 48PL 49DE 51PE 52MX 54AR 55BR 56CL 57CO 58VE 593EC 595PY 598UY 506CR 507PA 591BO 61AU 64NZ 90TR 91IN"
    .split(" ")
    .map((one) => [one.replace(/\D/g, ""), one.replace(/\d/g, "")]),
)

const COUNTRIES: Record<string, string> = {
  espana: "ES",
  spain: "ES",
  mexico: "MX",
  argentina: "AR",
  colombia: "CO",
  chile: "CL",
  peru: "PE",
  usa: "US",
  "united states": "US",
  "united kingdom": "GB",
  uk: "GB",
  england: "GB",
  deutschland: "DE",
  germany: "DE",
  osterreich: "AT",
  austria: "AT",
  schweiz: "CH",
  suisse: "CH",
  switzerland: "CH",
  france: "FR",
  italia: "IT",
  italy: "IT",
  romania: "RO",
  portugal: "PT",
  brasil: "BR",
  nederland: "NL",
  belgie: "BE",
  belgique: "BE",
}
