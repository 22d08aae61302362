import {
  attribute,
  childrenOf,
  contains,
  documentOf,
  elementAt,
  elementsAt,
  hasAttribute,
  isBefore,
  parentOf,
  tag,
} from "./dom"

/** How far up from a text its covers are looked for, and among how many elements of one parent. */
const MOST_LEVELS = 12
const MOST_SIBLINGS = 50

type Box = { left: number; top: number; right: number; bottom: number }
/** An opaque element that may lie over others of its parent. `box`: in the coordinates of the page, which scrolling leaves. */
type Layer = { element: Element; level: number; box: Box }

/**
 * What lies under something else for good. In the part of a page that is on screen browsers are asked what is on top; elsewhere,
 * and of what no pointer can hit, it is told by geometry from the positioned siblings of a text and of the elements around it, so
 * that a cover that stands deeper is not noticed there. Only a plain colour covers: a picture may be clear. What
 * covers for the moment does not count: what stays while the page scrolls, dialogs, popovers, and what moves by itself.
 */
export class Covers {
  private readonly known = new Map<Element, Layer[]>()

  /** @param box of a text or a picture in the element, in the coordinates of the window */
  hide(element: Element, box: DOMRect): boolean {
    return this.isUnderSibling(element, onPage(box)) || isUnderHit(element, box)
  }

  private isUnderSibling(element: Element, box: Box): boolean {
    let inner = element
    for (let up = 0; up < MOST_LEVELS; up++) {
      const outer = parentOf(inner)
      if (!outer) return false
      for (const layer of this.layersIn(outer)) {
        if (layer.element === inner || !encloses(layer.box, box)) continue
        const level = levelBelow(outer, element)
        const isAbove = layer.level > level || (layer.level === level && isBefore(inner, layer.element))
        if (isAbove && !scrollsUnder(element, layer.element)) return true
      }
      inner = outer
    }
    return false
  }

  private layersIn(parent: Element): Layer[] {
    const known = this.known.get(parent)
    if (known) return known
    const layers: Layer[] = []
    const children = childrenOf(parent, MOST_SIBLINGS)
    // What is alone lies over nothing else.
    for (const element of children.length > 1 ? children : []) {
      const style = getComputedStyle(element)
      // Most are static, and to ask all of them for more costs too much.
      if (style.position !== "static" && isOpaque(style) && isLasting(element, style))
        layers.push({ element, level: levelOf(style) ?? 0, box: onPage(element.getBoundingClientRect()) })
    }
    this.known.set(parent, layers)
    return layers
  }
}

/** Whether the browser has something opaque on top of the middle of a text, where that is on screen. */
function isUnderHit(element: Element, box: DOMRect): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false
  const document = documentOf(element)
  const top = elementAt(document, x, y)
  if (!top || isAround(top, element)) return false
  const hits = elementsAt(document, x, y)
  // Without it among them, it is cut off there by what it scrolls in, and nothing is known of it.
  const own = hits.findIndex((hit) => isAround(hit, element))
  return hits
    .slice(0, Math.max(0, own))
    .some((hit) => coversAlone(hit, element) && encloses(hit.getBoundingClientRect(), box))
}

/** Whether one of two stands in the other. */
function isAround(one: Element, other: Element): boolean {
  return contains(one, other) || contains(other, one)
}

/** Whether an element hides what is under it, with all that is around it and not around the text. */
function coversAlone(hit: Element, text: Element): boolean {
  if (!isOpaque(getComputedStyle(hit)) || scrollsUnder(text, hit)) return false
  for (let at: Element | undefined = hit; at && !contains(at, text); at = parentOf(at)) {
    const style = getComputedStyle(at)
    if (Number.parseFloat(style.opacity) < OPAQUE || !isLasting(at, style)) return false
  }
  return true
}

/** Whether a text moves away from under a layer when it is scrolled. */
function scrollsUnder(text: Element, layer: Element): boolean {
  for (let at: Element | undefined = text; at && !contains(at, layer); at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at)
    if (/auto|scroll|hidden|clip/.test(overflowX + overflowY) && tag(at) !== "body") {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = at
      if (scrollHeight > clientHeight || scrollWidth > clientWidth) return true
    }
  }
  return false
}

/**
 * At which level of `outer` a text is painted (CSS 2, appendix E): what is positioned lies over what is not, by its z-index, and
 * without one takes no part from those within it.
 */
function levelBelow(outer: Element, text: Element): number {
  let level: number | undefined
  for (let at: Element | undefined = text; at && at !== outer; at = parentOf(at)) {
    const style = getComputedStyle(at)
    const own = levelOf(style)
    if (own !== undefined) level = style.zIndex === "auto" && style.transform === "none" ? (level ?? own) : own
  }
  return level ?? IN_FLOW
}

/** Over what has a negative z-index, and under all that is positioned. */
const IN_FLOW = -0.5

function levelOf({ position, transform, zIndex }: CSSStyleDeclaration): number | undefined {
  if (position === "static" && transform === "none") return undefined
  return (position !== "static" && Number.parseInt(zIndex, 10)) || 0
}

const OPAQUE = 0.95

function isOpaque({ backgroundColor, opacity, visibility, clipPath }: CSSStyleDeclaration): boolean {
  // "rgb(1, 2, 3)" and "color(srgb 0 0 0)" are whole; "rgba(1, 2, 3, 0.5)" and "oklch(0 0 0 / 0.5)" end with how much they cover.
  const share = /(?:^rgba\(.*,|\/) ?([\d.]+)(%?)\)$/.exec(backgroundColor)
  const alpha = share ? Number(share[1]) / (share[2] ? 100 : 1) : 1
  return alpha >= OPAQUE && Number.parseFloat(opacity) >= OPAQUE && visibility === "visible" && clipPath === "none"
}

/** Whether it neither stays while the page scrolls, nor is closed, nor moves. */
function isLasting(element: Element, style: CSSStyleDeclaration): boolean {
  const { position, animationName, transitionProperty, transitionDuration } = style
  if (position === "fixed" || position === "sticky" || animationName !== "none") return false
  if (transitionProperty !== "none" && /[1-9]/.test(transitionDuration)) return false
  if (tag(element) === "dialog" || hasAttribute(element, "popover") || hasAttribute(element, "aria-modal")) return false
  return !/dialog|menu|listbox|tooltip/.test(attribute(element, "role") ?? "")
}

function onPage({ left, top, right, bottom }: Box): Box {
  return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY }
}

/** To the pixel: letters' boxes reach a little further than their ink. */
function encloses(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left + 1 &&
    outer.top <= inner.top + 1 &&
    outer.right >= inner.right - 1 &&
    outer.bottom >= inner.bottom - 1
  )
}
