import { attribute, nodeWalker, tag } from "../page/dom"

const LEFT_OUT = new Set(["script", "style", "template", "noscript", "head", "title", "textarea", "select", "svg"])
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
)

/** As much as a message's text may hold; what is longer is cut, since history and signature stand near its start. */
const MOST_TEXT = 60_000

export type MessageTextOptions = {
  /** Elements whose text is not wanted, such as quoted history. */
  isLeftOut?: (element: Element) => boolean
  /** Where to stop: this element and what follows it are left out. */
  until?: Element
}

/** The text of a message's body, line by line as it is seen: a paragraph is followed by an empty line. */
export function messageText(root: Element, { isLeftOut, until }: MessageTextOptions = {}): string {
  const walker = nodeWalker(
    root,
    (element) => LEFT_OUT.has(tag(element)) || isHidden(element) || !!isLeftOut?.(element),
  )
  const out = new TextOut()

  enter(root, out)
  for (let more = !!walker.firstChild(); more; ) {
    const node = walker.currentNode
    if (node === until || out.length > MOST_TEXT) break
    if (node.nodeType === 3) out.write(node.nodeValue ?? "", isPreformatted(node))
    else enter(node as Element, out)
    more = !!walker.firstChild() || nextAfter(walker, root, out)
  }
  return out.toString()
}

/** Steps to what follows the current node and everything in it, closing the elements that end there. */
function nextAfter(walker: TreeWalker, root: Element, out: TextOut): boolean {
  for (;;) {
    const left = walker.currentNode
    if (left.nodeType === 1) leave(left as Element, out)
    if (walker.nextSibling()) return true
    if (!walker.parentNode() || walker.currentNode === root) return false
  }
}

function enter(element: Element, out: TextOut): void {
  const name = tag(element)
  if (name === "br") out.breakLine()
  else if (name === "td" || name === "th") out.space()
  else if (!INLINE.has(name)) out.startLine(name === "p" ? 2 : 1)
}

function leave(element: Element, out: TextOut): void {
  const name = tag(element)
  if (name !== "br" && name !== "td" && name !== "th" && !INLINE.has(name)) out.startLine(name === "p" ? 2 : 1)
}

function isHidden(element: Element): boolean {
  const style = attribute(element, "style")
  return style !== undefined && style.length < 2_000 && /display\s{0,9}:\s{0,9}none/i.test(style)
}

function isPreformatted(text: Node): boolean {
  const parent = text.parentElement
  return parent !== null && parent.localName === "pre"
}

/** Text with its breaks: breaks at the start and end count for nothing, and lines carry no space at their ends. */
class TextOut {
  private readonly lines: string[] = []
  private line = ""
  private breaks = 0
  length = 0

  write(text: string, keepBreaks: boolean): void {
    if (keepBreaks) {
      const [head = "", ...rest] = text.split("\n")
      this.append(head)
      for (const next of rest) {
        this.breakLine()
        this.append(next)
      }
    } else this.append(text.replace(/[ \t\r\n\f]+/g, " "))
  }

  private append(text: string): void {
    if (!text.trim()) {
      if (this.line) this.line += " "
      return
    }
    this.flushBreaks()
    this.line += this.line ? text : text.trimStart()
    this.length += text.length
  }

  space(): void {
    if (this.line) this.line += " "
  }

  breakLine(): void {
    this.endLine()
    this.breaks++
  }

  /** At least so many breaks before what comes next. */
  startLine(breaks: number): void {
    this.endLine()
    this.breaks = Math.max(this.breaks, breaks)
  }

  private endLine(): void {
    if (this.line.trim()) this.lines.push(this.line.trimEnd())
    this.line = ""
  }

  private flushBreaks(): void {
    if (this.lines.length > 0) for (let i = 1; i < Math.min(this.breaks, 3); i++) this.lines.push("")
    this.breaks = 0
  }

  toString(): string {
    this.endLine()
    return this.lines.join("\n")
  }
}
