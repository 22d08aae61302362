import { attribute, nodeWalker, parentOf, rawText, tag } from "../page/dom"
import { lieOf } from "../page/page-layout"
import { clean } from "./site-contact"

const MOST_LINES = 60

export type ShownLine = { text: string; element: Element }

/**
 * The lines of a small part of a page, each once, with the element it stands in. What is written for screen readers beside the
 * same words on screen is left out, and so are buttons.
 */
export function shownLines(root: Element): ShownLine[] {
  const lines: ShownLine[] = []
  const walker = nodeWalker(root, isLeftOut)
  for (let node = walker.nextNode(); node && lines.length < MOST_LINES; node = walker.nextNode()) {
    const text = node.nodeType === 3 ? clean(rawText(node)) : ""
    const parent = text && node.parentElement
    if (!parent) continue
    const element = lineAround(parent, root)
    const last = lines.at(-1)
    if (last?.element === element) last.text += ` ${text}`
    else lines.push({ text, element })
  }
  return lines
}

/** "visually-hidden", "sr-only" and "a11y-text" are what frameworks call text for screen readers alone. */
const ASSISTIVE = /(?:^|[\s_-])(?:visually-?hidden|sr-only|a11y-text)(?:$|[\s_-])/i

function isLeftOut(element: Element): boolean {
  return (
    lieOf(element) === "unseen" ||
    tag(element) === "button" ||
    attribute(element, "role") === "button" ||
    ASSISTIVE.test((attribute(element, "class") ?? "").slice(0, 500))
  )
}

/** What only sets words apart in a line; a span may well be laid out as a line of its own. */
const IN_LINE = /^(?:b|bdi|em|font|i|mark|strong|u|wbr)$/

function lineAround(inline: Element, root: Element): Element {
  let element = inline
  while (element !== root && IN_LINE.test(tag(element))) element = parentOf(element) ?? root
  return element
}
