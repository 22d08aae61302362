import { COMMONNESS, FIELDS, type Field } from "./fields"
import type { TermKind } from "./profile"
import { typos } from "./similarity"
import { bitsIn, type Terms } from "./terms"

/** Where each field stands in a pair's levels. */
export const AT = Object.fromEntries(FIELDS.map((field, at) => [field, at])) as Record<Field, number>

/** Of what is compared several times, what counts more. */
export const ORDER = [99, 0, 1, 4, 3, 6, 2, 5, 7, 8]

/** Whether a way of agreeing says more than another. */
export const isBetter = (level: number, than: number): boolean => (ORDER[level] as number) < (ORDER[than] as number)

/** As many contacts as weigh like the data at hand when it is guessed how common a value is. */
const IMAGINED = 30

/** How two contacts agree, field by field, and what the fields' comparisons need to tell it. */
export class Outcome {
  /** Per field, how the values agree (AGREEMENTS). */
  readonly levels = new Uint8Array(FIELDS.length)
  /** Per field, the logarithm of how likely strangers are to agree so on these very values; 0 where only the level tells. */
  readonly rarity = new Float64Array(FIELDS.length)
  /** How many people share the least shared of the values that a house or an office may have in common, 1 when none is. */
  sharers = 1

  /** @param size the number of contacts whose values were counted in `terms` */
  constructor(
    readonly terms: Record<TermKind, Terms>,
    readonly size: number,
  ) {}

  set(field: Field, level: number, rarity = 0): void {
    this.levels[AT[field]] = level
    this.rarity[AT[field]] = rarity
  }

  /**
   * The logarithm of the share of contacts that have the value.
   * @param isOfFew whether copies of one contact don't make it a common one
   */
  commonness(field: Field, terms: Terms, number: number, isOfFew = terms.isOfPeople): number {
    const others = (isOfFew ? terms.sharers(number) : (terms.counts[number] as number)) - 1
    return Math.log((Math.max(0, others) + IMAGINED * COMMONNESS[field]) / (this.size + IMAGINED))
  }

  shared(terms: Terms, number: number): void {
    const sharers = terms.sharers(number)
    if (sharers < this.sharers) this.sharers = sharers
  }

  rarestShared(field: Field, terms: Terms, a: number[], b: number[]): number {
    let rarest = 0
    for (const word of a) if (b.includes(word)) rarest = Math.min(rarest, this.commonness(field, terms, word))
    return rarest
  }

  /** How much of the shorter list is in the other, by weight of its words, a word with a typo as a part of one. */
  overlap(terms: Terms, a: number[], b: number[]): number {
    const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
    let shared = 0
    let all = 0
    for (const word of shorter) {
      const weight = this.weight(terms, word)
      all += weight
      if (longer.includes(word)) shared += weight
      else if (longer.some((other) => this.isTypo(terms, word, other))) shared += weight * 0.8
    }
    return all === 0 ? 0 : shared / all
  }

  private weight(terms: Terms, word: number): number {
    return Math.log((this.size + IMAGINED) / ((terms.counts[word] as number) + 1))
  }

  isTypo(terms: Terms, x: number, y: number): boolean {
    if (bitsIn((terms.letters[x] as number) ^ (terms.letters[y] as number)) > 4) return false
    const a = terms.texts[x] as string
    const b = terms.texts[y] as string
    const shorter = Math.min(a.length, b.length)
    return shorter >= 4 && typos(a, b, 2) <= (shorter >= 7 ? 2 : 1)
  }
}
