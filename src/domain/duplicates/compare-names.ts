import { AGREEMENTS as A } from "./fields"
import { isBetter, type Outcome } from "./outcome"
import type { Names, Phrase, Profile } from "./profile"
import { areNumberedApart, typos } from "./similarity"
import { bitsIn } from "./terms"

/** A name known of several people is so many times likelier to be a name of its own than somebody's typo. */
const TYPO_FACTOR = 30
/** So many people at least have a name that is in the list of names. */
const KNOWN = 0.002

export function compareNames(to: Outcome, one: Profile, other: Profile) {
  const [a, b] = likestNames(to, one, other)
  const given = a.given && b.given ? nameLevel(to, a.given, b.given, true) : A.missing
  const family = a.family && b.family ? nameLevel(to, a.family, b.family, false) : A.missing
  if (!agrees(given) && !agrees(family)) {
    const first = a.given && b.family ? nameLevel(to, a.given, b.family, false) : A.missing
    const second = a.family && b.given ? nameLevel(to, a.family, b.given, false) : A.missing
    if (agrees(first) && agrees(second) && (isFirm(first) || isFirm(second))) {
      name(to, "givenName", first, a.given as Phrase, b.family as Phrase)
      name(to, "familyName", second, a.family as Phrase, b.given as Phrase)
      return to.set("nameOrder", A.swapped)
    }
    // Of one of them only one part is known, and it stands in the other's place.
    if (isFirm(first) && (!a.family || !b.given)) {
      name(to, "familyName", first, a.given as Phrase, b.family as Phrase)
      return to.set("nameOrder", A.swapped)
    }
    if (isFirm(second) && (!a.given || !b.family)) {
      name(to, "familyName", second, a.family as Phrase, b.given as Phrase)
      return to.set("nameOrder", A.swapped)
    }
  }
  if (given !== A.missing) name(to, "givenName", given, a.given as Phrase, b.given as Phrase)
  if (family !== A.missing) name(to, "familyName", family, a.family as Phrase, b.family as Phrase)
  if (!agrees(given) || !agrees(family)) return
  if (one.generation && other.generation && one.generation !== other.generation) to.set("givenName", A.differs)
  else to.set("nameOrder", A.same)
}

/** Somebody who had other names is compared by those of both that are most alike. */
function likestNames(to: Outcome, a: Profile, b: Profile): [Names, Names] {
  let best: [Names, Names] = [a, b]
  if (a.otherNames.length === 0 && b.otherNames.length === 0) return best
  let most = -1
  for (const one of [a, ...a.otherNames])
    for (const other of [b, ...b.otherNames]) {
      const given = one.given && other.given ? nameLevel(to, one.given, other.given, true) : A.missing
      const family = one.family && other.family ? nameLevel(to, one.family, other.family, false) : A.missing
      const alike = rank(given) + rank(family)
      if (alike > most) [best, most] = [[one, other], alike]
    }
  return best
}

const rank = (level: number): number => (level === A.same ? 4 : isFirm(level) ? 3 : agrees(level) ? 2 : 0)

function name(to: Outcome, field: "givenName" | "familyName", level: number, a: Phrase, b: Phrase): void {
  if (level === A.same) to.set(field, level, to.commonness(field, to.terms.names, a.whole))
  else if (level === A.typo) to.set(field, level, bothAreNames(to, a.whole, b.whole))
  else if (level === A.part) to.set(field, level, to.rarestShared(field, to.terms.names, a.words, b.words))
  else to.set(field, level)
}

/** The logarithm of the share of contacts with the rarer of two names, where both are known of several people: then neither is a typo. */
function bothAreNames(to: Outcome, x: number, y: number): number {
  const { names } = to.terms
  const people = Math.min(names.sharers(x), names.sharers(y)) - 1
  const share = Math.max(people < 1.5 ? 0 : people / to.size, names.nicknames(x) && names.nicknames(y) ? KNOWN : 0)
  return share === 0 ? 0 : Math.min(-0.01, Math.log(TYPO_FACTOR * share))
}

function nameLevel(to: Outcome, a: Phrase, b: Phrase, isGiven: boolean): number {
  if (a.whole === b.whole) return A.same
  const { texts } = to.terms.names
  if (areNumberedApart(texts[a.whole] as string, texts[b.whole] as string)) return A.differs
  const whole = wordLevel(to, a.whole, b.whole, isGiven)
  if (a.words.length === 1 && b.words.length === 1) return whole
  if (whole === A.typo) return whole
  return wordsLevel(to, a, b, isGiven)
}

/** Of names of several words: whether the shorter one is in the longer. */
function wordsLevel(to: Outcome, a: Phrase, b: Phrase, isGiven: boolean): number {
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  let worst: number = A.same
  let best: number = A.differs
  for (const x of shorter) {
    let own: number = A.differs
    for (const y of longer) {
      const level = wordLevel(to, x, y, isGiven)
      if (isBetter(level, own)) own = level
    }
    if (isBetter(worst, own)) worst = own
    if (isBetter(own, best)) best = own
  }
  if (best === A.differs) return A.differs
  if (worst === A.same) return A.part
  if (worst === A.initial) return best === A.initial ? A.initial : A.part
  if (worst === A.typo || worst === A.nickname) return worst
  return A.similar
}

function wordLevel(to: Outcome, x: number, y: number, isGiven: boolean): number {
  const { names } = to.terms
  if (x === y) return A.same
  const a = names.texts[x] as string
  const b = names.texts[y] as string
  if (a.length === 1 || b.length === 1) return a.charCodeAt(0) === b.charCodeAt(0) ? A.initial : A.differs
  const spelt = spelling(a, b, (names.letters[x] as number) ^ (names.letters[y] as number))
  if (!isGiven) return spelt
  const groups = names.nicknames(x)
  const others = names.nicknames(y)
  if (groups && others && groups.some((group) => others.includes(group))) return A.nickname
  // Of two names that people are given, neither is the other gone wrong.
  if (spelt === A.similar && groups && others) return A.differs
  return spelt === A.typo && (groups || others) && areOfOtherGender(a, b) ? A.differs : spelt
}

/** @param letters bits of the letters that only one of them has */
function spelling(a: string, b: string, letters: number): number {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 3) return A.differs
  if (bitsIn(letters) <= 4) {
    const most = shorter >= 5 ? 2 : 1
    const wrong = typos(a, b, most)
    if (wrong === 1) return shorter < 4 && a.charCodeAt(0) !== b.charCodeAt(0) ? A.similar : A.typo
    if (wrong === 2 && most === 2) return shorter >= 8 ? A.typo : A.similar
  }
  return shorter >= 3 && (a.startsWith(b) || b.startsWith(a)) ? A.similar : A.differs
}

/** Daniel and Daniela, Mario and Maria. */
const areOfOtherGender = (a: string, b: string): boolean =>
  a.endsWith("a") !== b.endsWith("a") &&
  (a === b.slice(0, -1) || b === a.slice(0, -1) || a.slice(0, -1) === b.slice(0, -1))

const agrees = (level: number): boolean => level !== A.missing && level !== A.differs && level !== A.similar

const isFirm = (level: number): boolean => level === A.same || level === A.typo || level === A.part
