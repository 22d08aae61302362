import type { CapturedAddress } from "~domain/captured"

import { parseEmailAddress } from "~domain/text/email-address"
import type { Found } from "../page/page-source"
import { absolute, type PageView } from "../page/page-view"
import { numberOrWritten } from "../phone/phone-number"
import { withPlaces } from "./places"
import { type Thing, textOf, textsOf, valuesOf } from "./thing"

/*
 * People and organisations of https://schema.org, from whichever syntax. A person counts with a name and something to know them
 * by; an organisation with a way to reach it. What merely stands in a product or an event is nobody's contact.
 */
const PERSON = /^(?:Person|Patient)$/
const ORGANIZATION =
  /(?:Organization|Business|Corporation|Company|NGO|Store|Shop|Restaurant|Hotel|Motel|Hostel|Resort|School|College|University|Agency|Service|Clinic|Hospital|Dentist|Physician|Attorney|Notary|Brewery|Winery|Cafe|CafeOrCoffeeShop|Bakery|Bar|Pub|Library|Museum|Center|Club|Consortium|Airline|Cooperative|Project|SportsTeam|Group|Salon|Spa|Studio|Electrician|Plumber|Locksmith|Dealer|Repair|Rental|Wash|Office|Bank|Theater|Casino|Gym|Course|Contractor|Painter|Mover|Pharmacy|Optician|Florist|Station|LodgingReservation|BedAndBreakfast|Campground)$/
const NO_CONTACT =
  /^(?:ContactPoint|PostalAddress|GeoCoordinates|Event|.*Event|Offer|Product|Place|Residence|Apartment|House|Action|.*Action|Message|EmailMessage)$/

const MOST_CONTACTS = 200

/**
 * The contacts among things, each value with its path as its place ("json-ld Person.jobTitle").
 * @param kind the syntax they were written in
 */
export function contactsOf(things: Thing[], page: PageView, kind: string): Found[] {
  const found: Found[] = []
  const employers = employersOf(things)
  for (const thing of things) {
    const contact = isPerson(thing) ? person(thing, page, employers.get(thing)) : organization(thing, page)
    if (contact) found.push(withPlaces(contact, (property) => `${kind} ${thing.types[0] ?? "Thing"}.${property}`))
    if (found.length >= MOST_CONTACTS) break
  }
  return found
}

type Employment = { organization?: string; jobTitle?: string }

/** Who an organisation says works for it, directly or by a role that has a name (https://schema.org/Role). */
function employersOf(things: Thing[]): Map<Thing, Employment> {
  const employers = new Map<Thing, Employment>()
  for (const thing of things) {
    if (isPerson(thing) || isRole(thing)) continue
    const organization = textOf(thing, "name", "legalName")
    for (const value of valuesOf(thing, ...STAFF)) {
      if (typeof value === "string") continue
      if (isPerson(value)) employers.set(value, { organization })
      for (const inner of valuesOf(value, ...STAFF))
        if (typeof inner !== "string" && isPerson(inner))
          employers.set(inner, { organization, jobTitle: textOf(value, "roleName", "namedPosition") })
    }
  }
  return employers
}

const STAFF = ["employee", "employees", "member", "members", "founder", "founders"]

function isPerson(thing: Thing): boolean {
  return thing.types.some((type) => PERSON.test(type))
}

