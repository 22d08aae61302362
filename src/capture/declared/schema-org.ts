import type { CapturedAddress } from "~domain/captured"

import { parseEmailAddress } from "../emails/email-address"
import type { Found } from "../page/page-source"
import { absolute, type PageView } from "../page/page-view"
import { toE164 } from "../phone/phone-number"
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

export function contactsOf(things: Thing[], page: PageView): Found[] {
  const found: Found[] = []
  for (const thing of things) {
    const contact = isPerson(thing) ? person(thing, page) : organization(thing, page)
    if (contact) found.push(contact)
    if (found.length >= MOST_CONTACTS) break
  }
  return found
}

function isPerson(thing: Thing): boolean {
  return thing.types.some((type) => PERSON.test(type))
}

function person(thing: Thing, page: PageView): Found | undefined {
  const given = textOf(thing, "givenName")
  const family = textOf(thing, "familyName")
  const fullName = textOf(thing, "name") ?? ([given, family].filter(Boolean).join(" ") || undefined)
  const contact: Found = {
    fullName,
    givenName: given,
    familyName: family,
    jobTitle: textOf(thing, "jobTitle", "hasOccupation"),
    organization: textOf(thing, "worksFor", "affiliation", "memberOf"),
    birthday: /^(\d{4}-\d{2}-\d{2})/.exec(textOf(thing, "birthDate") ?? "")?.[1],
    ...reachable(thing, page),
  }
  const isKnown = contact.emails?.length || contact.phones?.length || contact.addresses?.length || contact.urls?.length
  return fullName && (isKnown || contact.jobTitle || contact.organization) ? contact : undefined
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
  return toE164(number, region) ?? (number.replace(/\D/g, "").length >= 5 ? number : undefined)
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
