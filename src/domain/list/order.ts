/** For each row a number that tells its place in a column; 0 where the row has nothing there. */
export type Ranks = Uint32Array | Uint8Array | Float64Array

/**
 * Rows in the order of a column, those with nothing in it last in either direction. It counts instead of comparing, so that
 * it takes as many steps as there are rows.
 * @param ties the rows in the order they stand in where the column makes no difference
 */
export function orderOf(ranks: Ranks, ties: Uint32Array, descending: boolean): Uint32Array {
  const there = ties.filter((row) => ranks[row] !== 0)
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const row of there) {
    const rank = ranks[row] ?? 0
    if (rank < low) low = rank
    if (rank > high) high = rank
  }
  const place = descending ? (row: number) => high - (ranks[row] ?? 0) : (row: number) => (ranks[row] ?? 0) - low
  const range = high - low
  // Texts are as many as there are ranks; moments are taken digit by digit, the last one first.
  const base = ranks instanceof Float64Array ? DIGIT : range + 1
  let order: Uint32Array = there
  for (let unit = 1; unit <= range; unit *= base)
    order = counted(order, base, (row) => Math.floor(place(row) / unit) % base)
  const all = new Uint32Array(ties.length)
  all.set(order)
  all.set(
    ties.filter((row) => ranks[row] === 0),
    order.length,
  )
  return all
}

const DIGIT = 65_536

/** Counting sort, which leaves rows of the same digit as they stand. */
function counted(rows: Uint32Array, digits: number, digitOf: (row: number) => number): Uint32Array {
  const next = new Uint32Array(digits + 1)
  for (const row of rows) {
    const digit = digitOf(row) + 1
    next[digit] = (next[digit] ?? 0) + 1
  }
  for (let digit = 1; digit <= digits; digit++) next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0)
  const order = new Uint32Array(rows.length)
  for (const row of rows) {
    const digit = digitOf(row)
    const at = next[digit] ?? 0
    order[at] = row
    next[digit] = at + 1
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
