import { all, attribute, first, lineText } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { isName } from "./link-cards"
import { isAt, pathOf } from "./site"
import { clean, SiteContact } from "./site-contact"

/*
 * Google Contacts. The list: an element with the contact's data-id, a [role="button"] named as the contact is, and cells that
 * name their column in aria-describedby ("…email-column", "phone-column", "…tagline-column": title and firm), as saved in
 * August 2025 by finchel/Linkedin-to-Google-Contacts. One contact, at /person/…: the heading of level one, and links.
 */
export const googleContacts: PageSource = {
  kind: "google-contacts",
  confidence: 0.92,
  appliesTo: (page) => isAt(page, "contacts.google.com"),
  read: (page) => (pathOf(page).includes("person") ? person(page) : list(page)),
}

function list(page: PageView): Found[] {
  return all(page.document, "[data-id]")
    .slice(0, 400)
    .flatMap((row) => {
      const cell = (column: string) => first(row, `[aria-describedby*="${column}-column"]`)
      const button = first(row, '[role="button"][aria-label]')
      const name = clean(button && attribute(button, "aria-label"))
      if (!name) return []
      const contact = new SiteContact(page, row)
      if (isName(name)) contact.text("fullName", name)
      const email = cell("email")
      contact.email(email && clean(lineText(email)), name)
      const phone = cell("phone")
      for (const link of phone ? all(phone, 'a[href^="tel:"]') : []) contact.link(link)
      role(contact, clean(lineText(cell("tagline") ?? row)), cell("tagline") !== undefined)
      return contact.all
    })
}

/** "Head of Sales, Demir GmbH": the firm is what follows the last comma. */
function role(contact: SiteContact, text: string, isTold: boolean): void {
  const at = text.lastIndexOf(", ")
  if (!isTold || at < 0) return
  contact.text("jobTitle", text.slice(0, at)).text("organization", text.slice(at + 2))
}

function person(page: PageView): Found[] {
  const { document } = page
  const pane = first(document, '[role="main"], main') ?? first(document, "body")
  const heading = pane && first(pane, 'h1, [role="heading"][aria-level="1"]')
  const name = clean(heading && lineText(heading))
  if (!pane || !isName(name)) return []
  const contact = new SiteContact(page, pane).text("fullName", name)
  for (const link of all(pane, 'a[href^="mailto:"], a[href^="tel:"], a[href^="http"][target="_blank"]').slice(0, 30))
    if (!/^https?:\/\/(?:[\w-]{1,60}\.){0,3}google\.com/.test(attribute(link, "href") ?? "")) contact.link(link)
  return contact.all
}
