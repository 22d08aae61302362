import type { CapturedAddress } from "~domain/captured"

/** An address and the lines it stands in, both ends included. */
export type FoundAddress = { address: CapturedAddress; from: number; to: number }

export const STREET_EN =
  /(?<!\p{L})(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|place|pl|square|sq|parkway|pkwy|highway|hwy|circle|cir|terrace|ter|plaza|pike|trail|trl|turnpike|route|rt|loop|row|crescent|close|gardens|mews|hill|park|broadway|freeway|fwy|expressway|alley|p\.? ?o\.? ?box|box|suite|ste|floor|fl|building|bldg|unit|house|hall|center|centre|room|rm|campus)(?!\p{L})/iu

const COUNTRY =
  /^[\s,(–-]{0,4}(USA|U\.S\.A\.?|United States(?: of America)?|Canada|United Kingdom|UK|U\.K\.|England|Scotland|Wales|Ireland|España|Spain|Deutschland|Germany|Österreich|Austria|Schweiz|Switzerland|Suisse|France|Italia|Italy|Portugal|Nederland|The Netherlands|Netherlands|Belgium|België|Belgique|Sweden|Sverige|Denmark|Danmark|Norway|Norge|Finland|Suomi|Poland|Polska|Slovakia|Czech Republic|México|Mexico|(?:República )?Argentina|Colombia|Chile|Per[úu]|Rom[âa]nia|Brasil|Brazil|Uruguay|Ecuador)(?![\p{L}])/iu

export function countryAfter(rest: string, next: string | undefined): string | undefined {
  return COUNTRY.exec(rest)?.[1] ?? (next && next.length < 30 ? COUNTRY.exec(next)?.[1] : undefined)
}

/** "Address: 12 High Street": what the label or the sentence says before it is not part of it. */
export function afterLabel(text: string): string {
  const seat = text.length > 20 ? SEAT.exec(text) : null
  const from = seat ? text.slice(seat.index + seat[0].length) : text
  const colon = from.lastIndexOf(": ")
  return (colon >= 0 && colon < 60 ? from.slice(colon + 2) : from)
    .replace(/^[^\p{L}\p{N}#]+/u, "")
    .replace(LABEL, "")
    .trim()
}

/** A label whose colon is a matter of style. */
const LABEL =
  /^(?:(?:postal |mailing |street )?address|direcci[óo]n|adresse|anschrift|indirizzo|adres[ăa]) (?=[\p{Lu}\d])/iu

/** Where a firm is said to have its seat, in running text. */
const SEAT =
  /(?:domicilio(?: social| fiscal| legal)? en|domiciliad[oa] en|sit[oa] en|ubicad[oa] en|registered (?:office|address)(?: is)?(?: at)?|(?:head|main) office(?: is)? at|located at|mit sitz in|si[èe]ge social(?: est)?(?: situ[ée])?(?: au| à| :)?|sede (?:legale|operativa|sociale)?(?: in| :)?|con sede in|sediul(?: social)?(?: [îi]n)?|sede (?:social )?(?:na|em))[ :,]{1,3}(?=[\p{Lu}\d])/iu

export function pieceOf(text: string): string[] {
  return afterLabel(text)
    .split(/\s*[,|•·;]\s*/)
    .map((piece) => piece.trim())
    .filter(Boolean)
}

/** An address in one line. */
export function addressText(address: CapturedAddress): string {
  const { formatted, streetAddress, locality, region, postalCode, country } = address
  return formatted ?? [streetAddress, locality, region, postalCode, country].filter(Boolean).join(", ")
}

export function tidy(address: CapturedAddress): CapturedAddress {
  return Object.fromEntries(
    Object.entries(address).flatMap(([part, value]) => {
      const text = value?.replace(/\s+/g, " ").replace(/^[\s,]+|[\s,]+$/g, "")
      return text ? [[part, text]] : []
    }),
  )
}
