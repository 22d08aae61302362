import {
  all,
  attribute,
  childrenOf,
  closest,
  contains,
  documentOf,
  first,
  hasAttribute,
  matches,
  nodeWalker,
  parentOf,
  tag,
} from "../page/dom"
import { absolute } from "../page/page-view"

/** A microformat's properties: texts, or items of their own such as an employer's card. */
export type Item = { element: Element; properties: Map<string, ItemValue[]> }
export type ItemValue = string | { item: Item; text: string }

export function textsOf(item: Item, name: string): string[] {
  return (item.properties.get(name) ?? [])
    .map((value) => (typeof value === "string" ? value : value.text))
    .filter(Boolean)
}

export function textOf(item: Item, name: string): string | undefined {
  return textsOf(item, name)[0]
}

/** Roots of the current microformats and of the classic ones, which hold what is inside them. */
const ROOT =
  "[class*='h-'], .vcard, .adr, .geo, .vevent, .hentry, .hfeed, .hreview, .hreview-aggregate, .hproduct, .hrecipe, .hresume, .hlisting, .hnews"

export function classes(element: Element): string[] {
  return (attribute(element, "class") ?? "").slice(0, 2_000).split(/\s+/).filter(Boolean)
}

export function isRoot(element: Element): boolean {
  return (
    matches(element, ROOT) && (classes(element).some((name) => /^h-[a-z0-9-]+$/.test(name)) || isClassicRoot(element))
  )
}

function isClassicRoot(element: Element): boolean {
  return classes(element).some((name) => CLASSIC_ROOTS.has(name))
}

const CLASSIC_ROOTS = new Set([
  "vcard",
  "adr",
  "geo",
  "vevent",
  "hentry",
  "hfeed",
  "hreview",
  "hreview-aggregate",
  "hproduct",
  "hrecipe",
  "hresume",
  "hlisting",
  "hnews",
])

/** The elements inside a root that belong to it and not to an item inside it; item roots themselves are among them. */
export function ownElements(root: Element): Element[] {
  const own: Element[] = []
  const walker = nodeWalker(root, (element) => {
    const outer = parentOf(element)
    return outer !== undefined && outer !== root && isRoot(outer)
  })
  for (let node = walker.nextNode(); node && own.length < 5_000; node = walker.nextNode())
    if (node.nodeType === 1) own.push(node as Element)
  return own
}

/** p-*: plain text, by https://microformats.org/wiki/microformats2-parsing#parsing_a_p-_property */
export function plainValue(element: Element): string {
  return (
    classValue(element) ??
    attributeOf(element, "abbr, link", "title") ??
    attributeOf(element, "data, input", "value") ??
    attributeOf(element, "img, area", "alt") ??
    shownText(element)
  )
}

/** u-*: an address, by https://microformats.org/wiki/microformats2-parsing#parsing_a_u-_property */
export function addressValue(element: Element, base: string): string {
  const link =
    attributeOf(element, "a, area, link", "href") ??
    attributeOf(element, "img, audio, video, source, iframe", "src") ??
    attributeOf(element, "video", "poster") ??
    attributeOf(element, "object", "data")
  // An empty link is one to the page itself.
  if (link !== undefined) return /^(?:mailto|tel):/i.test(link) ? link : (absolute(link || base, base) ?? link)
  const text =
    classValue(element) ??
    attributeOf(element, "abbr", "title") ??
    attributeOf(element, "data, input", "value") ??
    shownText(element)
  return text && !/^[a-z]+:/i.test(text) ? (absolute(text, base) ?? text) : text
}

/** dt-*: a date, by https://microformats.org/wiki/microformats2-parsing#parsing_a_dt-_property */
export function dateValue(element: Element): string {
  return (
    classValue(element) ??
    attributeOf(element, "time, ins, del", "datetime") ??
    attributeOf(element, "abbr", "title") ??
    attributeOf(element, "data, input", "value") ??
    shownText(element)
  )
}

function attributeOf(element: Element, selector: string, name: string): string | undefined {
  return matches(element, selector) && hasAttribute(element, name) ? (attribute(element, name) ?? "") : undefined
}

/** The value-class pattern, https://microformats.org/wiki/value-class-pattern: parts marked "value" stand for the whole. */
function classValue(element: Element): string | undefined {
  const parts = all(element, ".value, .value-title").filter((part) => {
    const outer = parentOf(part)
    // A "value" of an inner property is that property's.
    const holder = outer && closest(outer, ".value, .tel, .email, [class*='p-'], [class*='u-'], [class*='dt-']")
    return !holder || holder === element || !contains(element, holder)
  })
  if (parts.length === 0) return undefined
  return parts
    .map((part) =>
      matches(part, ".value-title")
        ? (attribute(part, "title") ?? "")
        : (attributeOf(part, "img, area", "alt") ??
          attributeOf(part, "data", "value") ??
          attributeOf(part, "abbr", "title") ??
          shownText(part)),
    )
    .join("")
    .trim()
}

/** Text as read: without scripts, an image by its alternative text. */
export function shownText(element: Element): string {
  let text = ""
  const walker = nodeWalker(element, (inner) => /^(?:script|style|template)$/.test(tag(inner)))
  for (let node = walker.nextNode(); node && text.length < MOST_SHOWN; node = walker.nextNode()) {
    if (node.nodeType === 3) text += (node.nodeValue ?? "").slice(0, MOST_SHOWN)
    else if (tag(node as Element) === "img") text += ` ${attribute(node as Element, "alt") ?? ""} `
    else if (tag(node as Element) === "br") text += "\n"
  }
  return text.slice(0, MOST_SHOWN).replace(/\s+/g, " ").trim()
}

/** No name, title or note is longer. */
const MOST_SHOWN = 5_000

/** A card without a name says it by what it holds, https://microformats.org/wiki/microformats2-parsing#parsing_for_implied_properties */
export function impliedName(root: Element): string {
  for (const element of [root, onlyChild(root), onlyGrandchild(root)]) {
    if (!element) continue
    const name = attributeOf(element, "img, area", "alt") ?? attributeOf(element, "abbr", "title")
    if (name) return name.trim()
  }
  return shownText(root)
}

export function impliedPhoto(root: Element): Element | undefined {
  return [root, onlyOf(root, "img"), onlyOf(root, "object"), onlyGrandchild(root)].find(
    (element) => element && matches(element, "img[src], object[data]") && !isRootBelow(element, root),
  )
}

export function impliedUrl(root: Element): Element | undefined {
  return [root, onlyOf(root, "a"), onlyGrandchild(root)].find(
    (element) => element && matches(element, "a[href], area[href]") && !isRootBelow(element, root),
  )
}

function isRootBelow(element: Element, root: Element): boolean {
  return element !== root && isRoot(element)
}

function onlyChild(root: Element): Element | undefined {
  const children = childrenOf(root)
  return children.length === 1 && children[0] && !isRoot(children[0]) ? children[0] : undefined
}

function onlyGrandchild(root: Element): Element | undefined {
  const child = onlyChild(root)
  return child && onlyChild(child)
}

function onlyOf(root: Element, name: string): Element | undefined {
  const found = childrenOf(root).filter((child) => tag(child) === name)
  return found.length === 1 ? found[0] : undefined
}

export function elementWithId(anywhere: Element, id: string): Element | undefined {
  return first(documentOf(anywhere), `[id="${id}"]`)
}
