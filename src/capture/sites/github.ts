import { all, attribute, first, lineText } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { isName, linkCards } from "./link-cards"
import { isAt, pathOf } from "./site"
import { clean, SiteContact } from "./site-contact"

/*
 * GitHub declares its profiles as schema.org microdata and h-card, but marks up a person without a name by their login alone,
 * writes a firm as "@login", and says nothing of lists. Known from: [itemprop] and .vcard-detail (githubber, follow-crawlers),
 * li[itemprop="social"], #org-members-table li.member-list-item a[id^="member-"] (2017-2026), data-hovercard-type (2018-2026).
 */
export const github: PageSource = {
  kind: "github",
  confidence: 0.9,
  appliesTo: (page) => isAt(page, "github.com"),
  read: (page) => {
    const person = first(page.document, '[itemtype$="schema.org/Person"]')
    if (person && first(person, '[itemprop="additionalName"]')) return [...profile(page, person), ...listed(page)]
    const organization = first(page.document, '[itemtype$="schema.org/Organization"]')
    return [...(organization ? organizationOf(page, organization) : []), ...listed(page)]
  },
}

const shown = (root: Element, name: string) => {
  const element = first(root, `[itemprop="${name}"]`)
  return element && clean(lineText(element))
}

function profile(page: PageView, root: Element): Found[] {
  const contact = new SiteContact(page, root)
  contact.text("fullName", shown(root, "name") || shown(root, "additionalName"))
  const firm = shown(root, "worksFor")
  contact.text("organization", firm?.replace(/^@(?=\S+$)/, ""))
  contact.place(shown(root, "homeLocation"))
  reach(contact, root)
  return contact.url(`https://github.com/${pathOf(page)[0] ?? ""}`).all
}

function organizationOf(page: PageView, root: Element): Found[] {
  const heading = first(root, "h1") ?? first(page.document, "main h1")
  const contact = new SiteContact(page, root).text(
    "organization",
    shown(root, "name") || (heading && lineText(heading)),
  )
  contact.place(shown(root, "location"))
  reach(contact, root)
  return contact.found.organization ? contact.all : []
}

function reach(contact: SiteContact, root: Element): void {
  for (const link of all(root, '[itemprop="email"], [itemprop="email"] a, [itemprop="url"], [itemprop="url"] a').slice(
    0,
    20,
  ))
    if (attribute(link, "href")) contact.link(link)
  for (const link of all(root, '[itemprop="social"] a').slice(0, 10)) contact.link(link)
}

const PERSON = '#org-members-table a[href^="/"], a[data-hovercard-type="user"][href^="/"]'

/** Members, followers: each with a login, and a name where they gave one. */
function listed(page: PageView): Found[] {
  if (!/^(?:orgs|stargazers|watchers)$/.test(pathOf(page)[0] ?? "") && !/[?&]tab=follow/.test(page.url)) return []
  return linkCards(page, PERSON).flatMap(({ element, href, lines }) => {
    const login = href.slice(href.lastIndexOf("/") + 1)
    const name = lines.find(({ text }) => isName(text) && text !== login && text.includes(" "))?.text
    return new SiteContact(page, element).text("fullName", name ?? login).url(href, name ?? login).all
  })
}
