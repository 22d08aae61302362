import { type Columns, goesLeft, isSplit, type Tree } from "./tree"

/** As many as a byte can tell apart, in words of 32 bits. */
const WORDS = 8

/**
 * Trees laid out for reading them fast: for each node of them all its feature, -1 for a leaf; a bit for each bin of it that goes
 * to the left; the nodes it goes on to; and a leaf's value. `roots`: where each tree begins.
 */
export type Forest = {
  roots: Int32Array
  feature: Int16Array
  isLeft: Uint32Array
  left: Int32Array
  right: Int32Array
  value: Float64Array
}

export function forestOf(trees: readonly Tree[]): Forest {
  const count = trees.reduce((sum, tree) => sum + tree.length, 0)
  const forest: Forest = {
    roots: new Int32Array(trees.length),
    feature: new Int16Array(count).fill(-1),
    isLeft: new Uint32Array(count * WORDS),
    left: new Int32Array(count),
    right: new Int32Array(count),
    value: new Float64Array(count),
  }
  let root = 0
  trees.forEach((tree, at) => {
    forest.roots[at] = root
    for (const [place, node] of tree.entries()) {
      const here = root + place
      if (!isSplit(node)) {
        forest.value[here] = node.value
        continue
      }
      forest.feature[here] = node.feature
      forest.left[here] = root + node.left
      forest.right[here] = root + node.right
      for (let bin = 0; bin < WORDS * 32; bin++) {
        const word = here * WORDS + (bin >> 5)
        if (goesLeft(node, bin)) forest.isLeft[word] = (forest.isLeft[word] as number) | (1 << (bin & 31))
      }
    }
    root += tree.length
  })
  return forest
}

/** Where a bin leads on from a node. */
function nextOf({ isLeft, left, right }: Forest, node: number, bin: number): number {
  const isTaken = ((isLeft[node * WORDS + (bin >> 5)] as number) >>> (bin & 31)) & 1
  return (isTaken ? left[node] : right[node]) as number
}

/** Adds to each row's margin what all trees say of it. */
export function addTo(margins: Float64Array, forest: Forest, { columns }: Columns): void {
  const { roots, feature, value } = forest
  for (const root of roots)
    for (let row = 0; row < margins.length; row++) {
      let node = root
      for (let at = feature[node] as number; at >= 0; at = feature[node] as number)
        node = nextOf(forest, node, (columns[at] as Uint8Array)[row] as number)
      margins[row] = (margins[row] as number) + (value[node] as number)
    }
}
