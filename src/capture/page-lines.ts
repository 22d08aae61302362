import { all, attribute, bodyOf, textWalker } from "./dom"

/** A line as it is seen: the text of one block, or of the part between two line breaks; white space folded. */
export type PageLine = { text: string; block: Element }

export type PageLines = { lines: PageLine[]; wasCut: boolean }

const MOST_TEXT_NODES = 20_000
const MOST_TEXT = 2_000_000

const UNSEEN = new Set(
  "script style noscript template head title textarea select option svg iframe object math datalist".split(" "),
)
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
)

/** What a text's parent means for it: the block it stands in, whether it is seen, whether a line starts with this element. */
type Place = { block: Element; isUnseen: boolean; startsLine: boolean }

/**
 * The lines of a page in one pass over its text nodes, the only one that readers of text share. Stops at 20,000 nodes or
 * 2 MB; what was found until then stands.
 */
export function pageLines(document: Document): PageLines {
  const body = bodyOf(document)
  if (!body) return { lines: [], wasCut: false }

  const lines: PageLine[] = []
  const places = new Places(body, document)
  const walker = textWalker(document, body)
  let text = ""
  let place: Place | undefined
  let parent: Node | null = null
  let nodes = 0
  let length = 0

  const endLine = () => {
    if (place && !place.isUnseen) {
      const line = folded(text)
      if (line) lines.push({ text: line, block: place.block })
    }
    text = ""
  }

  while (walker.nextNode()) {
    const node = walker.currentNode
    const value = node.nodeValue ?? ""
    if (++nodes > MOST_TEXT_NODES || length > MOST_TEXT) {
      endLine()
      return { lines, wasCut: true }
    }
    if (node.parentNode !== parent) {
      parent = node.parentNode
      const next = places.of(parent as Element)
      if (next.block !== place?.block || next.isUnseen !== place.isUnseen || next.startsLine) endLine()
      place = next
    }
    if (places.isAfterBreak(node)) endLine()
    if (place?.isUnseen) continue
    text += value
    length += value.length
  }
  endLine()
  return { lines, wasCut: false }
}

const NEEDS_FOLDING = /\s\s|[\t\n\r\f\u00a0\u2000-\u200f\u202f\u3000]|^ | $/

function folded(text: string): string {
  return NEEDS_FOLDING.test(text) ? text.replace(/[\s\u200b-\u200f]+/g, " ").trim() : text
}

class Places {
  private readonly known = new Map<Element, Place>()
  /** The parents of line breaks: elsewhere nobody needs to look for one. */
  private readonly breaking: Set<Node | null>

  constructor(root: Element, document: Document) {
    this.known.set(root, { block: root, isUnseen: false, startsLine: true })
    this.breaking = new Set(all(document, "br, hr").map((element) => element.parentNode))
  }

  of(element: Element): Place {
    const path: Element[] = []
    let outer: Element | null = element
    let place: Place | undefined
    while (outer) {
      place = this.known.get(outer)
      if (place) break
      path.push(outer)
      outer = outer.parentNode as Element | null
    }
    place ??= { block: element, isUnseen: true, startsLine: true }
    for (const inner of path.reverse()) {
      place = this.inside(place, inner)
      this.known.set(inner, place)
    }
    return place
  }

  private inside(outer: Place, element: Element): Place {
    const name = element.localName
    const isUnseen = outer.isUnseen || UNSEEN.has(name) || isHidden(element)
    const isInline = typeof name === "string" && INLINE.has(name)
    return {
      block: isInline ? outer.block : element,
      isUnseen,
      startsLine: isInline ? this.isAfterBreak(element) : true,
    }
  }

  isAfterBreak(node: Node): boolean {
    if (!this.breaking.has(node.parentNode)) return false
    let before = node.previousSibling
    if (before?.nodeType === 3 && !(before.nodeValue ?? "").trim()) before = before.previousSibling
    const name = before && (before as Element).localName
    return name === "br" || name === "hr"
  }
}

/** Hidden by its own attributes. What style sheets hide costs too much to ask for every element. */
function isHidden(element: Element): boolean {
  if (!element.hasAttributes?.()) return false
  const style = attribute(element, "style")
  if (style && style.length < 2_000 && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style))
    return true
  return attribute(element, "hidden") !== undefined || element.hasAttribute?.("hidden") === true
}
