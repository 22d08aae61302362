import { bodyOf, tag } from "../../page/dom"

/** What shows a message: the element itself, or the document in a frame of the page's own origin; undefined in any other frame. */
export function shownIn(element: Element): Element | undefined {
  if (tag(element) !== "iframe") return element
  try {
    // By the prototype, since the page may cover the element's own members.
    const inner = Reflect.get(Object.getPrototypeOf(element), "contentDocument", element) as Document | null
    return inner ? bodyOf(inner) : undefined
  } catch {
    // Another origin's: not ours to read.
    return undefined
  }
}
