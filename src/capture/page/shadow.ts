import { everyElement } from "./dom"

const MOST_TREES = 500
const MOST_ELEMENTS = 100_000

/** The open shadow trees of a page, and those inside them. What is in a closed one only the page itself can reach. */
export function openTrees(document: Document): ShadowRoot[] {
  const trees: ShadowRoot[] = []
  let looked = 0
  const lookAt = (elements: HTMLCollectionOf<Element> | NodeListOf<Element>) => {
    const end = Math.min(elements.length, MOST_ELEMENTS - looked)
    looked += end
    for (let i = 0; i < end && trees.length < MOST_TREES; i++) {
      // A third quicker than by index, and this is asked of every element of a page.
      const tree = (elements.item(i) as Element).shadowRoot
      // A form may have a field of that name.
      if (tree && tree.nodeType === 11) trees.push(tree)
    }
  }
  lookAt(everyElement(document))
  // The list grows while it is gone through: each tree's own trees come after it.
  for (const tree of trees) lookAt(tree.querySelectorAll("*"))
  return trees
}
