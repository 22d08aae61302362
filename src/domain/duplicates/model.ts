import { AGREEMENTS, FIELDS, type FieldPriors, LEVELS, ORGANIZATION_PRIORS, PERSON_PRIORS } from "./fields"

/** How likely each agreement of each field is (FIELDS × AGREEMENTS), in one kind of pair. */
export type Shares = number[][]

/**
 * What was learnt of a set of contacts of one kind. A pair is of one of three kinds: one contact twice (a match), two who share a
 * house or an office (associates), or strangers. Plain JSON.
 */
export type Model = {
  /** Of the contacts that it was learnt from. */
  size: number
  isOfOrganizations: boolean
  /** Of how many of all pairs are matches, and associates for each further person with the value they share. */
  matches: number
  associates: number
  /** Of how many matches the two contacts are from different places: what is of a place then agrees as among strangers. */
  moved: number
  /** For each match, how many pairs are two of one name and house: a father and his son. */
  namesakes: number
  match: Shares
  stranger: Shares
  /** Empty for a field in which associates agree no more than strangers. */
  associate: Shares
}

/** What is believed of contacts before any are seen. */
export function priorModel(isOfOrganizations: boolean, size: number): Model {
  const priors = isOfOrganizations ? ORGANIZATION_PRIORS : PERSON_PRIORS
  const shares = (kind: keyof FieldPriors) => FIELDS.map((field) => sharesOf(priors[field][kind]))
  return {
    size,
    isOfOrganizations,
    matches: 0.3 / Math.max(size, 30),
    associates: 1 / Math.max(size, 30),
    moved: isOfOrganizations ? 0.08 : 0.06,
    namesakes: 0.05,
    match: shares("match"),
    stranger: shares("stranger"),
    associate: shares("associate"),
  }
}

/** An agreement that nobody expects is not impossible. */
const UNEXPECTED = 0.0005

function sharesOf(shares: FieldPriors["associate"]): number[] {
  if (!shares) return []
  const found = new Array<number>(LEVELS).fill(UNEXPECTED)
  for (const [agreement, share] of Object.entries(shares))
    found[AGREEMENTS[agreement as keyof typeof AGREEMENTS]] = share
  return found
}
