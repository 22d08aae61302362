import { elementWalker } from "./dom"

const MOST_TREES = 500
const MOST_ELEMENTS = 100_000

/** The open shadow trees of a page, and those inside them. What is in a closed one only the page itself can reach. */
export function openTrees(document: Document): ShadowRoot[] {
  const trees: ShadowRoot[] = []
  let looked = 0
  const lookThrough = (root: Node) => {
    // Quicker than a list that browsers keep, and this is asked of every element of a page.
    const walker = elementWalker(document, root)
    for (let node = walker.nextNode(); node && looked < MOST_ELEMENTS; node = walker.nextNode(), looked++) {
      const tree = (node as Element).shadowRoot
      // A form may have a field of that name.
      if (tree && tree.nodeType === 11 && trees.push(tree) >= MOST_TREES) return
    }
  }
  lookThrough(document)
  // The list grows while it is gone through: each tree's own trees come after it.
  for (const tree of trees) if (trees.length < MOST_TREES) lookThrough(tree)
  return trees
}
