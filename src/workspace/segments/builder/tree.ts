import { type Condition, type Filter, groupOf } from "~domain/segment/filter"

/** How the parts of a group are joined: all of them hold, any, none, or not all. */
export const JOINS = ["all", "any", "none", "notAll"] as const
export type Join = (typeof JOINS)[number]

/** A filter as it is built: each part with a key of its own, so that it stays itself while others come and go. */
export type GroupNode = { key: number; join: Join; parts: TreeNode[] }
export type ConditionNode = { key: number; condition: Condition }
export type TreeNode = GroupNode | ConditionNode

let lastKey = 0

export const isGroup = (node: TreeNode): node is GroupNode => "join" in node
export const conditionNode = (condition: Condition): ConditionNode => ({ key: ++lastKey, condition })
export const groupNode = (join: Join, parts: TreeNode[]): GroupNode => ({ key: ++lastKey, join, parts })

/** A filter to build on; the outermost is always a group. */
export function treeOf(filter: Filter): GroupNode {
  const node = nodeOf(filter)
  return isGroup(node) ? node : groupNode("all", [node])
}

function nodeOf(filter: Filter): TreeNode {
  const group = groupOf(filter)
  if (!group) return conditionNode(filter as Condition)
  if (group.join !== "not") return groupNode(group.join, group.filters.map(nodeOf))
  const [denied] = group.filters as [Filter]
  const inner = groupOf(denied)
  if (inner?.join === "any") return groupNode("none", inner.filters.map(nodeOf))
  if (inner?.join === "all") return groupNode("notAll", inner.filters.map(nodeOf))
  return groupNode("none", [nodeOf(denied)])
}

export function filterOf(node: TreeNode): Filter {
  if (!isGroup(node)) return node.condition
  const parts = node.parts.map(filterOf)
  const [only] = parts
  switch (node.join) {
    case "all":
      return { all: parts }
    case "any":
      return { any: parts }
    case "none":
      return only && parts.length === 1 ? { not: only } : { not: { any: parts } }
    case "notAll":
      return { not: { all: parts } }
  }
}

/** The tree with another node in the place of the one with the key; without it where there is none. */
export function replaced(root: GroupNode, key: number, next: TreeNode | undefined): GroupNode {
  if (root.key === key) return next && isGroup(next) ? next : root
  const parts = root.parts.flatMap((part) => {
    if (part.key === key) return next ?? []
    return isGroup(part) ? replaced(part, key, next) : part
  })
  return { ...root, parts }
}
