import { all, attribute, closest, first, lineText, parentOf } from "../page/dom"
import type { Found } from "../page/page-source"
import { absolute, type PageView } from "../page/page-view"
import { type ShownLine, shownLines } from "./shown-lines"
import { clean, SiteContact } from "./site-contact"

const CARD = 'li, tr, [role="listitem"], [role="row"], [data-chameleon-result-urn], [data-view-name]'
const MOST_CARDS = 200

export type LinkCard = { element: Element; link: Element; href: string; lines: ShownLine[] }

/**
 * The entries of a list in which each has a link to a person's page: the entry, its link, and its lines. Who else is linked in
 * an entry, as acquaintances are, comes after whose entry it is; a link around a picture is the person's own.
 * @param links a selector of links to people's pages
 */
export function linkCards(page: PageView, links: string): LinkCard[] {
  const cards = new Map<Element, LinkCard>()
  for (const link of all(page.document, links)) {
    if (cards.size >= MOST_CARDS) break
    const element = closest(link, CARD) ?? parentOf(link) ?? link
    const href = withoutQuery(absolute(attribute(link, "href") ?? "", page.base))
    if (!href) continue
    const known = cards.get(element)
    if (!known) cards.set(element, { element, link, href, lines: [] })
    else if (first(link, "img, figure") && !first(known.link, "img, figure")) Object.assign(known, { link, href })
  }
  for (const card of cards.values()) card.lines = shownLines(card.element)
  return [...cards.values()]
}

/** The person of an entry: the name is the first line that is a link's to their page, what they do the next. */
export function personInCard(page: PageView, { element, href, lines }: LinkCard): Found[] {
  const at = lines.findIndex((line) => isLinkedTo(line.element, element, href, page) && isName(line.text))
  const name = lines[at]
  if (!name) return []
  const next = lines.slice(at + 1).find(({ text }) => isTelling(text))
  return new SiteContact(page, element).text("fullName", name.text).text("jobTitle", next?.text).url(href, name.text)
    .all
}

function isLinkedTo(line: Element, card: Element, href: string, page: PageView): boolean {
  const around = closest(line, "a[href]")
  const links = around ? [around] : all(line, "a[href]")
  return (
    links.some((link) => withoutQuery(absolute(attribute(link, "href") ?? "", page.base)) === href) &&
    (line === card || clean(lineText(line)).length < 200)
  )
}

export const isName = (text: string) => text.length < 80 && /\p{L}{2}/u.test(text) && !/[\d@<>{}|_]/.test(text)

/** More than a mark, a number of steps between acquaintances ("· 2nd") or somebody's pronouns. */
export const isTelling = (text: string) =>
  text.length > 3 && !/^[·•(\d]/.test(text) && !/^\p{L}{1,7}(?: ?\/ ?\p{L}{1,7}){1,2}$/u.test(text)

export function withoutQuery(url: string | undefined): string | undefined {
  return url?.split(/[?#]/, 1)[0]?.replace(/\/$/, "")
}
