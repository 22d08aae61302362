import type { CapturedAddress } from "~domain/captured"
import { fold } from "~domain/text/fold"

import { regionOfNumber } from "../phone/page-region"
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
    const region = written && regionOfNumber(toE164(written.replace(/^00/, "+")) ?? "")
    if (region) return region
  }
  return addresses.map(({ postalCode = "", region = "" }) => regionOfPostcode(postalCode, region)).find(Boolean)
}

function regionOfPostcode(postalCode: string, region: string): string | undefined {
  if (/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/.test(postalCode)) return "GB"
  if (/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/.test(postalCode)) return "CA"
  return /^\d{5}(?:-\d{4})?$/.test(postalCode) && /^[A-Z]{2}$/.test(region) ? "US" : undefined
}

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
