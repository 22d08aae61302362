import type { ContactFields } from "~domain/contact"
import { hashOf } from "~domain/duplicates/terms"
import { words } from "~domain/text/fold"

/** The words of somebody's name, of which few are enough to tell people apart. */
const MOST_WORDS = 4

/** The words of a name as numbers, in order of size; none where there is no name. */
export function nameWords({ fullName, givenName, familyName }: Partial<ContactFields>): number[] {
  const name = fullName ?? [givenName, familyName].filter(Boolean).join(" ")
  return [...new Set(words(name).map((word) => hashOf(word) >>> 0 || 1))].sort((a, b) => a - b).slice(0, MOST_WORDS)
}

/** Whether two names may be one person's: they share a word, or one of them isn't known. */
export const mayBeSame = (a: number[], b: number[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))

export const isSameName = (a: number[], b: number[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((word, at) => word === b[at])

/** The names of many, by their numbers from 0 on, 16 bytes each. */
export class NameList {
  #words = new Uint32Array(1 << 12)
  #count = 0

  /** @returns the number of whose name it is */
  add(name: number[]): number {
    if ((this.#count + 1) * MOST_WORDS > this.#words.length) {
      const larger = new Uint32Array(this.#words.length * 2)
      larger.set(this.#words)
      this.#words = larger
    }
    this.#words.set(name, this.#count * MOST_WORDS)
    return this.#count++
  }

  at(number: number): number[] {
    return [...this.#words.subarray(number * MOST_WORDS, (number + 1) * MOST_WORDS)].filter((word) => word !== 0)
  }
}
