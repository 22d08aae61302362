import {
  all,
  attribute,
  childrenOf,
  closest,
  elementsNamed,
  first,
  isBefore,
  lineText,
  parentOf,
  tag,
  titleOf,
} from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { isName, isTelling, linkCards, personInCard, withoutQuery } from "./link-cards"
import { shownLines } from "./shown-lines"
import { isAt, pathOf } from "./site"
import { clean, SiteContact } from "./site-contact"

/*
 * LinkedIn's people, companies and lists of people. Where each layout is known from:
 * - "SDUI", signed in since 2026: hashed classes alone, `componentkey` with "Topcard", the name in h2 or h1, the place beside
 *   the link to /overlay/contact-info, and its box beside the headline (open-source extensions of 2026: colink, linkedin-message-generator).
 * - "Ember", signed in 2020-2026: section[data-member-id], h1, [data-generated-suggestion-target], results with
 *   data-view-name="search-entity-result…" or data-chameleon-result-urn (linkedin_scraper, scrapedin and their issues).
 * - public pages, data-section and data-tracking-control-name; JSON-LD says most of them.
 * - pages of 2012-2016: h1 and, after it, the headline (linkedin-scraper's saved pages).
 */
export const linkedin: PageSource = {
  kind: "linkedin",
  confidence: 0.9,
  appliesTo: (page) => isAt(page, "linkedin.com"),
  read: (page) => {
    const [section = "", slug = "", tab = ""] = pathOf(page)
    if (section === "in") return profile(page, `/in/${slug}`)
    if (section === "pub") return profile(page, `/${pathOf(page).join("/")}`)
    if (/^(?:company|school|showcase)$/.test(section) && tab !== "people") return company(page, `/${section}/${slug}`)
    return linkCards(page, 'main a[href*="/in/"]').flatMap((card) => personInCard(page, card))
  },
}

function profile(page: PageView, path: string): Found[] {
  const { document } = page
  const heading = nameHeading(document)
  const name = nameIn(heading && clean(lineText(first(heading, '[aria-hidden="true"]') ?? heading)), document)
  if (!name) return []
  const card = (heading && cardAround(heading)) ?? first(document, "main") ?? first(document, "body")
  const contact = new SiteContact(page, card).text("fullName", name)
  if (card && heading) readCard(contact, card, heading)
  readExperience(contact, document)
  readDialog(contact, document)
  return contact.url(`https://www.linkedin.com${path}`).all
}

/** A name in a heading, or the page's title where a layout has no heading that says it. */
function nameIn(heading: string | undefined, document: Document): string | undefined {
  const title = clean(titleOf(document)).replace(/^\(\d{1,4}\+?\) /, "")
  const [titled] = title.split(/ [|–-] /)
  if (heading && isName(heading)) return heading
  return titled && titled !== title && isName(titled) ? titled : undefined
}

function nameHeading(document: Document): Element | undefined {
  const cards = all(document, '[componentkey*="topcard" i], section[data-member-id], [data-testid="profile-topcard"]')
  // The innermost that has a heading: the outer ones hold advice and other people as well.
  const inCard = cards.findLast((card) => first(card, "h1, h2"))
  return (inCard && first(inCard, "h1, h2")) ?? first(document, "h1")
}

/** The part that tells of the person alone: with the link to their contact details, or what the layout calls a card. */
function cardAround(heading: Element): Element | undefined {
  let outer = parentOf(heading)
  for (let up = 0; outer && up < 12; up++, outer = parentOf(outer)) if (first(outer, CONTACT_INFO)) return outer
  return closest(heading, "section") ?? closest(heading, '[class*="profile"]')
}

const CONTACT_INFO = 'a[href*="/overlay/contact-info"]'
const HEADLINE =
  '[data-generated-suggestion-target], h2[class*="headline"], [class*="headline"], [class*="text-body-medium"]'

