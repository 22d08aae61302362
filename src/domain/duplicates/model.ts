import type { Comparison } from "./compare"
import {
  AGREEMENTS,
  FIELDS,
  type FieldPriors,
  LEVELS,
  ORGANIZATION_PLACES,
  ORGANIZATION_PRIORS,
  PERSON_PRIORS,
  PLACES,
} from "./fields"

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

/** Weighs the outcome of comparisons by a model. */
export class Scorer {
  private readonly match: Float64Array
  private readonly stranger: Float64Array
  private readonly associate: Float64Array
  private readonly hasAssociates: boolean[]
  private readonly matches: number
  private readonly associates: number
  /** Of the last pair: how likely it is each kind. */
  asMatch = 0
  asAssociate = 0
  /** If it is a match: how likely it is one of somebody who moved. Of organisations: how likely these are two branches of one. */
  asMoved = 0
  asBranch = 0
  readonly isOfPlace: boolean[]
  private readonly moved: number
  private readonly isOfOrganizations: boolean

  constructor(model: Model) {
    const logs = (shares: Shares) =>
      Float64Array.from(
        FIELDS.flatMap((_, f) => Array.from({ length: LEVELS }, (_, l) => Math.log(shares[f]?.[l] ?? 1))),
      )
    this.match = logs(model.match)
    this.stranger = logs(model.stranger)
    this.associate = logs(model.associate)
    this.hasAssociates = model.associate.map((shares) => shares.length > 0)
    const places = model.isOfOrganizations ? ORGANIZATION_PLACES : PLACES
    this.isOfPlace = FIELDS.map((field) => places.includes(field))
    this.moved = model.moved
    this.isOfOrganizations = model.isOfOrganizations
    this.matches = Math.log(model.matches)
    this.associates = Math.log(model.associates)
  }

  /** The logarithm of the odds that the pair just compared is a match. */
  logOdds({ levels, rarity, sharers }: Comparison): number {
    return this.logOddsAt(levels, rarity, sharers, 0)
  }

  /** As logOdds, of the comparison whose levels and rarities begin at `at` in longer lists of them. */
  logOddsAt(levels: Uint8Array, rarity: Float64Array, sharers: number, at: number): number {
    let match = this.matches
    let place = 0
    let associate = this.associates + Math.log(Math.max(LONELY, sharers - 1))
    for (let f = 0; f < FIELDS.length; f++) {
      const level = levels[at + f] as number
      if (level === 0) continue
      const cell = f * LEVELS + level
      const rare = rarity[at + f] as number
      const stranger = rare < 0 ? rare : (this.stranger[cell] as number)
      if (this.isOfPlace[f]) place += (this.match[cell] as number) - stranger
      else match += (this.match[cell] as number) - stranger
      if (this.hasAssociates[f]) associate += (this.associate[cell] as number) - stranger
    }
    if (match + Math.max(0, place) < HOPELESS && associate < HOPELESS) {
      this.asMatch = this.asAssociate = this.asMoved = this.asBranch = 0
      return match + Math.min(0, place)
    }
    const stayed = (1 - this.moved) * Math.exp(place)
    let others = 1 + Math.exp(associate)
    this.asMoved = 0
    this.asBranch = 0
    if (this.isOfOrganizations) {
      const branch = this.moved * Math.exp(match)
      match += Math.log(stayed)
      others += branch
      this.asBranch = branch
    } else {
      match += Math.log(stayed + this.moved)
      this.asMoved = this.moved / (stayed + this.moved)
    }
    const odds = match - Math.log(others)
    this.asMatch = probabilityOf(odds)
    this.asAssociate = ((1 - this.asMatch) * Math.exp(associate)) / others
    this.asBranch *= (1 - this.asMatch) / others
    return odds
  }

  /** What one field's agreement adds to the logarithm of the odds of a match against a pair of strangers. */
  weightOf(field: number, { levels, rarity }: Comparison): number {
    const cell = field * LEVELS + (levels[field] as number)
    const rare = rarity[field] as number
    return (this.match[cell] as number) - (rare < 0 ? rare : (this.stranger[cell] as number))
  }
}

/** Pairs with lower odds, by their logarithm, are not weighed to the end. */
const HOPELESS = -8

/** A value that one person alone has may yet be a house's. */
const LONELY = 0.3

export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
