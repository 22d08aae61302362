import type { Line } from "../page/line"
import { toE164 } from "./phone-number"
import { regionNamed } from "./regions"

/** Country domains that are sold to everybody for their letters: they tell nothing unless the language agrees. */
const WORLDWIDE = new Set(
  "IO CO ME TV AI FM CC WS TO LY GG SH LA VC GL IM AC ST SO TK ML GA CF GQ NU BZ AG IN PW MS GS TC".split(" "),
)

/**
 * The region that numbers without a country code belong to: the host's country domain, else the region in the page's
 * language ("es-MX"). Undefined where nothing certain says so, since a wrong country code is worse than none.
 */
export function regionOf(url: string, language: string | undefined): string | undefined {
  const domain = topDomain(url)
  const spoken = /[-_]([a-z]{2})(?:$|[-_])/i.exec(language ?? "")?.[1]?.toUpperCase()
  const known = spoken && regionNamed(spoken) ? spoken : undefined
  if (domain && !WORLDWIDE.has(domain)) return domain
  if (domain && domain === known) return domain
  // "en-US" is what templates and editors put when nobody chooses.
  return known === "US" ? undefined : known
}

/**
 * The region that a page's own text tells where its address doesn't: the country of most numbers that have one, else the
 * country whose tax or register numbers are on the page, else the one where most people speak its language. North America is
 * left out, whose numbers are known by their form.
 */
export function regionTold(lines: readonly Line[], language: string | undefined): string | undefined {
  const counts = new Map<string, number>()
  const count = (region: string | undefined) => region && counts.set(region, (counts.get(region) ?? 0) + 1)
  let [looks, numbers] = [0, 0]
  // From the foot up, where a page says whose it is.
  for (let at = lines.length - 1; at >= 0 && looks < MOST_LOOKS && numbers < ENOUGH_NUMBERS; at--) {
    const line = lines[at]
    if (!line?.isMarked || line.length > 1_000 || line.digits < 6) continue
    looks++
    const { text } = line
    if (line.includes("+"))
      for (const [number] of text.slice(0, 300).matchAll(ABROAD)) {
        numbers++
        count(regionOfNumber(toE164(number) ?? ""))
      }
    if (REGISTERED.test(text)) count(REGISTERS.find(([pattern]) => pattern.test(text))?.[1])
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  if (best) return best[0] === "US" ? undefined : best[0]
  return SPOKEN[(language ?? "").slice(0, 2).toLowerCase()]
}

const MOST_LOOKS = 200
const ENOUGH_NUMBERS = 8
const ABROAD = /\+(?:[ ().-]{0,2}\d){8,15}/g

/** The first region of each country code (https://www.itu.int/pub/T-SP-E.164D), of the countries whose pages are read most. */
const CODES = new Map(
  "1US 30GR 31NL 32BE 33FR 34ES 351PT 353IE 36HU 380UA 39IT 40RO 41CH 420CZ 421SK 43AT 44GB 45DK 46SE 47NO 48PL 49DE 51PE 52MX 54AR 55BR 56CL 57CO 58VE 593EC 595PY 598UY 506CR 507PA 591BO 61AU 64NZ 90TR 91IN"
    .split(" ")
    .map((one) => [one.replace(/\D/g, ""), one.replace(/\d/g, "")] as const),
)

/** The region of a number's country code. @param number in E.164 */
export function regionOfNumber(number: string): string | undefined {
  return [1, 2, 3].map((length) => CODES.get(number.slice(1, length + 1))).find(Boolean)
}

/** One look for the most lines, which have none of the following. */
const REGISTERED =
  /\b(?:[CN]\.?I|DE ?\d|HR[AB]|ATU|CHE|SIRE|FR ?\d|P\.? ?IVA|Partita|IT\d|C\.?U\.?I|RO ?\d|J\d|[NR]\.?[IUF]\.?[TC]|CNPJ|KvK|GB ?\d|Registered)|\d{8}-?[A-Z]\b/i

/** What a country's firms have to say of themselves. */
const REGISTERS: [RegExp, string][] = [
  [/(?:\bN\.?I\.?F\b|\bC\.?I\.?F\b).{0,12}[A-HJNP-SUVWXYZ]-?\d{7}|\b\d{8}-?[A-Z]\b/, "ES"],
  [/\bDE ?\d{3} ?\d{3} ?\d{3}\b|\bHR[AB] ?\d/, "DE"],
  [/\bATU\d{8}/, "AT"],
  [/\bCHE-?\d{3}\.\d{3}\.\d{3}/, "CH"],
  [/\bSIRE[TN]\b|\bFR ?\d{2} ?\d{9}/, "FR"],
  [/\bP\.? ?IVA\b|\bPartita IVA\b|\bIT\d{11}/i, "IT"],
  [/\bC\.?U\.?I\.?T\b/, "AR"],
  [/\bRO ?\d{6,9}\b|\bJ\d{2}\/\d+\/\d{4}/, "RO"],
  [/\bN\.?I\.?T\.?\b.{0,6}\d{3}/, "CO"],
  [/\bR\.?U\.?T\.?\b.{0,6}\d{1,2}\./, "CL"],
  [/\bR\.?U\.?C\.?\b.{0,6}(?:10|20)\d{9}\b/, "PE"],
  [/\bR\.?F\.?C\.?\b.{0,6}[A-ZÑ&]{3,4}-?\d{6}/, "MX"],
  [/\bCNPJ\b/, "BR"],
  [/\bNIPC\b/, "PT"],
  [/\bKvK\b/i, "NL"],
  [/\b(?:VAT|GB) ?(?:no\.? ?)?GB ?\d{3}|Registered in (?:England|Scotland|Wales)/i, "GB"],
]

/** Where most of those live who write a language; not of English, which is everybody's. */
const SPOKEN: Record<string, string> = {
  es: "ES",
  de: "DE",
  fr: "FR",
  it: "IT",
  ro: "RO",
  nl: "NL",
  pl: "PL",
  pt: "PT",
  sv: "SE",
  da: "DK",
}

function topDomain(url: string): string | undefined {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? url
  const top = host.split(".").at(-1)?.toUpperCase() ?? ""
  const name = top === "UK" ? "GB" : top
  return regionNamed(name) ? name : undefined
}
