import { Covers } from "./covered"
import {
  attribute,
  childrenOf,
  first,
  hasNamed,
  isSafe,
  lineText,
  nodeWalker,
  parentOf,
  rawText,
  sheetsOf,
  tag,
} from "./dom"
import { lieOf } from "./page-layout"
import type { Pictures } from "./pictured"

/** How many pieces of text of one block are looked at. */
const MOST_PIECES = 500
/** How many elements alike are looked at closely. */
const ENOUGH_ALIKE = 4
const MOST_PARTS = 10
const WHOLLY = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false }

/**
 * What people see of a page, whichever way a style sheet hides the rest. To ask this of every element costs too much: it is
 * asked of what would be taken. A document that isn't on screen is taken as it is.
 */
export class Sight {
  /** The blocks that were asked about and hide something. */
  readonly hidden = new Set<Element>()
  private readonly known = new Map<Element, boolean>()
  private readonly covers = new Covers()
  private readonly alike = new Map<string, Alike>()
  private readonly isOnScreen: boolean
  private readonly canHide: boolean

  /**
   * @param isStyled whether an element of the page has a style of its own
   * @param pictures what of it stands there as pictures
   */
  constructor(
    document: Document,
    isStyled: boolean,
    private readonly pictures: Pictures,
  ) {
    this.isOnScreen = document === globalThis.document && typeof getComputedStyle === "function"
    this.canHide = this.isOnScreen && (canHide(document, isStyled) || pictures.size > 0)
  }

  /** What is seen of a line that stands in a block: the line itself where all of it is, "" where nothing is. */
  lineIn(block: Element, line: string): string {
    if (!this.canHide) return line
    const { pictures } = this
    const shape = shapeOf(block)
    if (this.isLikeSeen(shape, block)) return line
    const seen: string[] = []
    let hidden = 0
    // A line is of its block and of what lies in line there; blocks inside it have lines of their own.
    const walker = nodeWalker(block, (inner) => lieOf(inner) !== "inline" && !pictures.has(inner))
    for (let node = walker.nextNode(), count = 0; node && count < MOST_PIECES; node = walker.nextNode(), count++) {
      const picture = pictures.get(node as Element)
      if (node.nodeType !== 3 && !picture) continue
      const text = picture ? picture.text : rawText(node)
      const folded = text.replace(/\s+/g, " ").trim()
      if (!folded || !line.includes(folded.slice(0, 300))) continue
      if (picture ? this.seesPicture(picture.shownBy) : this.seesText(node as Text)) seen.push(text)
      else hidden++
    }
    if (hidden > 0) {
      this.hidden.add(block)
      return seen.join("").replace(/\s+/g, " ").trim()
    }
    if (shape !== undefined) this.remember(shape, block)
    return line
  }

  /**
   * Whether an element is one of many alike that were all seen when every way of hiding was asked of them: of the others
   * the browser is asked for what a rule for one of them may change, which is several times cheaper.
   */
  private isLikeSeen(shape: string | undefined, element: Element): boolean {
    const alike = shape === undefined ? undefined : this.alike.get(shape)
    if (!alike || alike.count < ENOUGH_ALIKE || !element.checkVisibility(WHOLLY)) return false
    if (!isOnPage(element.getBoundingClientRect()) || lookOf(element) !== alike.look) return false
    let part = element.firstElementChild
    for (let count = 0; part && count < MOST_PARTS; count++, part = part.nextElementSibling)
      if (!isSafe(part) || !part.checkVisibility(WHOLLY)) return false
    return true
  }

  private remember(shape: string, element: Element): void {
    const alike = this.alike.get(shape)
    const look = alike && alike.count >= ENOUGH_ALIKE ? alike.look : lookOf(element)
    this.alike.set(shape, { count: alike?.look === look ? alike.count + 1 : 1, look })
  }

  /** Whether a link or a picture can be seen, or anything in it. */
  seesElement(element: Element): boolean {
    // The areas of a map lie in its picture, and are no boxes of their own.
    if (!this.isOnScreen || tag(element) === "area") return true
    const text = lineText(element).slice(0, 300)
    // A link that holds nothing needs no style to be unseen.
    if (!this.canHide && text) return true
    if (!this.isRendered(element)) return false
    if (text) return this.lineIn(element, text) !== ""
    return [element, ...childrenOf(element)].some((one) => this.isInSight(one, one.getBoundingClientRect()))
  }

  /** A dot that counts visits is none. */
  private seesPicture(element: Element): boolean {
    const box = element.getBoundingClientRect()
    return this.isRendered(element) && box.width > 2 && box.height > 2 && this.isInSight(element, box)
  }

