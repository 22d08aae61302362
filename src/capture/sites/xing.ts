import { all, attribute, first, lineText } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { isName } from "./link-cards"
import { shownLines } from "./shown-lines"
import { isAt, pathOf } from "./site"
import { clean, SiteContact } from "./site-contact"

/*
 * XING: a profile's head is #XingIdModule with [data-xds="Hero"], and under it the kind of employment, the title and the firm in
 * one line (recruiting extensions of 2023-2026); before, [data-qa] "malt-profile-display-name" or "profile-name",
 * "profile-occupation-work_experience" or "profile-occupation" and "profile-company", "profile-location" (2019-2024).
 * A company's page has its name in h1[data-xds] and links to reach it.
 */
export const xing: PageSource = {
  kind: "xing",
  confidence: 0.85,
  appliesTo: (page) => isAt(page, "xing.com"),
  read: (page) => {
    const [section = "", slug = ""] = pathOf(page)
    if (section === "profile") return profile(page, slug)
    return /^(?:pages|companies)$/.test(section) ? company(page) : []
  },
}

function profile(page: PageView, slug: string): Found[] {
  const { document } = page
  const part = (...names: string[]) => first(document, names.map((name) => `[data-qa="${name}"]`).join(","))
  const head = first(document, "#XingIdModule")
  const name = (head && first(head, '[data-xds="Hero"]')) ?? part("malt-profile-display-name", "profile-name")
  const [named] = name ? shownLines(name) : []
  if (!named || !isName(named.text)) return []
  const contact = new SiteContact(page, head ?? name).text("fullName", named.text)

  const work = part("profile-occupation-work_experience", "profile-occupation")
  const lines = work
    ? shownLines(work)
    : shownLines(head ?? (name as Element)).filter(({ text }) => text !== named.text)
  const firm = part("profile-company", "profile-company-link")
  contact.text("organization", firm && lineText(firm))
  occupation(contact, lines[0]?.text ?? "", !work)
  const place = part("profile-location")
  contact.place(place ? shownLines(place)[0]?.text : lines.slice(1).find(({ text }) => isPlace(text))?.text)
  return contact.url(`https://www.xing.com/profile/${slug}`).all
}

/** "Angestellt, Leiterin Einkauf, Demir GmbH", without the kind of employment in the older layout. */
function occupation(contact: SiteContact, text: string, hasKind: boolean): void {
  const parts = text.split(", ")
  if (hasKind && parts.length > 2) parts.shift()
  contact.text("jobTitle", parts[0]).text("organization", parts.slice(1).join(", "))
}

const isPlace = (text: string) => /^\p{Lu}[^@\d:]{2,50}, \p{Lu}[^@\d:]{2,40}$/u.test(text)

function company(page: PageView): Found[] {
  const heading = first(page.document, "h1[data-xds], main h1, h1")
  const contact = new SiteContact(page).text("organization", heading && clean(lineText(heading)))
  if (!contact.found.organization) return []
  for (const link of all(page.document, 'main a[href^="mailto:"], main a[href^="tel:"]').slice(0, 5)) contact.link(link)
  const website = all(page.document, 'main a[href^="http"][rel~="noopener"]').find(
    (link) => !/^https?:\/\/(?:[\w-]{1,60}\.){0,3}xing\.com/.test(attribute(link, "href") ?? ""),
  )
  return (website ? contact.link(website) : contact).all
}
