import { all, attribute, elementsNamed, hasAttribute } from "./dom"
import type { Steps } from "./slices"

/** Elements that show nothing of what is in them, as far as they may hold elements at all. */
const COVERS = ["noscript", "select", "svg", "object", "math", "datalist"]
const COVERS_IN_STEP = 2_000

/** `isStyled`: whether an element has a style of its own. */
export type Unseen = { elements: ReadonlySet<Element>; isStyled: boolean }

/**
 * Everything inside what is hidden by its own attributes or is never shown, found from above: most pages have little of it,
 * and then no text needs to be asked for its ancestors. What style sheets hide costs too much to ask for every element.
 */
export function* unseenElements(document: Document): Steps<Unseen> {
  const unseen = new Set<Element>()
  let covered = 0
  function* cover(element: Element): Steps<void> {
    if (unseen.has(element)) return
    unseen.add(element)
    for (const inner of elementsNamed(element, "*")) unseen.add(inner)
    if (++covered % COVERS_IN_STEP === 0) yield
  }
  for (const name of COVERS) for (const element of elementsNamed(document, name)) yield* cover(element)
  yield
  // One simple selector at a time: a list of them, asked of every element in turn, costs browsers far more.
  for (const element of all(document, "[hidden]")) if (hasAttribute(element, "hidden")) yield* cover(element)
  yield
  // What is in an attribute is read here: browsers compare without regard to case more slowly than a pattern does.
  const styled = all(document, "[style]")
  for (const element of styled) if (isHiddenByStyle(element)) yield* cover(element)
  return { elements: unseen, isStyled: styled.length > 0 }
}

export function isHiddenByStyle(element: Element): boolean {
  const style = attribute(element, "style") ?? ""
  return style.length < 2_000 && /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(style)
}
