import { frequency, keepBeliefs } from "./beliefs"
import type { Comparison } from "./compare"
import { FIELDS, LEVELS } from "./fields"
import type { Model, Shares } from "./model"
import { Scorer } from "./scorer"
import type { Steps } from "./steps"

/** Outcomes of many comparisons, kept to be gone through again. */
export class Sample {
  readonly levels: Uint8Array
  readonly rarity: Float64Array
  readonly sharers: Float64Array
  count = 0

  constructor(readonly room: number) {
    this.levels = new Uint8Array(room * FIELDS.length)
    this.rarity = new Float64Array(room * FIELDS.length)
    this.sharers = new Float64Array(room)
  }

  add({ levels, rarity, sharers }: Comparison): void {
    if (this.count === this.room) return
    this.levels.set(levels, this.count * FIELDS.length)
    this.rarity.set(rarity, this.count * FIELDS.length)
    this.sharers[this.count++] = sharers
  }
}

const ROUNDS = 10
/** Between two of so many pairs others have their turn. */
const SLICE = 5_000
/** Learning ends when the number of matches changes by less than this share in a round. */
const SETTLED = 0.002
/** As many pairs as is believed beforehand weigh like those that are seen. */
const BELIEVED = { match: 40, associate: 60, stranger: 200 }
/** And besides these, for each pair that is seen: a set of odd contacts doesn't turn the beliefs round. */
const STEADFAST = 0.1

/**
 * Learns without labels which agreements tell matches, associates and strangers apart: expectation maximisation on the model of
 * Fellegi and Sunter (1969), with further classes. Winkler, "Using the EM algorithm for weight computation" (1988); strangers' shares
 * are counted on random pairs, as in Enamorado, Fifield and Imai (2019) and Splink.
 * @param prior what is believed beforehand
 * @param candidates pairs that blocking found, of a share `seen` of all contacts
 */
export function* learn(prior: Model, candidates: Sample, seen: number, random: Sample): Steps<Model> {
  const { size, isOfOrganizations } = prior
  const pairs = Math.max(1, ((size * (size - 1)) / 2) * seen)
  let model = prior
  let matches = 0
  let associates = 0
  for (let round = 0; round < ROUNDS; round++) {
    const scorer = new Scorer(model)
    const stranger = believed(prior.stranger, BELIEVED.stranger)
    const match = believed(prior.match, BELIEVED.match + STEADFAST * matches)
    const associate = believed(prior.associate, BELIEVED.associate + STEADFAST * associates)
    const before = matches
    matches = 0
    associates = 0
    let namesakes = 0
    let moved = prior.moved * BELIEVED.match
    let placed = BELIEVED.match
    for (let at = 0; at < candidates.count; at++) {
      if (at % SLICE === 0) yield { phase: "learning", done: round, total: ROUNDS }
      weigh(scorer, candidates, at)
      const { asMatch, asAssociate, asMoved } = scorer
      moved += asMatch * asMoved + scorer.asBranch
      placed += asMatch + scorer.asBranch
      matches += asMatch
      namesakes += scorer.asNamesake
      associates += asAssociate / Math.max(1, (candidates.sharers[at] as number) - 1)
      count(match, candidates, at, asMatch, asMatch * (1 - asMoved), scorer.isOfPlace)
      if (scorer.asBranch > 0) count(match, candidates, at, scorer.asBranch, 0, scorer.isOfPlace)
      count(associate, candidates, at, asAssociate)
    }
    for (let at = 0; at < random.count; at++) {
      if (at % SLICE === 0) yield { phase: "learning", done: round, total: ROUNDS }
      weigh(scorer, random, at)
      count(stranger, random, at, 1 - scorer.asMatch - scorer.asAssociate)
    }
    model = {
      size,
      isOfOrganizations,
      namesakes: (namesakes + prior.namesakes * BELIEVED.match) / (matches + BELIEVED.match),
      moved: Math.min(0.3, moved / placed),
      matches: frequency(matches, prior.matches, pairs),
      associates: frequency(associates, prior.associates, pairs),
      match: normalised(match),
      associate: normalised(associate),
      stranger: normalised(stranger),
    }
    keepBeliefs(model, prior)
    if (Math.abs(matches - before) < SETTLED * matches) break
  }
  return model
}

function weigh(scorer: Scorer, { levels, rarity, sharers }: Sample, at: number): void {
  scorer.logOddsAt(levels, rarity, sharers[at] as number, at * FIELDS.length)
}

const believed = (shares: Shares, pairs: number): Shares => shares.map((field) => field.map((share) => share * pairs))

function count(
  shares: Shares,
  sample: Sample,
  at: number,
  weight: number,
  weightOfPlaces = weight,
  isOfPlace: boolean[] = [],
): void {
  if (weight < 1e-6) return
  const from = at * FIELDS.length
  for (let f = 0; f < FIELDS.length; f++) {
    const level = sample.levels[from + f] as number
    const field = shares[f] as number[]
    if (level > 0 && field.length > 0)
      field[level] = (field[level] as number) + (isOfPlace[f] ? weightOfPlaces : weight)
  }
}

function normalised(shares: Shares): Shares {
  return shares.map((field) => {
    let sum = 0
    for (let level = 1; level < LEVELS; level++) sum += field[level] ?? 0
    return field.map((share) => share / sum)
  })
}
