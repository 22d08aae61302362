import { attribute, parentOf, tag } from "../page/dom"
import type { PageLine } from "../page/page-lines"

/**
 * What the lines that a page repeats have in common: the elements they stand in, their classes, their column, and whether they
 * begin their block. Remembered by block, since several lines of a block ask.
 */
export class LineShapes {
  private readonly known = new Map<Element, string>()

  constructor(private readonly lines: PageLine[]) {}

  of(at: number): string {
    const { lines } = this
    const block = lines[at]?.block
    if (!block) return ""
    const isFirst = lines[at - 1]?.block !== block
    return this.ofBlock(block) + (isFirst ? "" : "+")
  }

  private ofBlock(block: Element): string {
    const known = this.known.get(block)
    if (known !== undefined) return known
    const outer = parentOf(block)
    const further = outer && parentOf(outer)
    const shape = `${described(block)}<${outer ? described(outer) : ""}<${further ? tag(further) : ""}`
    this.known.set(block, shape)
    return shape
  }
}

function described(element: Element): string {
  const name = tag(element)
  const style = attribute(element, "class")
  return `${name}${name === "td" || name === "th" ? columnOf(element) : ""}.${style ? style.slice(0, 60).replace(VARYING, "") : ""}`
}

/** What differs from one entry of a list to the next. */
const VARYING = /\d+|\b(?:odd|even|first|last|active)\b|\s+/g

function columnOf(cell: Element): number {
  let column = 0
  for (let before = cell.previousElementSibling; before && column < 12; before = before.previousElementSibling) column++
  return column
}