function person(thing: Thing, page: PageView, employment: Employment = {}): Found | undefined {
  const worksFor = valuesOf(thing, "worksFor", "affiliation", "memberOf")[0]
  const role = worksFor && typeof worksFor !== "string" && isRole(worksFor) ? worksFor : undefined
  const given = textOf(thing, "givenName")
  const family = textOf(thing, "familyName")
  const fullName = textOf(thing, "name") ?? ([given, family].filter(Boolean).join(" ") || undefined)
  const contact: Found = {
    fullName,
    givenName: given,
    familyName: family,
    jobTitle:
      textOf(thing, "jobTitle", "hasOccupation") ??
      (role && textOf(role, "roleName", "namedPosition")) ??
      employment.jobTitle,
    organization:
      textOf(thing, "worksFor", "affiliation", "memberOf") ??
      (role && textOf(role, "worksFor", "affiliation", "memberOf")) ??
      employment.organization,
    birthday: /^(\d{4}-\d{2}-\d{2})/.exec(textOf(thing, "birthDate") ?? "")?.[1],
    ...reachable(thing, page),
  }
  const isKnown = contact.emails?.length || contact.phones?.length || contact.addresses?.length || contact.urls?.length
  return fullName && (isKnown || contact.jobTitle || contact.organization) ? contact : undefined
}

function isRole(thing: Thing): boolean {
  return thing.types.some((type) => /Role$/.test(type))
}

function organization(thing: Thing, page: PageView): Found | undefined {
  const known = thing.types.some((type) => ORGANIZATION.test(type))
  if (thing.types.length === 0 || (!known && thing.types.some((type) => NO_CONTACT.test(type)))) return undefined
  const contact: Found = { organization: textOf(thing, "name", "legalName"), ...reachable(thing, page) }
  const isReachable = !!(contact.emails?.length || contact.phones?.length)
  return isReachable || (known && contact.addresses?.length) ? contact : undefined
}

function reachable(thing: Thing, page: PageView): Found {
  // A fax has a contact point of its own, and is no telephone.
  const points = valuesOf(thing, "contactPoint", "contactPoints").filter(
    (point): point is Thing => typeof point !== "string" && !/fax/i.test(textOf(point, "contactType") ?? ""),
  )
  const reached = [thing, ...points]
  const images = valuesOf(thing, "image", "photo", "logo").map((image) =>
    typeof image === "string" ? image : (textOf(image, "contentUrl", "url") ?? image.id ?? ""),
  )
  const links = [...textsOf(thing, "url"), ...textsOf(thing, "sameAs")]
  return {
    emails: reached.flatMap((one) => textsOf(one, "email").flatMap((text) => parseEmailAddress(text) ?? [])),
    phones: reached.flatMap((one) =>
      textsOf(one, "telephone", "phone", "tel").flatMap((text) => phone(text, page.region) ?? []),
    ),
    urls: links.flatMap((link) => absolute(link, page.base) ?? []),
    addresses: addressesOf(thing),
    photo: images.flatMap((image) => absolute(image, page.base) ?? [])[0],
  }
}

function phone(text: string, region: string | undefined): string | undefined {
  const number =
    text
      .replace(/^tel:/i, "")
      .split(/[;,]|\bext/i, 1)[0]
      ?.trim() ?? ""
  return numberOrWritten(number, region, 5)
}

function addressesOf(thing: Thing): CapturedAddress[] {
  const values = valuesOf(thing, "address", "homeLocation", "workLocation")
  const places = valuesOf(thing, "location").flatMap((place) =>
    typeof place === "string" ? [] : [place, ...valuesOf(place, "address")],
  )
  return [...values, ...places].flatMap((value) => address(value) ?? [])
}

function address(value: Thing | string): CapturedAddress | undefined {
  if (typeof value === "string") {
    const formatted = value.replace(/\s+/g, " ").trim()
    return formatted.length > 3 && !/^https?:/.test(formatted) ? { formatted } : undefined
  }
  const inner = valuesOf(value, "address")[0]
  if (inner && value.types.some((type) => !/PostalAddress/.test(type))) return address(inner)
  const box = textOf(value, "postOfficeBoxNumber")
  const parts: CapturedAddress = {
    streetAddress: textsOf(value, "streetAddress").join(", ") || box,
    locality: textOf(value, "addressLocality"),
    region: textOf(value, "addressRegion"),
    postalCode: textOf(value, "postalCode"),
    country: textOf(value, "addressCountry"),
  }
  return parts.streetAddress || parts.locality || parts.postalCode ? parts : undefined
}
