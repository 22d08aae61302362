import { goesLeft, isSplit, type Leaf, type Split, type Tree } from "./tree"

/** What a tree says on average of those who taught it. */
export function meanOf(tree: Tree, at = 0): number {
  const node = tree[at] as Leaf | Split
  if (!isSplit(node)) return node.value
  const rows = (place: number) => (tree[place] as Leaf | Split).rows
  return (rows(node.left) * meanOf(tree, node.left) + rows(node.right) * meanOf(tree, node.right)) / node.rows
}

/** A feature on the way to a leaf: 1 where somebody fulfils all that is asked of it, else 0; and the share of rows that do. */
type Asked = { feature: number; is: number; share: number }

/**
 * What each feature adds to what a tree says of somebody, against its mean: Shapley values, exact (Lundberg et al. 2020, "From
 * local explanations to global understanding", the path-dependent form). Worked out leaf by leaf, since no more than a few
 * features stand on the way to one.
 * @param bins of each feature, in their order
 * @param sums where they are added, by feature
 */
export function addContributions(tree: Tree, bins: ArrayLike<number>, sums: Float64Array): void {
  const visit = (at: number, asked: readonly Asked[]): void => {
    const node = tree[at] as Leaf | Split
    if (isSplit(node)) {
      const isLeft = goesLeft(node, bins[node.feature] as number)
      visit(node.left, further(asked, node, isLeft, tree))
      visit(node.right, further(asked, node, !isLeft, tree, node.right))
      return
    }
    if (node.value === 0) return
    for (const one of asked) {
      const difference = one.is - one.share
      if (difference !== 0) {
        const others = asked.filter((other) => other !== one)
        sums[one.feature] = (sums[one.feature] as number) + node.value * difference * weightOf(others)
      }
    }
  }
  visit(0, [])
}

function further(asked: readonly Asked[], node: Split, isTaken: boolean, tree: Tree, place = node.left): Asked[] {
  const share = (tree[place] as Leaf | Split).rows / node.rows
  const known = asked.find(({ feature }) => feature === node.feature)
  const is = isTaken ? 1 : 0
  if (!known) return [...asked, { feature: node.feature, is, share }]
  return asked.map((one) => (one === known ? { ...one, is: one.is * is, share: one.share * share } : one))
}

/** The mean, over the orders in which features may come to be known, of what the others make of a leaf. */
function weightOf(others: readonly Asked[]): number {
  const count = others.length
  let sum = 0
  for (let known = 0; known < 1 << count; known++) {
    let [product, size] = [1, 0]
    others.forEach(({ is, share }, at) => {
      const isKnown = (known >> at) & 1
      product *= isKnown ? is : share
      size += isKnown
    })
    if (product !== 0) sum += (product * factorial(size) * factorial(count - size)) / factorial(count + 1)
  }
  return sum
}

const factorial = (of: number): number => (of < 2 ? 1 : of * factorial(of - 1))
