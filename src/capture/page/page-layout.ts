import { hasNamed, parentOf } from "./dom"

/** How elements lie in the text; all others are blocks. */
const LIE = new Map<string, "inline" | "unseen">()
for (const name of "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label map mark nobr picture q s samp small span strike strong sub sup time tt u var wbr".split(
  " ",
))
  LIE.set(name, "inline")
for (const name of "script style noscript template head title textarea select option svg iframe object math datalist".split(
  " ",
))
  LIE.set(name, "unseen")

/** A form may have a member of its own in place of its name; it is a block all the same. */
export function lieOf(element: Element): "inline" | "unseen" | undefined {
  return LIE.get(element.localName)
}

/** Which block the inline elements of a page stand in, remembered where the way up is long. */
export class Layout {
  private readonly known = new Map<Element, Element>()

  blockAround(inline: Element): Element {
    // Only a form's members can be covered, and a form is a block.
    const outer = inline.parentElement
    if (!outer || lieOf(outer) !== "inline") return outer ?? inline
    const known = this.known.get(outer)
    if (known) return known

    const path: Element[] = []
    let block: Element | undefined = outer
    while (block && lieOf(block) === "inline") {
      const further = this.known.get(block)
      path.push(block)
      block = further ?? parentOf(block)
    }
    const found = block ?? inline
    for (const element of path) this.known.set(element, found)
    return found
  }
}

/** Whether a page, or a shadow tree of it, breaks lines at all: elsewhere nobody needs to look for a break. */
export function hasBreaks(document: Document, root: Node): boolean {
  if (root.nodeType === 11) return (root as ShadowRoot).querySelector("br, hr") !== null
  return hasNamed(document, "br") || hasNamed(document, "hr")
}

export function isAfterBreak(node: Node): boolean {
  let before = node.previousSibling
  if (before?.nodeType === 3 && !(before.nodeValue ?? "").trim()) before = before.previousSibling
  const name = before && (before as Element).localName
  return name === "br" || name === "hr"
}
