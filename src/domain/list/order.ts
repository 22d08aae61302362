/** For each row a number that tells its place in a column; 0 where the row has nothing there. */
export type Ranks = Uint32Array | Uint8Array | Float64Array

/**
 * Rows in the order of a column, those with nothing in it last in either direction.
 * @param ties the rows in the order they stand in where the column makes no difference
 */
export function orderOf(ranks: Ranks, ties: Uint32Array, descending: boolean): Uint32Array {
  if (!(ranks instanceof Float64Array)) return counted(ranks, ties, descending)
  const there = ties.filter((row) => ranks[row] !== 0)
  const sign = descending ? -1 : 1
  there.sort((a, b) => sign * ((ranks[a] ?? 0) - (ranks[b] ?? 0)))
  return joined(
    there,
    ties.filter((row) => ranks[row] === 0),
  )
}

/** Counting sort: as many steps as there are rows, and as there are ranks. */
function counted(ranks: Uint32Array | Uint8Array, ties: Uint32Array, descending: boolean): Uint32Array {
  let highest = 0
  for (const rank of ranks) if (rank > highest) highest = rank
  const next = new Uint32Array(highest + 1)
  for (const row of ties) next[ranks[row] ?? 0] = (next[ranks[row] ?? 0] ?? 0) + 1
  let at = 0
  const begin = (rank: number) => {
    const many = next[rank] ?? 0
    next[rank] = at
    at += many
  }
  if (descending) for (let rank = highest; rank >= 1; rank--) begin(rank)
  else for (let rank = 1; rank <= highest; rank++) begin(rank)
  begin(0)
  const order = new Uint32Array(ties.length)
  for (const row of ties) {
    const rank = ranks[row] ?? 0
    const place = next[rank] ?? 0
    order[place] = row
    next[rank] = place + 1
  }
  return order
}

/** Puts a few rows into a long order, each by halving. `compare`: as for an array's sort. */
export function withRows(order: Uint32Array, rows: number[], compare: (a: number, b: number) => number): Uint32Array {
  if (rows.length === 0) return order
  const sorted = [...rows].sort(compare)
  const result = new Uint32Array(order.length + sorted.length)
  let from = 0
  for (const [i, row] of sorted.entries()) {
    let low = from
    let high = order.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(order[middle] ?? 0, row) <= 0) low = middle + 1
      else high = middle
    }
    result.set(order.subarray(from, low), from + i)
    result[low + i] = row
    from = low
  }
  result.set(order.subarray(from), from + sorted.length)
  return result
}

function joined(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
