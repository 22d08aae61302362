import { attribute, closest, first, lineText } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { isAtGoogle, pathOf } from "./site"
import { clean, SiteContact } from "./site-contact"

/*
 * A place on Google Maps: in [role="main"], h1 and [data-item-id] "address", "authority" (web site) and "phone:tel:…", whose
 * number is the attribute itself. The same from 2020 to 2026 in open-source scrapers, in every language.
 */
export const googleMaps: PageSource = {
  kind: "google-maps",
  confidence: 0.92,
  appliesTo: (page) => isAtGoogle(page) && (page.url.includes("//maps.") || pathOf(page)[0] === "maps"),
  read: (page) => place(page),
}

const ITEM = '[data-item-id="address"], [data-item-id="authority"], [data-item-id^="phone:tel:"]'

function place(page: PageView): Found[] {
  const item = first(page.document, ITEM)
  const pane = item && (closest(item, '[role="main"]') ?? first(page.document, "body"))
  const heading = pane && first(pane, "h1")
  if (!pane || !heading) return []
  const contact = new SiteContact(page, pane).text("organization", lineText(heading))
  const address = first(pane, '[data-item-id="address"]')
  contact.place(address && lineText(address))
  const phone = first(pane, '[data-item-id^="phone:tel:"]')
  const number = phone && attribute(phone, "data-item-id")?.slice("phone:tel:".length)
  // As it is shown: the attribute has the digits as they are dialled at home.
  if (number) contact.phonesIn(clean(phone && lineText(phone)) || number)
  const site = first(pane, '[data-item-id="authority"]')
  if (site) contact.link(attribute(site, "href") ? site : first(site, "a"))
  return contact.all
}
