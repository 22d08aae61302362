import { expect, it } from "vitest"
import { trainLeadModel } from "~domain/lead-model"
import { countOf } from "~domain/lead-model/bins"
import { scorerOf } from "~domain/lead-model/scorer"
import { goesLeft, isSplit, type Leaf, type Split, type Tree } from "~domain/lead-model/tree"
import { randomFrom } from "~domain/random"

/** What a tree says by being walked. */
function walked(tree: Tree, bins: number[], place = 0): number {
  const node = tree[place] as Leaf | Split
  if (!isSplit(node)) return node.value
  return walked(tree, bins, goesLeft(node, bins[node.feature] as number) ? node.left : node.right)
}

it("says of everybody, bit for bit, what walking each tree says", () => {
  const random = randomFrom(5)
  const rows = Array.from({ length: 600 }, () => {
    const [a, b] = [random(), Math.floor(random() * 30)]
    const features = { a: random() < 0.2 ? null : a, b: `word ${b}`, c: random() < 0.5, d: random() }
    return { features, converted: random() < (a > 0.5 && b > 10 ? 0.8 : 0.2) }
  })
  const { trees, features } = trainLeadModel(rows)
  expect(trees.length).toBeGreaterThan(10)
  const sumOf = scorerOf(trees, features)
  for (let i = 0; i < 500; i++) {
    const bins = features.map((one) => Math.floor(random() * countOf(one)))
    expect(sumOf(bins)).toBe(trees.reduce((sum, tree) => sum + walked(tree, bins), 0))
  }
})

it("refuses a tree of more leaves than it can tell apart", () => {
  const leaf: Leaf = { rows: 1, value: 1 }
  const tree: Tree = []
  for (let at = 0; at < 8; at++) {
    tree.push({ rows: 9 - at, feature: 0, upTo: 1, missing: false, left: 2 * at + 1, right: 2 * at + 2 }, leaf)
  }
  tree.push(leaf)
  expect(() => scorerOf([tree], [{ name: "a", cuts: [1] }])).toThrow(RangeError)
})
