import { AGREEMENTS as A } from "./fields"
import { AT, ORDER, type Outcome } from "./outcome"
import type { Profile, Street } from "./profile"
import { typos } from "./similarity"
import type { Terms } from "./terms"

export function compareStreets(to: Outcome, a: Street[], b: Street[]): void {
  const { streets, streetWords } = to.terms
  let best: number = A.differs
  let rarity = 0
  for (const x of a)
    for (const y of b) {
      let level: number = A.differs
      let own = 0
      if (x.whole === y.whole) {
        level = A.same
        own = to.commonness("street", streets, x.whole)
      } else {
        const overlap = to.overlap(streetWords, x.words, y.words)
        const numbers = numbersLevel(x.numbers, y.numbers)
        if (overlap >= 0.99 && numbers === A.same) {
          level = A.typo
          own = to.rarestShared("area", streetWords, x.words, y.words) + numberRarity(x, y)
        } else if (overlap >= 0.5 && (numbers === A.same || (numbers === A.typo && overlap > 0.8))) {
          level = A.typo
        } else if (overlap >= 0.5) level = A.similar
      }
      if ((ORDER[level] as number) > (ORDER[best] as number) || (level === best && own >= rarity)) continue
      best = level
      rarity = own
      if (level === A.same || level === A.typo)
        to.shared(
          streets,
          (streets.counts[x.whole] as number) > (streets.counts[y.whole] as number) ? x.whole : y.whole,
        )
    }
  to.set("street", best, rarity)
}

function numberRarity(x: Street, y: Street): number {
  return x.numbers.length > 0 && y.numbers.length > 0 ? -3 : 0
}

export function compareAreas(to: Outcome, a: Profile, b: Profile) {
  const { postcodes, localities } = to.terms
  const code = placeLevel(to, postcodes, a.postcodes, b.postcodes)
  const town = placeLevel(to, localities, a.localities, b.localities)
  if (code.level === A.missing && town.level === A.missing) return
  const street = to.levels[AT.street] as number
  // Two streets of one town: half of a town's houses are that near to each other.
  if ((street === A.differs || street === A.similar) && (code.level === A.same || town.level === A.same))
    return to.set("area", A.similar)
  const rarity = Math.min(code.level === A.same ? code.rarity : 0, town.level === A.same ? town.rarity : 0)
  if (code.level === A.same && town.level === A.same) return to.set("area", A.same, rarity)
  if (code.level === A.same || town.level === A.same) {
    const other = code.level === A.same ? town.level : code.level
    return to.set("area", other === A.missing ? A.same : A.part, rarity)
  }
  to.set("area", code.level === A.typo || town.level === A.typo ? A.typo : A.differs)
}

function placeLevel(to: Outcome, terms: Terms, a: number[], b: number[]): { level: number; rarity: number } {
  if (a.length === 0 || b.length === 0) return { level: A.missing, rarity: 0 }
  let level: number = A.differs
  let rarity = 0
  for (const x of a)
    for (const y of b)
      if (x === y) {
        level = A.same
        rarity = Math.min(rarity, to.commonness("area", terms, x))
      } else if (
        level === A.differs &&
        typos(terms.texts[x] as string, terms.texts[y] as string, 2) <= ((terms.texts[x] as string).length > 6 ? 2 : 1)
      )
        level = A.typo
  return { level, rarity }
}

/** The first number is the house's. */
function numbersLevel(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? A.same : A.typo
  if (a[0] === b[0] || a.some((number) => number.length > 2 && b.includes(number))) return A.same
  return typos(a[0] as string, b[0] as string, 1) === 1 &&
    Math.max((a[0] as string).length, (b[0] as string).length) > 1
    ? A.typo
    : A.differs
}
