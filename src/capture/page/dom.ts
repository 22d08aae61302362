/*
 * Reading a document that may be hostile. `<form><input name="querySelector">` and `<img name="body">` put their elements in
 * place of the form's and the document's own members (DOM clobbering), so members are taken from the prototype, which no
 * markup can change. Nothing here writes.
 */

function member(node: Node, name: string): unknown {
  return Reflect.get(Object.getPrototypeOf(node), name, node)
}

/** Only a form's own members can be covered by what is inside it. Asked often, and the way round is slow. */
export function isSafe(element: Element): boolean {
  const name: unknown = element.localName
  return typeof name === "string" && name !== "form"
}

function call<Result>(node: Node, name: string, ...args: unknown[]): Result {
  return Reflect.apply(member(node, name) as (...args: unknown[]) => Result, node, args)
}

/** Every element under `root` that matches, in document order. */
export function all(root: Document | Element, selector: string): Element[] {
  return listed(call<NodeListOf<Element>>(root, "querySelectorAll", selector))
}

/** Every element under `root` of that name, in document order; browsers keep such lists. */
export function elementsNamed(root: Document | Element, name: string): Element[] {
  return listed(call<HTMLCollectionOf<Element>>(root, "getElementsByTagName", name))
}

/** The first element under `root` of that name or, with a dot before it, of that class. */
export function firstNamed(root: Document, name: string): Element | undefined {
  const list = name.startsWith(".")
    ? call<HTMLCollectionOf<Element>>(root, "getElementsByClassName", name.slice(1))
    : call<HTMLCollectionOf<Element>>(root, "getElementsByTagName", name)
  return list[0]
}

/** Every element of a class, in document order; browsers keep such lists. */
export function classed(root: Document, name: string): Element[] {
  return listed(call<HTMLCollectionOf<Element>>(root, "getElementsByClassName", name))
}

export function withId(document: Document, id: string): Element | undefined {
  return call<Element | null>(document, "getElementById", id) ?? undefined
}

/** Every link of a document, `<a href>` and `<area href>`, in its order, as the browser keeps them. */
export function linksOf(document: Document): HTMLCollectionOf<Element> {
  return member(document, "links") as HTMLCollectionOf<Element>
}

export function hasNamed(root: Document, name: string): boolean {
  return call<HTMLCollectionOf<Element>>(root, "getElementsByTagName", name).length > 0
}

/** How many style sheets a document has, adopted ones included. */
export function sheetsOf(document: Document): number {
  const [linked, adopted] = [
    member(document, "styleSheets"),
    member(document, "adoptedStyleSheets"),
  ] as ArrayLike<unknown>[]
  return (linked?.length ?? 0) + (adopted?.length ?? 0)
}

/** One by one, which is several times quicker than by their iterator. */
function listed(elements: ArrayLike<Element>, most = Number.POSITIVE_INFINITY): Element[] {
  const list: Element[] = []
  const length = Math.min(elements.length, most)
  for (let i = 0; i < length; i++) list.push(elements[i] as Element)
  return list
}

export function first(root: Document | Element, selector: string): Element | undefined {
  return call<Element | null>(root, "querySelector", selector) ?? undefined
}

export function closest(element: Element, selector: string): Element | undefined {
  return (isSafe(element) ? element.closest(selector) : call<Element | null>(element, "closest", selector)) ?? undefined
}

export function matches(element: Element, selector: string): boolean {
  return isSafe(element) ? element.matches(selector) : call<boolean>(element, "matches", selector)
}

/** An attribute's value; absent and empty are the same. */
export function attribute(element: Element, name: string): string | undefined {
  return (
    (isSafe(element) ? element.getAttribute(name) : call<string | null>(element, "getAttribute", name)) || undefined
  )
}

export function hasAttribute(element: Element, name: string): boolean {
  return isSafe(element) ? element.hasAttribute(name) : call<boolean>(element, "hasAttribute", name)
}

/** The element's name in lower case: "a", "td". */
export function tag(element: Element): string {
  return isSafe(element) ? element.localName : String(member(element, "localName"))
}

export function parentOf(element: Element): Element | undefined {
  return (isSafe(element) ? element.parentElement : (member(element, "parentElement") as Element | null)) ?? undefined
}

export function documentOf(node: Node): Document {
  return member(node, "ownerDocument") as Document
}

/** @param most how many of them, from the first on */
export function childrenOf(element: Element, most?: number): Element[] {
  return listed(member(element, "children") as HTMLCollection, most)
}

/** All text under a node, as it stands in the source; "" for none. */
export function rawText(node: Node): string {
  return String(member(node, "textContent") ?? "")
}

/** The text under a node on one line, as much as a line may hold. */
export function lineText(node: Node): string {
  return rawText(node).slice(0, 20_000).replace(/\s+/g, " ").trim()
}

export function contains(outer: Node, inner: Node): boolean {
  return call<boolean>(outer, "contains", inner)
}

const FOLLOWING = 4

/** Whether `later` comes after `earlier` in the document (and is not an ancestor of it). */
export function isBefore(earlier: Node, later: Node): boolean {
  return (call<number>(earlier, "compareDocumentPosition", later) & FOLLOWING) !== 0
}

const SHOW_ELEMENT = 1
const SHOW_TEXT = 4

/** A walker over text, and over the elements that are asked for. */
export function textWalker(document: Document, root: Node, elements?: ReadonlyMap<Node, unknown>): TreeWalker {
  if (!elements?.size) return call<TreeWalker>(document, "createTreeWalker", root, SHOW_TEXT)
  const acceptNode = (node: Node) => (node.nodeType === 3 || elements.has(node) ? 1 : 3)
  return call<TreeWalker>(document, "createTreeWalker", root, SHOW_ELEMENT | SHOW_TEXT, { acceptNode })
}

/** A walker over elements alone. */
export function elementWalker(document: Document, root: Node): TreeWalker {
  return call<TreeWalker>(document, "createTreeWalker", root, SHOW_ELEMENT)
}

/** A walker over elements and text that does not enter the elements `isLeftOut` names. */
export function nodeWalker(root: Element, isLeftOut: (element: Element) => boolean): TreeWalker {
  const acceptNode = (node: Node) => (node.nodeType === 1 && isLeftOut(node as Element) ? 2 : 1)
  return call<TreeWalker>(documentOf(root), "createTreeWalker", root, SHOW_ELEMENT | SHOW_TEXT, { acceptNode })
}

export function bodyOf(document: Document): Element | undefined {
  return first(document, "body")
}

export function titleOf(document: Document): string {
  const title = first(document, "head > title, title")
  return title ? lineText(title) : ""
}

/** What is painted on top at a point of the window. */
export function elementAt(document: Document, x: number, y: number): Element | undefined {
  return call<Element | null>(document, "elementFromPoint", x, y) ?? undefined
}

/** All that is painted there, the topmost first, which costs far more. */
export function elementsAt(document: Document, x: number, y: number): Element[] {
  return listed(call<Element[]>(document, "elementsFromPoint", x, y))
}

/** The language the page declares, such as "es" or "en-GB". */
export function languageOf(document: Document): string | undefined {
  const root = first(document, "html")
  return root && attribute(root, "lang")?.trim()
}
