import { AGREEMENTS as A } from "./fields"
import type { Outcome } from "./outcome"
import { typos } from "./similarity"
import { bitsIn } from "./terms"

export function comparePhones(to: Outcome, a: number[], b: number[]): void {
  const { phones } = to.terms
  let level: number = A.differs
  let rarity = 0
  for (const x of a)
    for (const y of b) {
      const digits = (phones.letters[x] as number) ^ (phones.letters[y] as number)
      const found =
        x === y ? A.same : phoneLevel(phones.texts[x] as string, phones.texts[y] as string, bitsIn(digits) < 3)
      if (found === A.same) {
        const own = to.commonness("phone", phones, x)
        if (level !== A.same || own < rarity) rarity = own
        level = A.same
        to.shared(phones, x)
      } else if (level !== A.same && found === A.typo) level = A.typo
    }
  to.set("phone", level, rarity)
}

/** One number with and without its area, or with one digit wrong or two exchanged. */
function phoneLevel(a: string, b: string, haveLikeDigits: boolean): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length >= 7 && longer.endsWith(shorter)) return A.same
  if (!haveLikeDigits || shorter.length < 7 || areNeighbours(a, b)) return A.differs
  return typos(a, b, 1) === 1 ? A.typo : A.differs
}

/** The lines of a house stand next to each other: other numbers at the end are other lines. */
const areNeighbours = (a: string, b: string): boolean => a.length === b.length && a.slice(0, -2) === b.slice(0, -2)
