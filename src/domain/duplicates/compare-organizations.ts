import { AGREEMENTS as A } from "./fields"
import type { Outcome } from "./outcome"
import type { Phrase } from "./profile"
import { areNumberedApart, typos } from "./similarity"
import type { Terms } from "./terms"

export function compareOrganizations(to: Outcome, a: Phrase, b: Phrase, isOrganization: boolean) {
  const { organizations, organizationWords } = to.terms
  if (a.whole === b.whole) {
    to.set("organization", A.same, to.commonness("organization", organizations, a.whole))
    if (!isOrganization) to.shared(organizations, a.whole)
    return
  }
  const x = organizations.texts[a.whole] as string
  const y = organizations.texts[b.whole] as string
  if (
    Math.min(x.length, y.length) >= 5 &&
    typos(x, y, 2) <= (Math.min(x.length, y.length) > 9 ? 2 : 1) &&
    !areNumberedApart(x, y)
  ) {
    to.set("organization", A.typo)
    if (!isOrganization) to.shared(organizations, a.whole)
    return
  }
  const contained = to.overlap(organizationWords, a.words, b.words)
  const rarity = sharedRarity(to, a.words, b.words)
  if (contained > 0.95) to.set("organization", A.part, rarity)
  else if (contained > 0.45) to.set("organization", A.similar, rarity / 2)
  else to.set("organization", A.differs)
  if (!isOrganization && contained > 0.95) to.shared(organizations, a.whole)
}

function sharedRarity(to: Outcome, a: number[], b: number[]): number {
  let sum = 0
  for (const word of a) if (b.includes(word)) sum += to.commonness("organization", to.terms.organizationWords, word)
  return Math.max(sum, -9)
}

export function compareSets(
  to: Outcome,
  field: "domain" | "profile",
  terms: Terms,
  a: number[],
  b: number[],
  isOfFew = false,
): void {
  let rarity = 0
  for (const x of a)
    if (b.includes(x)) {
      rarity = Math.min(rarity, to.commonness(field, terms, x, isOfFew))
      if (field === "domain") to.shared(terms, x)
    }
  to.set(field, rarity < 0 ? A.same : A.differs, rarity)
}

export function compareJobTitles(to: Outcome, a: Phrase, b: Phrase) {
  if (a.whole === b.whole) return to.set("jobTitle", A.same, to.commonness("jobTitle", to.terms.jobTitles, a.whole))
  to.set("jobTitle", to.overlap(to.terms.jobTitles, a.words, b.words) >= 0.5 ? A.similar : A.differs)
}
