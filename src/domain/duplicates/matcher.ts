import type { Contact } from "../contact"
import { Comparison } from "./compare"
import { AGREEMENTS, type Agreement, FIELDS, type Field } from "./fields"
import { blockingKeys } from "./keys"
import { type Model, priorModel } from "./model"
import { type Common, Profiles } from "./profile"
import { probabilityOf, Scorer } from "./scorer"

/** What a search learnt of a base of contacts; enough to compare a contact with some of them later. Plain JSON. */
export type Learned = { persons: Model; organizations: Model; common: Common }

/** What is believed of a base of so many contacts before it was searched. */
export const priorLearned = (size: number): Learned => ({
  persons: priorModel(false, size),
  organizations: priorModel(true, size),
  common: new Profiles().common(),
})

/** How one field of two contacts agrees. `weight`: what that adds to the logarithm of the odds that they are one; below 0 against it. */
export type Reason = { field: Field; agreement: Agreement; weight: number }

export type Match = { id: string; probability: number; reasons: Reason[] }

/** Compares single contacts by what was learnt of the base they belong to. */
export class Matcher {
  private readonly profiles: Profiles
  private readonly comparisons: Record<"persons" | "organizations", Comparison>
  private readonly scorers: Record<"persons" | "organizations", Scorer>

  constructor({ persons, organizations, common }: Learned) {
    this.profiles = Profiles.knowing(common)
    const { terms } = this.profiles
    this.comparisons = {
      persons: new Comparison(terms, persons.size),
      organizations: new Comparison(terms, organizations.size),
    }
    this.scorers = { persons: new Scorer(persons), organizations: new Scorer(organizations) }
  }

  /** The keys to file a contact under and to find others by: those that share none with it are not worth comparing. */
  keys(contact: Contact): number[] {
    return [...new Set(blockingKeys(this.profiles.read(contact), this.profiles.terms))]
  }

  /** Who of the candidates may be the contact, the likeliest first. */
  match(contact: Contact, candidates: Contact[]): Match[] {
    return candidates
      .map((candidate) => ({ id: candidate.id, ...this.compare(contact, candidate) }))
      .filter(({ probability }) => probability > 0)
      .sort((a, b) => b.probability - a.probability)
  }

  /** How likely two contacts are one, and why, the weightiest reason first. A person is never an organisation. */
  compare(first: Contact, second: Contact): Omit<Match, "id"> {
    const [a, b] = [this.profiles.read(first), this.profiles.read(second)]
    if (a.isOrganization !== b.isOrganization) return { probability: 0, reasons: [] }
    const kind = a.isOrganization ? "organizations" : "persons"
    const [comparison, scorer] = [this.comparisons[kind], this.scorers[kind]]
    comparison.compare(a, b)
    const probability = probabilityOf(scorer.logOdds(comparison))
    const reasons = FIELDS.map((field, at) => ({
      field,
      agreement: NAMES[comparison.levels[at] as number] as Agreement,
      weight: scorer.weightOf(at, comparison),
    })).filter(({ agreement }) => agreement !== "missing")
    return { probability, reasons: reasons.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight)) }
  }
}

const NAMES = Object.entries(AGREEMENTS)
  .sort(([, a], [, b]) => a - b)
  .map(([name]) => name)
