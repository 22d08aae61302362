import type { SiteRule } from "~domain/site-rule"
import type { TaughtField } from "~domain/taught-fields"
import { parseEmailAddress } from "~domain/text/email-address"
import { findAddresses } from "../address/find-addresses"
import { findEmails } from "../emails/find-emails"
import { type PersonName, readPersonName } from "../names/person-name"
import { attribute, contains, elementsNamed, lineText, tag } from "../page/dom"
import { linesOf } from "../page/line"
import type { Found, PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { findPhones } from "../phone/find-phones"
import { elementsAt, parsePath, type StructurePath, written } from "./structure-path"

/** What the user pointed at before on pages of this site. The user knows best: it is believed before all else. */
export const taught: PageSource = {
  kind: "taught",
  confidence: 0.97,
  appliesTo: ({ rules }) => rules.length > 0,
  read: (page) => [...cards(page)].flatMap((card) => contactIn(card, page) ?? []),
}

type Place = { rule: SiteRule; path: StructurePath; element: Element }
type Card = { root: Element; places: Place[] }

/** The places that rules lead to, put together by the repeated part they stand in. Without one, the page is one card. */
function cards(page: PageView): Card[] {
  const byRoot = new Map<Element, Card>()
  for (const rule of page.rules) {
    const path = parsePath(rule.path)
    if (!path) continue
    const star = path.steps.findLastIndex(({ at }) => at === "*")
    const roots =
      star < 0
        ? elementsNamed(page.document, "body")
        : elementsAt(page.document, { ...path, steps: path.steps.slice(0, star + 1) })
    const found = elementsAt(page.document, path)
    for (const root of roots) {
      const card = byRoot.get(root) ?? { root, places: [] }
      for (const element of found) if (contains(root, element)) card.places.push({ rule, path, element })
      byRoot.set(root, card)
    }
  }
  return [...byRoot.values()].filter(({ places }) => places.length > 0)
}

function contactIn({ root, places }: Card, page: PageView): Found | undefined {
  const found: Found & Required<Pick<Found, "texts" | "places">> = {
    texts: new Map(),
    places: new Map(),
    element: root,
  }
  for (const { rule, path, element } of places) {
    const text = lineText(element)
    for (const value of take(found, rule.field, element, text, page.region)) {
      found.texts.set(value, text)
      found.places.set(value, `taught ${written(path)}`)
    }
  }
  // Whose it is: the name that was pointed at, or the one that stands in the same part.
  found.fullName ??= places.some(({ rule }) => rule.field === "fullName") ? undefined : nameIn(root)
  return found.fullName || found.organization || found.emails?.length || found.phones?.length ? found : undefined
}

/** Reads one field from an element; tells the values it gave. */
function take(found: Found, field: TaughtField, element: Element, text: string, region: string | undefined): string[] {
  const href = tag(element) === "a" ? (attribute(element, "href") ?? "") : ""
  if (field === "emails") {
    const linked = parseEmailAddress(/^mailto:/i.test(href) ? href : "")
    found.emails = [...new Set([...(linked ? [linked] : []), ...findEmails(text).map(({ address }) => address)])]
    return found.emails
  }
  if (field === "phones") {
    found.phones = findPhones(text, region).map(({ value }) => value)
    return found.phones
  }
  if (field === "addresses") {
    const read = findAddresses(linesOf(text)).map(({ address }) => address)
    found.addresses = read.length > 0 ? read : text ? [{ formatted: text.slice(0, 600) }] : []
    return []
  }
  if (field === "birthday") {
    const day = /\b(\d{4}-\d{2}-\d{2})\b/.exec(attribute(element, "datetime") ?? text)?.[1]
    if (day) found.birthday = day
    return day ? [day] : []
  }
  const value = text.slice(0, 200)
  if (value) found[field] = field === "fullName" ? (readPersonName(value)?.fullName ?? value) : value
  return value ? [found[field] as string] : []
}

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "a"]
const OTHERS = ["p", "span", "td", "li", "div"]

/** The first text of a part that is a person's name: one of a known given name anywhere, any other where names are set apart. */
function nameIn(root: Element): string | undefined {
  return (
    namesIn(root, [...HEADINGS, ...OTHERS]).find(({ isCertain }) => isCertain)?.fullName ??
    namesIn(root, HEADINGS)[0]?.fullName
  )
}

function namesIn(root: Element, tags: string[]): PersonName[] {
  return tags
    .flatMap((name) => elementsNamed(root, name).slice(0, 50))
    .flatMap((element) => {
      const text = lineText(element)
      return (text.length < 80 ? readPersonName(text) : undefined) ?? []
    })
}
