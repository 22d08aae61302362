import type { Contact } from "../contact"
import { randomFrom } from "../random"
import { Blocks } from "./blocks"
import { Comparison } from "./compare"
import { groupsOf, type Link } from "./groups"
import { blockingKeys } from "./keys"
import { learn, Sample } from "./learn"
import type { Learned } from "./matcher"
import { type Model, priorModel } from "./model"
import { type Profile, Profiles } from "./profile"
import { LIKELY, logOddsOf, probabilityOf, Scorer } from "./scorer"
import type { Progress, Steps } from "./steps"

/** A pair of contacts that are likelier one than two. */
export type Pair = { a: string; b: string; probability: number }

/** Contacts that are one, with the pairs of them. */
export type Group = { ids: string[]; pairs: Pair[] }

export type Found = { groups: Group[]; learned: Learned }

/** Two contacts that are likelier one, by their ids, and the logarithm of the odds. */
export type FoundLink = { a: string; b: string; logOdds: number }

/** How far a search is among contacts of one kind: the weights once they are learnt, who was compared last, and what was found. */
export type KindMemory = { model?: Model; upTo?: string; links: FoundLink[] }

/** What a search has done of what takes long. It is kept up at every step, and another search goes on from it. */
export type SearchMemory = { persons: KindMemory; organizations: KindMemory }

export const nothingSearched = (): SearchMemory => ({ persons: { links: [] }, organizations: { links: [] } })

/** Between two of these many contacts the search can be stopped. */
const PORTION = 100

/**
 * Searches a whole base for contacts that are one: learns from it how its fields tell, compares those that share a blocking key, and
 * makes groups of the pairs.
 * @param contacts in the order that they had in the search which is gone on with
 * @param areApart whether two contacts, by their ids, were said not to be the same
 */
export function* searchDuplicates(
  contacts: Contact[],
  areApart: (a: string, b: string) => boolean = () => false,
  memory = nothingSearched(),
): Steps<Found> {
  const profiles = new Profiles()
  const persons: Profile[] = []
  const organizations: Profile[] = []
  for (const [at, contact] of contacts.entries()) {
    if (at % PORTION === 0) yield { phase: "reading", done: at, total: contacts.length }
    const profile = profiles.read(contact)
    ;(profile.isOrganization ? organizations : persons).push(profile)
  }
  const own = new KindSearch(profiles, persons, areApart, memory.persons)
  const others = new KindSearch(profiles, organizations, areApart, memory.organizations)
  const groups = [...(yield* own.search()), ...(yield* others.search())]
  return { groups, learned: { persons: own.model, organizations: others.model, common: profiles.common() } }
}

/** As many pairs are compared between two steps of learning. */
const SLICE = 2_000
/** At most so many pairs are compared: some for any base, and some for each contact. */
const BUDGET = { base: 200_000, contact: 1.5 }
const SAMPLE = { candidates: 40_000, random: 20_000 }
const LEAST_ODDS = logOddsOf(LIKELY)
/** Of a larger group only neighbours are given as pairs. */
const LARGEST_PAIRED = 300

/** The search among contacts of one kind. */
class KindSearch {
  model: Model
  private readonly comparison: Comparison

  constructor(
    private readonly profiles: Profiles,
    private readonly own: Profile[],
    private readonly areApart: (a: string, b: string) => boolean,
    private readonly memory: KindMemory,
  ) {
    this.comparison = new Comparison(profiles.terms, own.length)
    this.model = priorModel(own[0]?.isOrganization === true, own.length)
  }

  *search(): Steps<Group[]> {
    if (this.own.length < 2) return []
    const { memory } = this
    const blocks = yield* this.blocks()
    memory.model ??= yield* this.learn(blocks)
    this.model = memory.model
    const scorer = new Scorer(this.model)
    const logOdds = (a: number, b: number) => {
      this.compare(a, b)
      return scorer.logOdds(this.comparison)
    }
    const numbers = new Map(this.own.map(({ id }, at) => [id, at]))
    const last = numbers.get(memory.upTo ?? "")
    if (last === undefined) memory.links = []
    for (let a = (last ?? -1) + 1; a < this.own.length; a++) {
      if (a % PORTION === 0) yield this.progress("comparing", a)
      blocks.eachCandidate(a, (b) => {
        const odds = logOdds(a, b)
        if (odds > LEAST_ODDS) memory.links.push({ a: this.idOf(a), b: this.idOf(b), logOdds: odds })
      })
      memory.upTo = this.idOf(a)
    }
    const areApart = (a: number, b: number) => this.areApart(this.idOf(a), this.idOf(b))
    const groups = yield* groupsOf(linksAmong(numbers, memory.links, this.areApart), { logOdds, areApart })
    const found: Group[] = []
    for (const [at, members] of groups.entries()) {
      if (at % PORTION === 0) yield this.progress("grouping", this.own.length)
      found.push(this.group(members, logOdds))
    }
    return found
  }