function readCard(contact: SiteContact, card: Element, heading: Element): void {
  const reach = first(card, CONTACT_INFO)
  const box = reach && parentOf(closest(reach, "p") ?? reach)
  const block = box && parentOf(box)
  const beside = block ? childrenOf(block).filter((one) => tag(one) === "p" && isTelling(clean(lineText(one)))) : []
  if (block && beside.length > 0) {
    const [headline, work] = beside.map((one) => clean(lineText(one)))
    const [place] = childrenOf(box).filter((one) => tag(one) === "p" && !first(one, "a"))
    contact.text("jobTitle", headline).text("organization", work?.split(" · ")[0])
    contact.place(place && lineText(place))
    return
  }
  const headline = all(card, HEADLINE).find((one) => isBefore(heading, one) && isTelling(clean(lineText(one))))
  const after = shownLines(card).filter(({ element, text }) => isBefore(heading, element) && isTelling(text))
  contact.text("jobTitle", headline ? lineText(headline) : after.find(({ element }) => !closest(element, "a"))?.text)
  const current = first(
    card,
    '[data-tracking-control-name$="topcard-current-company"], [data-section="currentPositionsDetails"] a',
  )
  contact.text("organization", current && lineText(current))
  const place =
    first(card, ".locality, .not-first-middot span, .top-card__subline-item") ?? (reach && shownBefore(reach))
  contact.place(place && lineText(place))
}

/** Of a line of several spans: the one before the link. */
function shownBefore(link: Element): Element | undefined {
  const around = parentOf(link)
  const before = around && parentOf(around) ? childrenOf(parentOf(around) as Element) : []
  return before.find(
    (one) => tag(one) === "span" && isBefore(one, link) && !first(one, "a") && isTelling(lineText(one)),
  )
}

/** The first entry under "experience", where the layout marks it. One with entries of its own is a firm with several posts. */
function readExperience(contact: SiteContact, document: Document): void {
  const anchor = first(document, "#experience, [data-section='experience'], #background-experience")
  const section = anchor && (tag(anchor) === "section" ? anchor : parentOf(anchor))
  const entry = section && first(section, "li")
  const link = entry && first(entry, 'a[href*="/company/"]')
  if (!entry || !link) return
  const [top = "", next = ""] = shownLines(entry).map(({ text }) => text)
  contact.text("organization", elementsNamed(entry, "li").length > 0 ? top : next.split(" · ")[0])
}

/** The dialog of contact details, when it is open: it links to the profile itself. */
function readDialog(contact: SiteContact, document: Document): void {
  for (const dialog of all(document, '[role="dialog"], dialog')) {
    if (!first(dialog, 'a[href*="/in/"]')) continue
    for (const link of elementsNamed(dialog, "a").slice(0, 40)) {
      const href = attribute(link, "href") ?? ""
      if (/^(?:mailto|tel):/i.test(href) || !/^(?:\/|#|[^?]*linkedin\.com)/.test(href)) contact.link(link)
    }
    for (const { text } of shownLines(dialog)) contact.phonesIn(text)
  }
}

function company(page: PageView, path: string): Found[] {
  const { document } = page
  const heading = first(document, "h1")
  const contact = new SiteContact(page).text("organization", heading && lineText(heading))
  const website = first(
    document,
    '[data-test-id="about-us__website"] a, [data-tracking-control-name="about_website"], dl a[target="_blank"][href^="http"]',
  )
  const address = website && attribute(website, "href")
  if (website && address) contact.url(redirected(address), lineText(website))
  for (const link of all(document, 'dl a[href^="tel:"]').slice(0, 5)) contact.link(link)
  const office = first(document, "#address-0") ?? first(document, '[data-test-id="about-us__headquarters"] dd')
  contact.place(
    office &&
      shownLines(office)
        .map(({ text }) => text)
        .join(", "),
  )
  return contact.url(`https://www.linkedin.com${path}`).all
}

/** LinkedIn sends the reader of a link over a page of its own that names the true one. */
function redirected(url: string): string | undefined {
  const to = URL.canParse(url) ? new URL(url) : undefined
  const target = to?.pathname.startsWith("/redir/") ? to.searchParams.get("url") : undefined
  return withoutQuery(target ?? url)
}
