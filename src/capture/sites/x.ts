import { findEmails } from "../emails/find-emails"
import { readPersonName } from "../names/person-name"
import { all, attribute, first, lineText } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { shownLines } from "./shown-lines"
import { isAt, pathOf } from "./site"
import { clean, SiteContact } from "./site-contact"

/*
 * A profile of X: [data-testid] "UserName", "UserDescription", "UserLocation", "UserUrl", "UserProfessionalCategory" (social
 * crawlers and userscripts of 2020-2026); until 2020 .ProfileHeaderCard-name, -screenname, -bio, -locationText, -urlText.
 */
export const x: PageSource = {
  kind: "x",
  confidence: 0.9,
  appliesTo: (page) => isAt(page, "x.com", "twitter.com"),
  read: (page) => profile(page),
}

const PARTS = {
  name: '[data-testid="UserName"], .ProfileHeaderCard-name',
  bio: '[data-testid="UserDescription"], .ProfileHeaderCard-bio',
  place: '[data-testid="UserLocation"], .ProfileHeaderCard-locationText',
  site: '[data-testid="UserUrl"], .ProfileHeaderCard-urlText a',
}

function profile(page: PageView): Found[] {
  const part = (name: keyof typeof PARTS) => first(page.document, PARTS[name])
  const block = part("name")
  const [login = ""] = pathOf(page)
  const [named] = block ? shownLines(block) : []
  // Name and login stand in one line where they are inline.
  const name = clean(named?.text.split(/ ?@(?=\w{1,20}$)/)[0])
  if (!name || name.startsWith("@")) return []
  const contact = new SiteContact(page, block).text(isFirm(page, name) ? "organization" : "fullName", name)
  const bio = part("bio")
  if (bio) {
    for (const { address } of findEmails(clean(lineText(bio)))) contact.email(address, clean(lineText(bio)))
    contact.text("note", lineText(bio))
  }
  const place = part("place")
  contact.place(place && lineText(place))
  const site = part("site")
  const url = site && (attribute(site, "title") ?? clean(lineText(site)))
  if (url) contact.url(/^https?:/.test(url) ? url : `https://${url}`, url)
  return contact.url(`https://x.com/${login}`).all
}

/** Only firms show what kind they are; what is no person's name then is theirs. */
function isFirm(page: PageView, name: string): boolean {
  return all(page.document, '[data-testid="UserProfessionalCategory"]').length > 0 && !readPersonName(name)?.isCertain
}