  private *blocks(): Steps<Blocks> {
    const { own } = this
    let keys = new Uint32Array(own.length * 16)
    const ends = new Int32Array(own.length)
    let count = 0
    for (const [at, profile] of own.entries()) {
      if (at % PORTION === 0) yield this.progress("reading", at)
      const found = blockingKeys(profile, this.profiles.terms)
      if (count + found.length > keys.length) {
        const larger = new Uint32Array(keys.length * 2 + found.length)
        larger.set(keys)
        keys = larger
      }
      for (const key of found) keys[count++] = key
      ends[at] = count
    }
    return yield* Blocks.of(keys.subarray(0, count), ends, BUDGET.base + BUDGET.contact * own.length)
  }

  private *learn(blocks: Blocks): Steps<Model> {
    const { own, comparison } = this
    const candidates = new Sample(SAMPLE.candidates)
    let seen = 0
    for (const a of scattered(own.length)) {
      if (seen % PORTION === 0) yield this.progress("learning", 0)
      if (candidates.count === candidates.room) break
      seen++
      blocks.eachCandidate(a, (b) => {
        this.compare(a, b)
        candidates.add(comparison)
      })
    }
    const random = new Sample(Math.min(SAMPLE.random, own.length * own.length))
    for (const [a, b] of randomPairs(own.length, random.room)) {
      if (random.count % SLICE === 0) yield this.progress("learning", 0)
      if (a === b) continue
      this.compare(a, b)
      random.add(comparison)
    }
    return yield* learn(this.model, candidates, seen / own.length, random)
  }

  private compare(a: number, b: number): void {
    this.comparison.compare(this.own[a] as Profile, this.own[b] as Profile)
  }

  /** Members that only others of the group connect are as likely one as not by themselves: they are given as just that. */
  private group(members: number[], logOdds: (a: number, b: number) => number): Group {
    const pairs: Pair[] = []
    for (const [at, a] of members.entries())
      for (const b of members.slice(at + 1, members.length > LARGEST_PAIRED ? at + 2 : undefined))
        pairs.push({ a: this.idOf(a), b: this.idOf(b), probability: Math.max(0.5, probabilityOf(logOdds(a, b))) })
    return { ids: members.map((member) => this.idOf(member)), pairs }
  }

  private idOf = (at: number): string => (this.own[at] as Profile).id

  private progress(phase: Progress["phase"], done: number): Progress {
    return { phase, done, total: this.own.length }
  }
}

/** Links by the contacts' numbers, without those of whom somebody is gone or was said to be another. */
function linksAmong(
  numbers: ReadonlyMap<string, number>,
  links: FoundLink[],
  areApart: (a: string, b: string) => boolean,
): Link[] {
  return links.flatMap(({ a, b, logOdds }) => {
    const [one, other] = [numbers.get(a), numbers.get(b)]
    return one === undefined || other === undefined || areApart(a, b) ? [] : [{ a: one, b: other, logOdds }]
  })
}

/** All numbers below `size`, in an order of which every beginning is spread evenly. */
function* scattered(size: number): Generator<number> {
  let stride = Math.max(1, Math.round(size * 0.618_034))
  while (commonDivisor(stride, size) > 1) stride++
  for (let i = 0, at = 0; i < size; i++, at = (at + stride) % size) yield at
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

/** The same pairs in every run. */
function* randomPairs(size: number, count: number): Generator<[number, number]> {
  const random = randomFrom(1)
  const next = () => Math.floor(random() * size)
  for (let i = 0; i < count; i++) yield [next(), next()]
}
