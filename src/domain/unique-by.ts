/** The first of the items with each key, in their order. */
export function uniqueBy<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  if (items.length < 2) return items
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    return !seen.has(key) && seen.add(key)
  })
}
