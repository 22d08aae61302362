import type { Pair } from "./search"

/** Contacts that pairs connect, and how likely they are all one: as likely as the weakest pair that is needed to connect them. */
export type Cluster = { ids: string[]; probability: number; pairs: Pair[] }

/** The contacts of the pairs in groups, the surest first. */
export function clustersOf(pairs: Pair[]): Cluster[] {
  const clusterOf = new Map<string, Cluster>()
  for (const pair of pairs.toSorted((x, y) => y.probability - x.probability)) {
    const { a, b, probability } = pair
    const one = clusterOf.get(a) ?? { ids: [a], probability, pairs: [] }
    const other = clusterOf.get(b) ?? { ids: [b], probability, pairs: [] }
    one.pairs.push(pair)
    clusterOf.set(a, one)
    if (one === other) continue
    one.ids.push(...other.ids)
    one.pairs.push(...other.pairs)
    one.probability = probability
    for (const id of other.ids) clusterOf.set(id, one)
  }
  return [...new Set(clusterOf.values())].sort(
    (x, y) => y.probability - x.probability || (x.ids[0] as string).localeCompare(y.ids[0] as string),
  )
}
