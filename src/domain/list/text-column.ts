import { type Lines, linesOf } from "../search/scan"
import { sortKey, type TextColumnName } from "./columns"

/*
 * A column of texts for a hundred thousand rows: each different text once, in the order it is sorted in, and for each row
 * the number of its text in that order, its rank. Sorting by such a column is counting, and nothing is compared.
 */

/** `values`: a text per line, in order, the first one empty. `ranks`: for each row the line of its text. */
export type TextColumn = { values: Lines; ranks: Uint32Array }

export const noTexts = (): TextColumn => ({ values: linesOf("\n"), ranks: new Uint32Array(0) })

export const valueAt = ({ text, starts }: Lines, rank: number): string =>
  text.slice(starts[rank], (starts[rank + 1] ?? text.length) - 1)

/**
 * The ranks of texts among those of a column. One that is not there gets a place between two that are: a fraction, so that
 * everything can be compared by numbers.
 */
export function ranksAmong(column: TextColumnName, values: Lines, wanted: Iterable<string>): Map<string, number> {
  const ranks = new Map<string, number>()
  const missing: { value: string; key: string; next: number }[] = []
  for (const value of new Set(wanted)) {
    const key = sortKey(column, value)
    const next = value === "" ? 0 : firstNotBefore(column, values, value, key)
    if (next < values.starts.length && valueAt(values, next) === value) ranks.set(value, next)
    else missing.push({ value, key, next })
  }
  missing.sort((a, b) => a.next - b.next || compare(a.key, b.key) || compare(a.value, b.value))
  for (let from = 0; from < missing.length; ) {
    const { next } = missing[from] as { next: number }
    let to = from
    while (missing[to]?.next === next) to++
    for (let i = from; i < to; i++)
      ranks.set((missing[i] as { value: string }).value, next - 1 + (i - from + 1) / (to - from + 1))
    from = to
  }
  return ranks
}

/**
 * The column with other rows. Texts that no row has any more are left out.
 * @param layout for each new row the row of `column` it was; below zero, -1 - i: the i-th of `fresh`
 */
export function rebuiltColumn(
  name: TextColumnName,
  { values, ranks }: TextColumn,
  layout: Int32Array,
  fresh: string[],
): TextColumn {
  const freshRanks = ranksAmong(name, values, fresh)
  const used = new Uint8Array(values.starts.length)
  for (const from of layout) if (from >= 0) used[ranks[from] ?? 0] = 1
  for (const rank of freshRanks.values()) if (Number.isInteger(rank)) used[rank] = 1
  used[0] = 1

  const added = [...freshRanks].filter(([, rank]) => !Number.isInteger(rank)).sort((a, b) => a[1] - b[1])
  const texts: string[] = []
  const moved = new Uint32Array(used.length)
  const placed = new Map<string, number>()
  let next = 0
  for (let rank = 0; rank < used.length; rank++) {
    for (; next < added.length && (added[next]?.[1] ?? 0) < rank; next++) place(added[next]?.[0] ?? "")
    if (!used[rank]) continue
    moved[rank] = texts.length
    texts.push(valueAt(values, rank))
  }
  for (; next < added.length; next++) place(added[next]?.[0] ?? "")

  const rowRanks = Uint32Array.from(layout, (from) => {
    if (from >= 0) return moved[ranks[from] ?? 0] ?? 0
    const value = fresh[-1 - from] ?? ""
    return placed.get(value) ?? moved[freshRanks.get(value) ?? 0] ?? 0
  })
  return { values: linesOf(`${texts.join("\n")}\n`), ranks: rowRanks }

  function place(value: string) {
    placed.set(value, texts.length)
    texts.push(value)
  }
}

/** By halving: the first line that is sorted at or after the text. */
function firstNotBefore(column: TextColumnName, values: Lines, value: string, key: string): number {
  let low = 1
  let high = values.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = valueAt(values, middle)
    if ((compare(sortKey(column, other), key) || compare(other, value)) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
