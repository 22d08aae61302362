import { LINE_TRAITS, type LineTrait, lineTraits } from "./line-traits"
import { namesOfWriter, type Sender, type WriterNames } from "./writer"

/** How many filled lines from the end a signature may begin. */
const LONGEST_SIGNATURE = 30

/**
 * One place where a signature may begin, or none at all, with the names of what speaks for or against it: its own, and those of
 * the lines from there on, the first `heldCount` of a list that all beginnings share.
 */
export type Candidate = { at: number | undefined; own: string[]; held: readonly string[]; heldCount: number }

/**
 * Every answer to where the signature begins: nowhere, or at one of the last lines, from the end upwards. Each line below a
 * beginning counts by its traits ("holds:"), the beginning itself by its own ("begins:") and those of its neighbours ("above:",
 * "below:").
 */
export function candidates(lines: readonly string[], sender: Sender | undefined): Candidate[] {
  const names = namesOfWriter(sender)
  const { last, traits, hasMore } = lastLines(lines, names)
  const isUnknown = names.words.size === 0
  // "--" (RFC 3676) and what a telephone adds are never the mail's own text: the signature begins there at the latest.
  const latest = traits.findIndex((own, i) => own.has("device") || (own.has("dashes") && i < traits.length - 1))

  const held: string[] = []
  const counts = new Map<LineTrait, number>()
  const all: Candidate[] = []
  if (latest < 0)
    all.push({ at: undefined, own: last.length < 3 ? ["none", "none:few"] : ["none"], held, heldCount: 0 })
  let [people, hasWays] = [0, false]
  for (let i = last.length - 1; i >= (hasMore ? 1 : 0); i--) {
    const here = traits[i] as Set<LineTrait>
    for (const trait of here) {
      const count = (counts.get(trait) ?? 0) + 1
      counts.set(trait, count)
      if (count <= MOST_OF_A_KIND) held.push(EVIDENCE[trait].holds)
    }
    if (hasAny(here, PEOPLE) && ++people > 2) held.push("crowd")
    hasWays ||= hasAny(here, WAYS)
    // Of an unknown writer nothing above such a mark is known to be theirs.
    if (latest >= 0 && (isUnknown ? i !== latest : i > latest)) continue

    const at = last[i] as number
    const own: string[] = []
    for (const trait of here) own.push(EVIDENCE[trait].begins)
    for (const trait of traits[i - 1] ?? []) if (ABOVE.has(trait)) own.push(EVIDENCE[trait].above)
    for (const trait of traits[i + 1] ?? []) if (BELOW.has(trait)) own.push(EVIDENCE[trait].below)
    if (i === 0 && !hasMore) own.push("first")
    else if (!(lines[at - 1] ?? "").trim()) own.push("apart")
    if (i === last.length - 1)
      own.push(here.has("closing") ? "last:closing" : hasAny(here, NAMES) ? "last:name" : "last")
    if (traits.slice(i, i + 3).some((near) => hasAny(near, NAMED))) own.push("named")
    if (hasWays) own.push("ways")
    // Nobody's name to go by, and nothing else that only a signature has.
    if (isUnknown && !hasWays && !here.has("dashes")) own.push("unsupported")
    all.push({ at, own, held, heldCount: held.length })
  }
  return all
}

/** What tells something of a beginning when it stands next to it. */
const ABOVE: ReadonlySet<LineTrait> = new Set<LineTrait>([
  "sentence",
  "long",
  "question",
  "closing",
  "greeting",
  "short",
])
const BELOW: ReadonlySet<LineTrait> = new Set<LineTrait>([
  "closing",
  "writer",
  "person",
  "givenName",
  "title",
  "contact",
  "sentence",
])
/** What counts no more the more of it there is: a list of names is no better a signature for its length. */
const MOST_OF_A_KIND = 6
const PEOPLE: LineTrait[] = ["person", "nameShaped", "givenName"]
const NAMED: LineTrait[] = ["writer", "closingWithName"]
/**
 * The last lines with something in them, in their order, and what they are; as far up as a signature may reach. Above so much
 * prose none begins. `hasMore`: there are lines above the first.
 */
function lastLines(
  lines: readonly string[],
  names: WriterNames,
): { last: number[]; traits: Set<LineTrait>[]; hasMore: boolean } {
  const last: number[] = []
  const traits: Set<LineTrait>[] = []
  let prose = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]?.trim()
    if (!line) continue
    if (last.length > LONGEST_SIGNATURE || prose >= MOST_PROSE)
      return { last: last.reverse(), traits: traits.reverse(), hasMore: true }
    const here = lineTraits(line, names)
    prose = hasAny(here, PROSE) && !here.has("legal") ? prose + 1 : 0
    last.push(at)
    traits.push(here)
  }
  return { last: last.reverse(), traits: traits.reverse(), hasMore: false }
}

const MOST_PROSE = 3
const PROSE: LineTrait[] = ["sentence", "long"]
const NAMES: LineTrait[] = [...NAMED, "givenName"]
const WAYS: LineTrait[] = ["contact", "device"]

const hasAny = (traits: ReadonlySet<LineTrait>, wanted: readonly LineTrait[]) =>
  wanted.some((trait) => traits.has(trait))

/** The names of evidence by trait, made once: a mail asks for hundreds. */
const EVIDENCE = Object.fromEntries(
  LINE_TRAITS.map((trait) => [
    trait,
    { holds: `holds:${trait}`, begins: `begins:${trait}`, above: `above:${trait}`, below: `below:${trait}` },
  ]),
) as Record<LineTrait, Record<"holds" | "begins" | "above" | "below", string>>

export type Weights = Readonly<Record<string, number>>

/** The best answer by the weights; what lines hold is summed up once, since each beginning holds what the one below it does. */
export function bestOf(all: readonly Candidate[], weights: Weights): Candidate | undefined {
  let best: Candidate | undefined
  let most = Number.NEGATIVE_INFINITY
  let [sum, summed] = [0, 0]
  for (const one of all) {
    for (; summed < one.heldCount; summed++) sum += weights[one.held[summed] ?? ""] ?? 0
    let score = one.heldCount > 0 ? sum : 0
    for (const name of one.own) score += weights[name] ?? 0
    if (score > most) [best, most] = [one, score]
  }
  return best
}
