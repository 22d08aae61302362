import { type Bins, countOf } from "./bins"
import { goesLeft, isSplit, type Leaf, type Split, type Tree } from "./tree"

/** No tree has more: each of its leaves is a bit of a byte. */
const MOST_LEAVES = 8

/** Of a feature, in which trees it is asked; and for each of its bins which leaves of each of those trees are still to be reached. */
type Asked = { feature: number; trees: Uint16Array; left: Uint8Array }

/**
 * The sum of what all trees say of somebody, by the bins of each feature. No tree is walked: every feature takes away the leaves that
 * can't be reached with its bin, and the leftmost that stays is the one (Lucchese et al. 2015, "QuickScorer").
 * @throws RangeError for a tree of more than eight leaves
 */
export function scorerOf(trees: readonly Tree[], features: readonly Bins[]): (bins: ArrayLike<number>) => number {
  const values = new Float64Array(trees.length * MOST_LEAVES)
  const splits = features.map((): { tree: number; node: Split; under: number }[] => [])
  for (const [at, tree] of trees.entries()) {
    let leaves = 0
    /** The leaves under a node, as bits. */
    const visit = (place: number): number => {
      const node = tree[place] as Leaf | Split
      if (!isSplit(node)) {
        if (leaves === MOST_LEAVES) throw new RangeError("a tree of too many leaves")
        values[at * MOST_LEAVES + leaves] = node.value
        return 1 << leaves++
      }
      const under = visit(node.left)
      splits[node.feature]?.push({ tree: at, node, under })
      return under | visit(node.right)
    }
    visit(0)
  }

  const asked = splits.flatMap((own, feature): Asked[] => {
    if (own.length === 0) return []
    const among = [...new Set(own.map(({ tree }) => tree))]
    const count = countOf(features[feature] as Bins)
    const left = new Uint8Array(count * among.length).fill(255)
    for (const { tree, node, under } of own)
      for (let bin = 0; bin < count; bin++) {
        const place = bin * among.length + among.indexOf(tree)
        if (!goesLeft(node, bin)) left[place] = (left[place] as number) & ~under
      }
    return [{ feature, trees: Uint16Array.from(among), left }]
  })

  const reached = new Uint8Array(trees.length)
  return (bins) => {
    reached.fill(255)
    for (const { feature, trees, left } of asked) {
      const from = (bins[feature] as number) * trees.length
      for (let i = 0; i < trees.length; i++) {
        const tree = trees[i] as number
        reached[tree] = (reached[tree] as number) & (left[from + i] as number)
      }
    }
    let sum = 0
    for (let tree = 0; tree < reached.length; tree++) {
      const bits = reached[tree] as number
      sum += values[tree * MOST_LEAVES + 31 - Math.clz32(bits & -bits)] as number
    }
    return sum
  }
}
