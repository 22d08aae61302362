import { findEmails } from "../emails/find-emails"
import { all, attribute, childrenOf, closest, elementsNamed, first, isBefore, lineText, tag } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { linkCards, personInCard } from "./link-cards"
import { isAt, pathOf } from "./site"
import { clean, SiteContact } from "./site-contact"

/*
 * Crunchbase is built of custom elements: profile-header or .profile-name with the name, fields-card with li or tile-field whose
 * value is a field-formatter: identifier-formatter (links to /organization/, /person/, places), link-formatter (web sites),
 * blob-formatter (an address, a number, a text). Known from scrapers of 2019-2025 and their paths through these elements.
 */
export const crunchbase: PageSource = {
  kind: "crunchbase",
  confidence: 0.85,
  appliesTo: (page) => isAt(page, "crunchbase.com"),
  read: (page) => {
    const [section, slug, tab] = pathOf(page)
    if (section === "person" && slug) return person(page)
    if (section !== "organization") return []
    const people = tab === "people" ? linkCards(page, 'a[href^="/person/"]') : []
    const cards = people.flatMap((card) => personInCard(page, card))
    const name = nameOf(page)
    return [...organization(page), ...cards.map((one) => ({ ...one, organization: name }))]
  },
}

function nameOf({ document }: PageView): string {
  const heading = first(document, "profile-header h1, h1.profile-name, .profile-name, h1")
  return heading ? clean(lineText(heading)) : ""
}

function person(page: PageView): Found[] {
  const contact = new SiteContact(page).text("fullName", nameOf(page))
  const fields = elementsNamed(page.document, "field-formatter").slice(0, 100)
  // The title stands in the field just before the firm it is held at.
  const firm = fields.find((field) => first(field, 'a[href^="/organization/"]') && closest(field, "fields-card"))
  const title = firm && fields.findLast((field) => isBefore(field, firm) && isText(field))
  if (title && closest(title, "fields-card") === closest(firm, "fields-card")) contact.text("jobTitle", lineText(title))
  const link = firm && first(firm, 'a[href^="/organization/"]')
  contact.text("organization", link && lineText(link))
  readFields(contact, fields)
  return contact.found.fullName ? contact.all : []
}

function organization(page: PageView): Found[] {
  const contact = new SiteContact(page).text("organization", nameOf(page))
  readFields(contact, elementsNamed(page.document, "field-formatter").slice(0, 100))
  return contact.found.organization ? contact.all : []
}

function readFields(contact: SiteContact, fields: Element[]): void {
  for (const field of fields) {
    const places = all(field, "a").filter((link) => (attribute(link, "href") ?? "").includes("location"))
    if (places.length > 0 && contact.found.addresses.length === 0) contact.place(places.map(lineText).join(", "))
    for (const link of all(field, 'link-formatter a[href^="http"]').slice(0, 5)) contact.link(link)
    const blob = first(field, "blob-formatter")
    const text = blob ? clean(lineText(blob)) : ""
    if (!text || text.length > 100) continue
    for (const { address } of findEmails(text)) contact.email(address, text)
    if (!text.includes("@")) contact.phonesIn(text)
  }
}

/** A field that is a text, no link and no list. */
const isText = (field: Element) =>
  childrenOf(field).every((child) => /^(?:span|blob-formatter)$/.test(tag(child))) && !first(field, "a")
