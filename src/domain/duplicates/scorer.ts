import type { Comparison } from "./compare"
import { AGREEMENTS, FIELDS, HOUSE, LEVELS, NAMES, ORGANIZATION_PLACES, PLACES } from "./fields"
import type { Model, Shares } from "./model"

/** How likely two contacts are one from which on they are taken for it: a wrong merge costs more than one that isn't offered. */
export const LIKELY = 2 / 3

/** Weighs the outcome of comparisons by a model. */
export class Scorer {
  private readonly match: Float64Array
  private readonly stranger: Float64Array
  private readonly associate: Float64Array
  private readonly hasAssociates: boolean[]
  private readonly matches: number
  private readonly associates: number
  private readonly namesakes: number
  /** Of the last pair: how likely it is each kind. */
  asMatch = 0
  asAssociate = 0
  asNamesake = 0
  /** If it is a match: how likely it is one of somebody who moved. Of organisations: how likely these are two branches of one. */
  asMoved = 0
  asBranch = 0
  readonly isOfPlace: boolean[]
  private readonly isOfName: boolean[]
  private readonly isOfHouse: boolean[]
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
    this.namesakes = Math.log(model.matches * model.namesakes)
    this.isOfHouse = FIELDS.map((field) => HOUSE.includes(field))
    this.isOfName = FIELDS.map((field) => NAMES.includes(field))
  }

  /** The logarithm of the odds that the pair just compared is a match. */
  logOdds({ levels, rarity, sharers }: Comparison): number {
    return this.logOddsAt(levels, rarity, sharers, 0)
  }

  /** As logOdds, of the comparison whose levels and rarities begin at `at` in longer lists of them. */
  logOddsAt(levels: Uint8Array, rarity: Float64Array, sharers: number, at: number): number {
    let match = this.matches
    let place = 0
    let namesake = this.namesakes
    let isOfHouse = false
    let associate = this.associates + Math.log(Math.max(LONELY, sharers - 1))
    for (let f = 0; f < FIELDS.length; f++) {
      const level = levels[at + f] as number
      if (level === 0) continue
      const cell = f * LEVELS + level
      const rare = rarity[at + f] as number
      const stranger = rare < 0 ? rare : (this.stranger[cell] as number)
      if (this.isOfPlace[f]) place += (this.match[cell] as number) - stranger
      else match += (this.match[cell] as number) - stranger
      if (level === AGREEMENTS.same && this.isOfHouse[f]) isOfHouse = true
      const asAssociate = this.hasAssociates[f] ? (this.associate[cell] as number) - stranger : 0
      associate += asAssociate
      namesake += this.isOfName[f] ? (this.match[cell] as number) - stranger : asAssociate
    }
    if (levels[at + GIVEN] === AGREEMENTS.same && levels[at + FAMILY] === AGREEMENTS.same) associate += AVOIDED
    if (match + Math.max(0, place) < HOPELESS && associate < HOPELESS) {
      this.asMatch = this.asAssociate = this.asNamesake = this.asMoved = this.asBranch = 0
      return match + Math.min(0, place)
    }
    const stayed = (1 - this.moved) * Math.exp(place)
    let others = 1 + Math.exp(associate)
    if (!this.isOfOrganizations && isOfHouse) others += Math.exp(namesake)
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
    this.asNamesake = isOfHouse ? ((1 - this.asMatch) * Math.exp(namesake)) / others : 0
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

/** People who live or work together have one full name more seldom than chance has it, by this in the logarithm. */
const AVOIDED = Math.log(0.2)
const [GIVEN, FAMILY] = [FIELDS.indexOf("givenName"), FIELDS.indexOf("familyName")]

/** A value that one person alone has may yet be a house's. */
const LONELY = 0.3

export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
export const logOddsOf = (probability: number): number => Math.log(probability / (1 - probability))
