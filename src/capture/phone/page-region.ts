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

function topDomain(url: string): string | undefined {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? url
  const top = host.split(".").at(-1)?.toUpperCase() ?? ""
  const name = top === "UK" ? "GB" : top
  return regionNamed(name) ? name : undefined
}