  private seesText(node: Text): boolean {
    const element = node.parentElement
    if (!element || !this.isRendered(element)) return false
    const style = getComputedStyle(element)
    if (Number.parseFloat(style.fontSize) < 2) return false
    if (isTransparent(style.color) && style.backgroundClip !== "text") return false
    if (style.color === this.backgroundOf(element)) return false
    const range = new Range()
    range.selectNodeContents(node)
    return this.isInSight(element, range.getBoundingClientRect())
  }

  private isInSight(element: Element, box: DOMRect): boolean {
    return isOnPage(box) && !this.covers.hide(element, box)
  }

  /** The colour behind a text, where one is set near by and no picture lies over it. */
  private backgroundOf(element: Element): string | undefined {
    let at: Element | undefined = element
    for (let up = 0; at && up < 6 && tag(at) !== "body"; up++, at = parentOf(at)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at)
      if (backgroundImage !== "none") return undefined
      if (!isTransparent(backgroundColor)) return backgroundColor
    }
    return undefined
  }

  /** Whether nothing around an element, nor itself, hides it. */
  private isRendered(element: Element): boolean {
    const path: Element[] = []
    let isShown = true
    for (let at: Element | undefined = element; at; at = parentOf(at)) {
      const known = this.known.get(at)
      if (known !== undefined) {
        isShown = known
        break
      }
      path.push(at)
    }
    // From outside: whatever is in something hidden is hidden.
    for (const one of path.reverse()) {
      isShown &&= !hides(one)
      this.known.set(one, isShown)
    }
    return isShown && isVisible(element)
  }
}

/**
 * Whether anything on a page might hide text other than by what `unseenElements` looks for. Without style sheets and styles
 * nothing but a few elements can.
 */
function canHide(document: Document, isStyled: boolean): boolean {
  return (
    isStyled ||
    sheetsOf(document) > 0 ||
    HIDING.some((name) => hasNamed(document, name)) ||
    first(document, "[popover]") !== undefined
  )
}

const HIDING = ["dialog", "canvas", "details", "font", "meter", "progress"]

/** How many elements of one shape were seen, one after the other, and what they all look like. */
type Alike = { count: number; look: string }

/** What a rule may change in one of many elements and still leave it for browsers to show. */
function lookOf(element: Element): string {
  const { color, backgroundColor, fontSize, position } = getComputedStyle(element)
  return `${color} ${backgroundColor} ${fontSize} ${position}`
}

/** What style sheets tell elements apart by, as a rule; undefined where an element has a style of its own. */
function shapeOf(element: Element): string | undefined {
  let shape = ""
  let at: Element | undefined = element
  for (let up = 0; up < 2 && at; up++, at = parentOf(at)) {
    if (!isSafe(at)) return undefined
    shape += at.localName
    if (!at.hasAttributes()) continue
    if (at.hasAttribute("style")) return undefined
    shape += `.${at.getAttribute("class")}<`
  }
  const inner = element.firstElementChild
  return inner ? `${shape}${tag(inner)}.${attribute(inner, "class") ?? ""}` : shape
}

/** `visibility` and the like may be undone further in, so they are asked of the innermost alone. */
function isVisible(element: Element): boolean {
  return tag(element) === "form" || element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })
}

function hides(element: Element): boolean {
  // What is in a canvas is for those who can't see it; Firefox lays it out all the same.
  if (tag(element) === "canvas") return true
  const style = getComputedStyle(element)
  if (Number.parseFloat(style.opacity) < 0.05 && !isFading(style)) return true
  if (/^opacity\(0(?:\.0\d*)?%?\)$/.test(style.filter)) return true
  if (/^(?:inset\((?:[5-9]\d|\d{3})|circle\(0(?:px|%)? |circle\(0(?:px|%)?\))/.test(style.clipPath)) return true
  if (/^rect\((\d)px,? \1px,? \1px,? \1px\)$/.test(style.clip) && /absolute|fixed/.test(style.position)) return true
  if (style.overflowX === "visible" || style.display === "inline" || style.display === "contents") return false
  const { width, height } = element.getBoundingClientRect()
  return width <= 1 || height <= 1
}

/** What fades in when it is scrolled to is hidden until then, and meant to be seen. */
function isFading({ transitionProperty, transitionDuration, animationName }: CSSStyleDeclaration): boolean {
  return (
    animationName !== "none" || (/opacity|all/.test(transitionProperty) && Number.parseFloat(transitionDuration) > 0)
  )
}

/** Where one can scroll to, and larger than a dot. */
function isOnPage({ right, bottom, width, height }: DOMRect): boolean {
  return width >= 1 && height >= 1 && right + scrollX > 0 && bottom + scrollY > 0
}

const isTransparent = (colour: string) => /^(?:transparent|rgba\([^)]*, 0\))$/.test(colour)
