import { remembered } from "~domain/text/remembered"

import { bodyOf, contains, textWalker } from "./dom"
import { firstSeen, Line } from "./line"
import { hasBreaks, isAfterBreak, Layout, lieOf } from "./page-layout"
import { type Pictured, type Pictures, picturesTelling } from "./pictured"
import { openTrees } from "./shadow"
import { atOnce, type Steps } from "./slices"
import { unseenElements } from "./unseen"

/** `pictures`: which of it stands there as pictures. */
export type PageLine = Line & { block: Element; pictures?: Pictured[] }
/** `isStyled`: whether an element of the page has a style of its own. */
export type PageLines = { lines: PageLine[]; wasCut: boolean; isStyled: boolean; pictures: Pictures }

const MOST_TEXT_NODES = 20_000
const MOST_TEXT = 2_000_000
const NODES_IN_STEP = 1_000

/**
 * The lines of a page in one pass over its text nodes, the only one that readers of text share. Stops at 20,000 nodes or
 * 2 MB; what was found until then stands. A page has more text nodes than anything else, so that nothing is kept of one
 * that is not needed for the next.
 */
export function pageLines(document: Document): PageLines {
  return atOnce(readingLines(document))
}

/** The same, stopping now and then. The page may change meanwhile; what was read stands. */
export function* readingLines(document: Document): Steps<PageLines> {
  const body = bodyOf(document)
  if (!body) return { lines: [], wasCut: false, isStyled: false, pictures: new Map() }
  const { elements, isStyled } = yield* unseenElements(document)
  yield
  const told = picturesTelling(document, elements)
  const { lines, wasCut } = yield* linesUnder(document, body, body, elements, told)
  const pictures = new Map(told)
  let isCut = wasCut
  for (const tree of openTrees(document)) {
    if (isCut || lines.length > MOST_TEXT_NODES) return { lines, wasCut: true, isStyled, pictures }
    const toldInside = picturesTelling(tree, new Set())
    const inner = yield* linesUnder(document, tree, tree.host, new Set(), toldInside)
    for (const [element, one] of toldInside) pictures.set(element, one)
    for (const line of inner.lines) lines.push(line)
    isCut = inner.wasCut
  }
  return { lines, wasCut: isCut, isStyled, pictures }
}

/** @param outer the block of what stands directly under `root` */
function* linesUnder(
  document: Document,
  root: Node,
  outer: Element,
  unseen: ReadonlySet<Element>,
  pictures: Pictures,
): Steps<Walk> {
  const walk = new Walk(document, root, outer, unseen, pictures)
  while (walk.goOn()) yield
  if (pictures.size > 0) markPictured(walk.lines, pictures)
  return walk
}

function markPictured(lines: PageLine[], pictures: Pictures): void {
  for (const line of lines) {
    if (!line.isMarked) continue
    const inside = [...pictures].filter(([element, { text }]) => line.includes(text) && contains(line.block, element))
    if (inside.length > 0) line.pictures = inside.map(([, one]) => one)
  }
}

/** Source code is indented in few ways. */
const startOf = remembered(firstSeen)

/** The way over the text nodes under a root. What it needs of the node before is kept while it rests. */
class Walk {
  readonly lines: PageLine[] = []
  wasCut = false
  private readonly mayBreak: boolean
  private readonly layout = new Layout()
  private readonly walker: TreeWalker
  private parent: Node | null = null
  private block: Element
  private isUnseen = false
  private text = ""
  private firstCode = 0
  private length = 0
  private nodes = 0
  private isSpaced = false
  private lastCode = 0

  constructor(
    document: Document,
    private readonly root: Node,
    private readonly outer: Element,
    private readonly unseen: ReadonlySet<Element>,
    private readonly pictures: Pictures,
  ) {
    this.mayBreak = hasBreaks(document, root)
    this.walker = textWalker(document, root, pictures)
    this.block = outer
  }

  /** Reads the next thousand nodes; false when there are no more. The loop of all loops, so that it works on locals. */
  goOn(): boolean {
    const { lines, mayBreak, layout, walker, root, outer, unseen, pictures } = this
    const end = this.nodes + NODES_IN_STEP
    let { parent, block, isUnseen, text, firstCode, lastCode, length, nodes, isSpaced } = this

    let node = walker.nextNode() as Text | null
    for (; node; node = walker.nextNode() as Text | null) {
      if (nodes++ >= MOST_TEXT_NODES || length > MOST_TEXT) {
        this.wasCut = true
        break
      }
      // A picture among the text has no data of its own.
      const value = node.data ?? pictures.get(node as unknown as Element)?.text ?? ""
      let code = value.charCodeAt(0)
      let isBlank = false
      // Half of all text nodes are the space between elements, which is worth no more than that.
      if (!(code > 32 && code < 0xa0)) {
        const start = startOf(value)
        if (start >= value.length) {
          isSpaced = true
          isBlank = true
        } else code = value.charCodeAt(start)
      }
      if (!isBlank) {
        const around = node.parentNode
        if (around !== parent) {
          parent = around
          // Text may stand directly in a shadow tree.
          const element = around === root ? outer : (around as Element)
          const lie = lieOf(element)
          const isInline = lie === "inline"
          const nextBlock = isInline ? layout.blockAround(element) : element
          if (text !== "") {
            if (!isInline || nextBlock !== block || (mayBreak && isAfterBreak(element))) {
              lines.push(new Line(text, block, firstCode) as PageLine)
              text = ""
            } else if (isApart(lastCode, value)) isSpaced = true
          }
          block = nextBlock
          isUnseen = lie === "unseen" || (unseen.size > 0 && unseen.has(element))
        }
        if (!isUnseen) {
          if (text !== "" && mayBreak && isAfterBreak(node)) {
            lines.push(new Line(text, block, firstCode) as PageLine)
            text = ""
          }
          if (text === "") {
            text = value
            firstCode = code
          } else text = isSpaced ? `${text} ${value}` : text + value
          isSpaced = false
          // Not asked of the whole, which is put together in memory every time somebody looks into it.
          lastCode = value.charCodeAt(value.length - 1)
          length += value.length
        }
      }
      if (nodes === end) {
        Object.assign(this, { parent, block, isUnseen, text, firstCode, lastCode, length, nodes, isSpaced })
        return true
      }
    }
    if (text !== "") lines.push(new Line(text, block, firstCode) as PageLine)
    return false
  }
}

/**
 * A word beside a number in an element of its own is set apart by style: "Tel" and "944 12 34 56", a number and the next link.
 * @param last the code of the last character before
 */
function isApart(last: number, after: string): boolean {
  const first = after.charCodeAt(0)
  return (isDigit(last) && isLetter(first)) || (isLetter(last) && (isDigit(first) || first === 43))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
