import { readPersonName } from "../names/person-name"
import { all, attribute, elementsNamed, first, hasAttribute, hasNamed, lineText, tag } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import { absolute, type PageView } from "../page/page-view"
import { withPlaces } from "./places"

/*
 * What links say of people by their `rel`: who wrote the page (rel=author, https://html.spec.whatwg.org/#link-type-author),
 * which other pages are the same person's (rel=me, https://microformats.org/wiki/rel-me), and whom the writer knows (XFN 1.1,
 * https://gmpg.org/xfn/11).
 */
const ACQUAINTED =
  /(?:^|\s)(?:contact|acquaintance|friend|met|co-worker|colleague|co-resident|neighbor|child|parent|sibling|spouse|kin|muse|crush|date|sweetheart)(?:\s|$)/i

const MOST_LINKS = 300

export const relLinks: PageSource = {
  kind: "rel-links",
  confidence: 0.8,
  isAside: true,
  appliesTo: ({ document }) => NAMES.some((name) => hasNamed(document, name)),
  read: (page) => {
    const links = relatedLinks(page.document).map((element) => ({
      element,
      rel: (attribute(element, "rel") ?? "").toLowerCase(),
    }))
    return [...authors(page, links), ...known(page, links)]
  },
}

const NAMES = ["link", "a", "area"]

/** Of what a page has many of, browsers look for an attribute more quickly than one can ask. */
function relatedLinks(document: Document): Element[] {
  const related = (name: string) => elementsNamed(document, name).filter((one) => hasAttribute(one, "rel"))
  return [...related("link"), ...all(document, "a[rel]"), ...related("area")].slice(0, MOST_LINKS)
}

type Link = { element: Element; rel: string }

const isOf = (link: Link, word: string) => link.rel.includes(word) && link.rel.split(/\s+/).includes(word)

function authors(page: PageView, links: Link[]): Found[] {
  const mine = links.filter((link) => isOf(link, "me")).flatMap((link) => addressesOf(link, page))
  const written = links.filter((link) => isOf(link, "author"))
  const named = written.flatMap((link) => person(link, page) ?? [])
  const author = mine.length > 0 ? readPersonName(declaredAuthor(page.document)) : undefined
  // The pages that are "me" belong to whoever the page is by, where it is by one person alone.
  // A firm's pages name who made them as the author: only where the page is somebody's own is that its person.
  if (author?.isCertain && named.every((one) => one.fullName === author.fullName)) {
    const urls = [...written.flatMap((link) => addressesOf(link, page)), ...mine]
    return [withPlaces({ fullName: author.fullName, urls: [...new Set(urls)] }, () => "meta author")]
  }
  const isOnes = new Set(named.map((one) => one.fullName)).size === 1
  return named.map((one) => (isOnes ? { ...one, urls: [...(one.urls ?? []), ...mine] } : one))
}

function declaredAuthor(document: Document): string {
  const meta = first(document, 'meta[name="author" i]')
  return (meta && attribute(meta, "content")) ?? ""
}

function known(page: PageView, links: Link[]): Found[] {
  return links.filter(({ rel }) => ACQUAINTED.test(rel)).flatMap((link) => person(link, page) ?? [])
}

function person(link: Link, page: PageView): Found | undefined {
  const { element, rel } = link
  const name = readPersonName(lineText(element).slice(0, 100))
  const urls = addressesOf(link, page)
  if (!name || urls.length === 0) return undefined
  return { ...withPlaces({ fullName: name.fullName, urls }, () => `${tag(element)} rel=${rel}`), element }
}

const addressesOf = ({ element }: Link, page: PageView) =>
  [absolute(attribute(element, "href") ?? "", page.base) ?? []].flat()
