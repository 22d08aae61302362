import type { Steps } from "./steps"

/** Between two of so many contacts, or keys, others have their turn. */
const CONTACTS = 10_000
const KEYS = 200_000

/** Which contacts share which keys: blocks of contacts by key, and of keys by contact. */
export class Blocks {
  private readonly starts: Int32Array
  private readonly members: Int32Array
  private readonly ownStarts: Int32Array
  private readonly ownBlocks: Int32Array
  /** Per contact, the last visit that came by. */
  private readonly visited: Int32Array
  private visits = 0
  private readonly largest: number

  private constructor(blockOf: Int32Array, counts: Int32Array, ends: Int32Array, budget: number) {
    this.starts = new Int32Array(counts.length + 1)
    for (let block = 0; block < counts.length; block++)
      this.starts[block + 1] = (this.starts[block] as number) + (counts[block] as number)
    this.members = new Int32Array(blockOf.length)
    this.ownStarts = new Int32Array(ends.length + 1)
    this.ownStarts.set(ends, 1)
    this.ownBlocks = blockOf
    this.visited = new Int32Array(ends.length)
    this.largest = largestWithin(counts, budget)
  }

  /**
   * @param keys all contacts' keys, one contact's after the other's, each contact's first the one of those who are alike in all
   * @param ends where each contact's keys end
   * @param budget how many pairs may be compared at most: the largest blocks, which tell least, are left out until it holds
   */
  static *of(keys: Uint32Array, ends: Int32Array, budget: number): Steps<Blocks> {
    const { blockOf, counts } = yield* numberBlocks(keys)
    const blocks = new Blocks(blockOf, counts, ends, budget)
    const filled = blocks.starts.slice()
    for (let contact = 0, at = 0; contact < ends.length; contact++) {
      if (contact % CONTACTS === 0) yield { phase: "reading", done: contact, total: ends.length }
      for (; at < (ends[contact] as number); at++) {
        const block = blockOf[at] as number
        blocks.members[filled[block] as number] = contact
        filled[block] = (filled[block] as number) + 1
      }
    }
    return blocks
  }

  /** Calls with each later contact that shares a block with this one, once. */
  eachCandidate(contact: number, call: (other: number) => void): void {
    const visit = ++this.visits
    const end = this.ownStarts[contact + 1] as number
    for (let at = this.ownStarts[contact] as number; at < end; at++) {
      const block = this.ownBlocks[at] as number
      const from = this.starts[block] as number
      const to = this.starts[block + 1] as number
      if (to - from < 2) continue
      if (to - from > this.largest) {
        // Of contacts that are all alike each is compared with the next: enough to find them.
        if (at === this.ownStarts[contact]) this.visitNext(contact, from, to, visit, call)
        continue
      }
      // Members stand in order: the later ones are at the end.
      for (let member = to - 1; member >= from; member--) {
        const other = this.members[member] as number
        if (other <= contact) break
        if (this.visited[other] === visit) continue
        this.visited[other] = visit
        call(other)
      }
    }
  }

  private visitNext(contact: number, from: number, to: number, visit: number, call: (other: number) => void): void {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.members[middle] as number) <= contact) low = middle + 1
      else high = middle
    }
    if (low === to) return
    const other = this.members[low] as number
    if (this.visited[other] === visit) return
    this.visited[other] = visit
    call(other)
  }
}

/** The number of each key's block, and how many contacts are in it: a hash table with open addressing. */
function* numberBlocks(keys: Uint32Array): Steps<{ blockOf: Int32Array; counts: Int32Array }> {
  const room = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 1.6)))
  const slots = new Int32Array(room).fill(-1)
  const keyOf = new Uint32Array(keys.length)
  const counts = new Int32Array(keys.length)
  const blockOf = new Int32Array(keys.length)
  let blocks = 0
  for (let at = 0; at < keys.length; at++) {
    if (at % KEYS === 0) yield { phase: "reading", done: at, total: keys.length }
    const key = keys[at] as number
    let slot = key & (room - 1)
    let block = slots[slot] as number
    while (block >= 0 && keyOf[block] !== key) {
      slot = (slot + 1) & (room - 1)
      block = slots[slot] as number
    }
    if (block < 0) {
      block = blocks++
      slots[slot] = block
      keyOf[block] = key
    }
    blockOf[at] = block
    counts[block] = (counts[block] as number) + 1
  }
  return { blockOf, counts: counts.subarray(0, blocks) }
}

const LARGEST = 400

function largestWithin(counts: Int32Array, budget: number): number {
  const blocksOfSize = new Int32Array(LARGEST + 1)
  for (const count of counts) if (count <= LARGEST) blocksOfSize[count] = (blocksOfSize[count] as number) + 1
  let pairs = 0
  for (let size = 2; size <= LARGEST; size++) {
    pairs += ((blocksOfSize[size] as number) * size * (size - 1)) / 2
    if (pairs > budget) return size - 1
  }
  return LARGEST
}
