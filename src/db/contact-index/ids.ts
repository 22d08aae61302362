/*
 * Ids of many contacts in one array, 16 bytes each, in their order: a UUID as text would take three times as much, and
 * each would be an object of its own.
 */

const BYTES = 16
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

export const countOf = (ids: Uint8Array): number => ids.length / BYTES

export function packIds(ids: string[]): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(ids.length * BYTES)
  for (const [i, id] of ids.entries()) packed.set(bytesOf(id), i * BYTES)
  return packed
}

export function idAt(ids: Uint8Array, row: number): string {
  let hex = ""
  for (let i = row * BYTES; i < (row + 1) * BYTES; i++) hex += HEX[ids[i] ?? 0]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The row that has the id, by halving; -1 where none has. */
export function rowOf(ids: Uint8Array, id: string): number {
  const bytes = bytesOf(id)
  const row = firstNotBefore(ids, bytes)
  return row < countOf(ids) && compare(ids, row, bytes) === 0 ? row : -1
}

/**
 * The ids without the dead rows and with those that are added, in their order.
 * @returns `layout`: for each new row the row it was; below zero, -1 - i: the i-th of `added`
 */
export function withIds(
  ids: Uint8Array,
  dead: Uint8Array,
  added: string[],
): { ids: Uint8Array<ArrayBuffer>; layout: Int32Array } {
  const sorted = added.map((id, i) => ({ id, i })).sort((a, b) => (a.id < b.id ? -1 : 1))
  let alive = 0
  for (const one of dead) if (!one) alive++
  const layout = new Int32Array(alive + added.length)
  const next = new Uint8Array(layout.length * BYTES)
  let at = 0
  let row = 0
  const keep = (until: number) => {
    for (; row < until; row++) {
      if (dead[row]) continue
      next.set(ids.subarray(row * BYTES, (row + 1) * BYTES), at * BYTES)
      layout[at++] = row
    }
  }
  for (const { id, i } of sorted) {
    const bytes = bytesOf(id)
    keep(firstNotBefore(ids, bytes))
    next.set(bytes, at * BYTES)
    layout[at++] = -1 - i
  }
  keep(countOf(ids))
  return { ids: next, layout }
}

function bytesOf(id: string): Uint8Array {
  const hex = id.replaceAll("-", "")
  return Uint8Array.from({ length: BYTES }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}

function firstNotBefore(ids: Uint8Array, bytes: Uint8Array): number {
  let low = 0
  let high = countOf(ids)
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(ids, middle, bytes) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function compare(ids: Uint8Array, row: number, bytes: Uint8Array): number {
  for (let i = 0; i < BYTES; i++) {
    const difference = (ids[row * BYTES + i] ?? 0) - (bytes[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
