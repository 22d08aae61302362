import { all, attribute, bodyOf, hasAttribute, parentOf, textWalker } from "./dom"
import { firstSeen, Line } from "./line"

export type PageLine = Line & { block: Element }
export type PageLines = { lines: PageLine[]; wasCut: boolean }

const MOST_TEXT_NODES = 20_000
const MOST_TEXT = 2_000_000

/** How elements lie in the text; all others are blocks. */
const LIE = new Map<string, "inline" | "unseen">()
for (const name of "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr".split(
  " ",
))
  LIE.set(name, "inline")
for (const name of "script style noscript template head title textarea select option svg iframe object math datalist".split(
  " ",
))
  LIE.set(name, "unseen")

/** What a text's parent means for it: its block, whether it is seen, whether a line starts with it, whether lines break in it. */
type Place = { block: Element; isUnseen: boolean; startsLine: boolean; hasBreaks: boolean }

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
  let parent: Node | null = body
  let place = places.of(body)
  let length = 0
  let isSpaced = false

  const endLine = () => {
    if (text !== "") lines.push(new Line(text, place.block) as PageLine)
    text = ""
  }

  let nodes = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (nodes++ >= MOST_TEXT_NODES || length > MOST_TEXT) {
      endLine()
      return { lines, wasCut: true }
    }
    const value = node.nodeValue ?? ""
    // Half of all text nodes are the space between elements, which is worth no more than that.
    if (isBlank(value)) {
      isSpaced = true
      continue
    }
    const outer = node.parentNode
    if (outer !== parent) {
      parent = outer
      const next = places.of(parent as Element)
      if (next.block !== place.block || next.startsLine) endLine()
      else if (text !== "" && isApart(text, value)) isSpaced = true
      place = next
    }
    if (place.isUnseen) continue
    if (place.hasBreaks && isAfterBreak(node)) endLine()
    text = text === "" ? value : isSpaced ? `${text} ${value}` : text + value
    isSpaced = false
    length += value.length
  }
  endLine()
  return { lines, wasCut: false }
}

/** A word beside a number in an element of its own is set apart by style: "Tel" and "944 12 34 56", a number and the next link. */
function isApart(before: string, after: string): boolean {
  const [last, first] = [before.charCodeAt(before.length - 1), after.charCodeAt(0)]
  return (isDigit(last) && isLetter(first)) || (isLetter(last) && (isDigit(first) || first === 43))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function isBlank(text: string): boolean {
  return text.length < 200 ? firstSeen(text) === text.length : !/\S/.test(text)
}

class Places {
  private readonly known = new Map<Element, Place>()
  /** The parents of line breaks: elsewhere nobody needs to look for one. */
  private readonly breaking: Set<Node | null>

  private readonly hidden: Set<Element>

  constructor(root: Element, document: Document) {
    this.hidden = hiddenElements(document)
    this.breaking = new Set([...all(document, "br"), ...all(document, "hr")].map((element) => element.parentNode))
    this.known.set(root, { block: root, isUnseen: false, startsLine: true, hasBreaks: this.breaking.has(root) })
  }

  of(element: Element): Place {
    const known = this.known.get(element)
    if (known) return known
    const name = element.localName
    // A form's members may be covered by what is inside it; all other elements can be asked directly.
    const outer = typeof name === "string" && name !== "form" ? element.parentElement : parentOf(element)
    const around = outer && this.known.get(outer)
    return around ? this.add(element, name, around) : this.outermostFirst(element)
  }

  private outermostFirst(element: Element): Place {
    const path: Element[] = []
    let place: Place | undefined
    for (let outer: Element | undefined = element; outer && !place; outer = parentOf(outer)) {
      place = this.known.get(outer)
      if (!place) path.push(outer)
    }
    let inner: Place = place ?? { block: element, isUnseen: true, startsLine: true, hasBreaks: false }
    for (let i = path.length - 1; i >= 0; i--)
      inner = this.add(path[i] as Element, (path[i] as Element).localName, inner)
    return inner
  }

  private add(element: Element, name: string, outer: Place): Place {
    const lie = LIE.get(name)
    const isInline = lie === "inline"
    const place = {
      block: isInline ? outer.block : element,
      isUnseen: outer.isUnseen || lie === "unseen" || (this.hidden.size > 0 && this.hidden.has(element)),
      startsLine: !isInline || (outer.hasBreaks && isAfterBreak(element)),
      hasBreaks: this.breaking.size > 0 && this.breaking.has(element),
    }
    this.known.set(element, place)
    return place
  }
}

function isAfterBreak(node: Node): boolean {
  let before = node.previousSibling
  if (before?.nodeType === 3 && !(before.nodeValue ?? "").trim()) before = before.previousSibling
  const name = before && (before as Element).localName
  return name === "br" || name === "hr"
}

/*
 * One simple selector at a time: browsers have a fast way for those, and a list of selectors, asked of every element in turn,
 * costs more than the whole walk.
 */

/** Hidden by their own attributes. What style sheets hide costs too much to ask for every element. */
function hiddenElements(document: Document): Set<Element> {
  const styled = [
    ...all(document, "[hidden]"),
    ...all(document, '[style*="none" i]'),
    ...all(document, '[style*="hidden" i]'),
  ]
  return new Set(
    styled.filter((element) => {
      const style = attribute(element, "style") ?? ""
      const isStyled =
        style.length < 2_000 && /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style)
      return isStyled || hasAttribute(element, "hidden")
    }),
  )
}
