import type { CapturedAddress } from "~domain/captured"

import { parseEmailAddress } from "~domain/text/email-address"
import { readPersonName } from "../names/person-name"
import { all, attribute, elementsNamed } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import { absolute, type PageView } from "../page/page-view"
import { numberOrWritten } from "../phone/phone-number"
import { withPlaces } from "./places"

/**
 * The person of a profile page and the business of a business page, by the Open Graph protocol (https://ogp.me, types `profile`
 * and `business.business`).
 */
export const openGraph: PageSource = {
  kind: "open-graph",
  confidence: 0.85,
  isAside: true,
  appliesTo: ({ document }) =>
    elementsNamed(document, "meta").some(
      (meta) => attribute(meta, "property") === "og:type" && TYPES.test(attribute(meta, "content") ?? ""),
    ),
  read: (page) => {
    const tags = tagsOf(page.document)
    const found = /^profile$/i.test(tags.get("og:type") ?? "") ? person(tags, page) : business(tags, page)
    return found ? [found] : []
  },
}

const TYPES = /^(?:profile|business\.business|restaurant\.restaurant|place)$/i

type Tags = Map<string, string>

function tagsOf(document: Document): Tags {
  const tags: Tags = new Map()
  for (const meta of all(document, "meta[property][content]").slice(0, 500)) {
    const name = (attribute(meta, "property") ?? "").toLowerCase()
    const value = (attribute(meta, "content") ?? "").slice(0, 2_000).replace(/\s+/g, " ").trim()
    if (value && !tags.has(name)) tags.set(name, value)
  }
  return tags
}

function person(tags: Tags, page: PageView): Found | undefined {
  const [givenName, familyName] = [tags.get("profile:first_name"), tags.get("profile:last_name")]
  const title = tags.get("og:title") ?? ""
  const declared = [givenName, familyName].filter(Boolean).join(" ")
  // A title says more than the name, most often: "Ana Ruiz (@ana) · Site".
  const fullName = declared.includes(" ") ? declared : nameIn(title)
  if (!fullName) return undefined
  return placed({
    fullName,
    givenName,
    familyName,
    urls: links(tags.get("og:url"), page),
    photo: links(tags.get("og:image"), page)[0],
  })
}

function nameIn(title: string): string | undefined {
  const [first = ""] = title.split(/ [|·•–—-] | \(|, /)
  return readPersonName(first)?.fullName
}

function business(tags: Tags, page: PageView): Found | undefined {
  const told = (name: string) =>
    tags.get(`business:contact_data:${name}`) ?? tags.get(`og:${name.replace(/_/g, "-")}`) ?? tags.get(`og:${name}`)
  const phone = numberOrWritten(told("phone_number") ?? "", page.region, 5)
  const email = parseEmailAddress(told("email") ?? "")
  const parts: CapturedAddress = {
    streetAddress: told("street_address"),
    locality: told("locality"),
    region: told("region"),
    postalCode: told("postal_code"),
    country: told("country_name"),
  }
  const address = parts.streetAddress || parts.postalCode ? [parts] : []
  if (!phone && !email && address.length === 0) return undefined
  return placed({
    organization: tags.get("og:site_name") ?? tags.get("og:title"),
    emails: email ? [email] : [],
    phones: phone ? [phone] : [],
    addresses: address,
    urls: links(told("website") ?? tags.get("og:url"), page),
  })
}

const links = (href: string | undefined, page: PageView) =>
  [href ?? ""].flatMap((one) => absolute(one, page.base) ?? [])

const placed = (found: Found): Found => withPlaces(found, (property) => `open-graph ${property}`)
