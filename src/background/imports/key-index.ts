/**
 * Which keys were met, and with whom: a hash table with open addressing. A key is kept as 64 bits of hash, so that a hundred
 * thousand contacts take a few megabytes, and two keys are taken for one less than once in a million files.
 */
export class KeyIndex {
  #high = new Uint32Array(1 << 12)
  #low = new Uint32Array(1 << 12)
  #owners = new Uint32Array(1 << 12)
  #count = 0

  /** @param owner a number of whose key it is, kept for the first who has it */
  add(key: string, owner = 0): void {
    if (this.#count * 3 > this.#high.length * 2) this.#grow()
    const [high, low] = hash(key)
    const slot = this.#slotOf(high, low)
    if (this.#owners[slot] !== 0) return
    this.#put(slot, high, low, owner + 1)
    this.#count++
  }

  has(key: string): boolean {
    return this.ownerOf(key) !== undefined
  }

  ownerOf(key: string): number | undefined {
    const [high, low] = hash(key)
    const owner = this.#owners[this.#slotOf(high, low)] as number
    return owner === 0 ? undefined : owner - 1
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#high.length - 1
    let slot = low & mask
    while (this.#owners[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low)) slot = (slot + 1) & mask
    return slot
  }

  #put(slot: number, high: number, low: number, owner: number): void {
    this.#high[slot] = high
    this.#low[slot] = low
    this.#owners[slot] = owner
  }

  #grow(): void {
    const [high, low, owners] = [this.#high, this.#low, this.#owners]
    this.#high = new Uint32Array(high.length * 2)
    this.#low = new Uint32Array(high.length * 2)
    this.#owners = new Uint32Array(high.length * 2)
    for (let at = 0; at < high.length; at++)
      if (owners[at] !== 0) {
        const [h, l] = [high[at] as number, low[at] as number]
        this.#put(this.#slotOf(h, l), h, l, owners[at] as number)
      }
  }
}

/** Two hashes of 32 bits (cyrb53 by bryc, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js). */
function hash(text: string): [high: number, low: number] {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return [b >>> 0, a >>> 0]
}
