import { type LineTrait, lineTraits } from "./line-traits"
import type { Sender } from "./writer"
import { namesOfWriter } from "./writer"

/** How many filled lines from the end a signature may begin. */
const LONGEST_SIGNATURE = 30

/** One place where a signature may begin, or none at all, with what speaks for or against it, by name and how often. */
export type Candidate = { at: number | undefined; evidence: Map<string, number> }

/**
 * Every answer to where the signature begins: at one of the last lines, or nowhere. Each line below a beginning counts by its
 * traits ("holds:"), the beginning itself by its own ("begins:") and those of its neighbours ("above:", "below:").
 */
export function candidates(lines: readonly string[], sender: Sender | undefined): Candidate[] {
  const names = namesOfWriter(sender)
  const last = lastFilled(lines, LONGEST_SIGNATURE + 1)
  const hasMore = last.length > LONGEST_SIGNATURE
  const traits = last.map((at) => lineTraits((lines[at] ?? "").trim(), names))
  const isUnknown = names.words.size === 0

  const none: Candidate = { at: undefined, evidence: new Map([["none", 1]]) }
  if (last.length < 3) none.evidence.set("none:few", 1)
  // "--" (RFC 3676) and what a telephone adds are never the mail's own text: the signature begins there at the latest.
  const latest = traits.findIndex((own, i) => own.has("device") || (own.has("dashes") && i < traits.length - 1))
  const all = latest < 0 ? [none] : []
  const holds = new Map<string, number>()
  let people = 0
  for (let i = last.length - 1; i >= Math.max(0, last.length - LONGEST_SIGNATURE); i--) {
    const own = traits[i] as Set<LineTrait>
    for (const trait of own) if ((holds.get(`holds:${trait}`) ?? 0) < MOST_OF_A_KIND) add(holds, `holds:${trait}`)
    if (hasAny([own], PEOPLE) && ++people > 2) add(holds, "crowd")
    const evidence = new Map(holds)
    for (const trait of own) add(evidence, `begins:${trait}`)
    for (const trait of traits[i - 1] ?? []) if (ABOVE.has(trait)) add(evidence, `above:${trait}`)
    for (const trait of traits[i + 1] ?? []) if (BELOW.has(trait)) add(evidence, `below:${trait}`)
    const at = last[i] as number
    if (i === 0 && !hasMore) add(evidence, "first")
    else if (!(lines[at - 1] ?? "").trim()) add(evidence, "apart")
    if (i === last.length - 1)
      add(evidence, own.has("closing") ? "last:closing" : hasAny([own], NAMES) ? "last:name" : "last")
    if (hasAny(traits.slice(i, i + 3), NAMED)) add(evidence, "named")
    const hasWays = hasAny(traits.slice(i), WAYS)
    if (hasWays) add(evidence, "ways")
    // Nobody's name to go by, and nothing else that only a signature has.
    if (isUnknown && !hasWays && !own.has("dashes")) add(evidence, "unsupported")
    // Of an unknown writer nothing above such a mark is known to be theirs.
    if (latest < 0 || (isUnknown ? i === latest : i <= latest)) all.push({ at, evidence })
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
/** Where the last lines with something in them stand, in their order. */
function lastFilled(lines: readonly string[], most: number): number[] {
  const found: number[] = []
  for (let at = lines.length - 1; at >= 0 && found.length < most; at--) if (lines[at]?.trim()) found.push(at)
  return found.reverse()
}

const NAMES: LineTrait[] = [...NAMED, "givenName"]
const WAYS: LineTrait[] = ["contact", "device"]

const hasAny = (lines: Set<LineTrait>[], wanted: LineTrait[]) =>
  lines.some((traits) => wanted.some((trait) => traits.has(trait)))

function add(evidence: Map<string, number>, name: string): void {
  evidence.set(name, (evidence.get(name) ?? 0) + 1)
}

/** The best answer by the weights. */
export function bestOf(all: readonly Candidate[], weights: Readonly<Record<string, number>>): Candidate | undefined {
  let best: Candidate | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const one of all) {
    const score = scoreOf(one, weights)
    if (score > most) [best, most] = [one, score]
  }
  return best
}

export function scoreOf({ evidence }: Candidate, weights: Readonly<Record<string, number>>): number {
  let score = 0
  for (const [name, count] of evidence) score += (weights[name] ?? 0) * count
  return score
}
