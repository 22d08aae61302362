import type { Contact } from "../contact"
import type { Exclusion } from "../exclusion"
import type { Interaction } from "../interaction"
import { isLead, LIFECYCLE_STAGES, type LifecycleStage, rangeOf } from "../lifecycle"
import type { Qualification } from "../score/rules"
import type { SignalKind } from "../signals/kinds"
import type { MoveReason } from "./move"
import { questionIn } from "./question"
import { stagesOf } from "./stages"

/** A signal that was found and not dismissed. `at`: milliseconds since 1970. */
export type SeenSignal = { id: string; kind: SignalKind; at: number }

/** Signals by which somebody says no, or is gone. */
const REFUSALS: ReadonlySet<SignalKind> = new Set(["not-interested", "unsubscribe", "left"])
/** Signals that tell of interest neither way. */
const NEITHER: ReadonlySet<SignalKind> = new Set(["out-of-office", "silence-after-promise"])
const CALLS: ReadonlySet<SignalKind> = new Set(["call-requested", "meeting-requested"])
const showsInterest = ({ kind }: SeenSignal): boolean => !REFUSALS.has(kind) && !NEITHER.has(kind)

/** What a proposal is made from. The interactions in any order; `score`: absent where nobody scores. */
export type Seen = {
  contact: Pick<Contact, "stage" | "createdAt">
  interactions: readonly Pick<Interaction, "id" | "kind" | "at" | "direction" | "outcome" | "text" | "from" | "to">[]
  signals?: readonly SeenSignal[] | undefined
  score?: { engagement: number; qualified?: Qualification | undefined } | undefined
  excluded?: Exclusion | undefined
  /** Keys of proposals that were declined, and when. */
  declined?: Readonly<Record<string, number>> | undefined
  /** Milliseconds since 1970. */
  now: number
}

/**
 * A move that what was seen speaks for; nothing moves by it. `evidence`: ids of interactions and signals, the newest first. `key`: by which
 * it isn't proposed again once it was declined; new evidence has another.
 */
export type Proposal = { to: LifecycleStage; why: MoveReason; evidence: string[]; key: string }

/** After how many days without a sign somebody is cold. */
export const COLD_DAYS = 90
const DAY = 86_400_000
const MOST_EVIDENCE = 5

/**
 * The move to propose, if any: what was said last goes first, then scores, then silence. Only what came after the user last moved somebody
 * back counts, and only of the last 90 days; what is dated in the future doesn't yet.
 */
export function proposalOf(seen: Seen): Proposal | undefined {
  if (seen.excluded) return undefined
  const past = { ...seen, interactions: seen.interactions.filter(({ at }) => at <= seen.now) }
  const since = Math.max(seen.now - COLD_DAYS * DAY, lastMoveBack(past) ?? Number.NEGATIVE_INFINITY)
  return refused(past, since) ?? best([crossed(past, since), interested(past, since)]) ?? cold(past)
}

/** When somebody was last moved back, or disqualified. */
function lastMoveBack({ interactions, now }: Seen): number | undefined {
  const { steps } = stagesOf(
    interactions.filter(({ kind }) => kind === "stage-change"),
    now,
  )
  return steps.findLast(({ from, to }) => rank(to) < rank(from))?.at
}

/** The places of the stages, with disqualified before all. */
const rank = (stage: LifecycleStage): number => (stage === "disqualified" ? -1 : LIFECYCLE_STAGES.indexOf(stage))

/** The furthest of two, or the first. */
const best = (proposals: (Proposal | undefined)[]): Proposal | undefined =>
  proposals.reduce((one, other) => (!one || (other && rank(other.to) > rank(one.to)) ? other : one), undefined)

const notDeclined = (seen: Seen, proposal: Proposal): Proposal | undefined =>
  seen.declined?.[proposal.key] === undefined ? proposal : undefined

/** They said no, or are gone, and nothing since speaks of interest. */
function refused(seen: Seen, since: number): Proposal | undefined {
  if (rangeOf(seen.contact.stage) === "out" || rangeOf(seen.contact.stage) === "customer") return undefined
  const told = (seen.signals ?? []).filter(({ at }) => at > since && at <= seen.now)
  const refusals = newestFirst(told.filter(({ kind }) => REFUSALS.has(kind)))
  const [last] = refusals
  if (!last || told.some((signal) => showsInterest(signal) && signal.at > last.at)) return undefined
  return notDeclined(seen, proposal("disqualified", "refused", refusals))
}

/** They asked, wanted to be called, or a signal was found. The newest decides: what is older was seen when it was declined. */
function interested(seen: Seen, since: number): Proposal | undefined {
  const range = rangeOf(seen.contact.stage)
  if (range !== "known" && range !== "out") return undefined
  const signals = (seen.signals ?? [])
    .filter((signal) => showsInterest(signal) && signal.at > since && signal.at <= seen.now)
    .map(({ id, at, kind }) => ({ id, at, why: CALLS.has(kind) ? ("call-requested" as const) : ("signal" as const) }))
  const questions = seen.interactions
    .filter(
      ({ kind, direction, at, text }) => kind === "email" && direction === "in" && at > since && questionIn(text ?? ""),
    )
    .map(({ id, at }) => ({ id, at, why: "question" as const }))
  const all = newestFirst([...signals, ...questions])
  const [last] = all
  return last && notDeclined(seen, proposal("lead", last.why, all))
}

/**
 * A score reached a threshold. Declined, it is proposed again when engagement is ten points higher; moved back by hand, when there was a
 * sign since.
 */
function crossed(seen: Seen, since: number): Proposal | undefined {
  const { score, contact, declined } = seen
  if (!score?.qualified) return undefined
  const to: LifecycleStage = score.qualified === "sales" ? "sales-qualified" : "marketing-qualified"
  if (rank(contact.stage) >= rank(to)) return undefined
  const signs = signsOf(seen).filter(({ at }) => at > since)
  if (signs.length === 0) return undefined
  const tens = Math.floor(score.engagement / 10)
  for (let higher = tens; higher <= 10; higher++)
    if (declined?.[thresholdKey(score.qualified, higher)] !== undefined) return undefined
  return { ...proposal(to, "threshold", signs), key: thresholdKey(score.qualified, tens) }
}

const thresholdKey = (qualification: Qualification, tens: number): string => `threshold/${qualification}/${tens}`

/**
 * A lead of whom there was no sign for 90 days, since the last one or since they became one: back to where they were before. Declined, it is
 * proposed again after 90 days more.
 */
function cold(seen: Seen): Proposal | undefined {
  const { contact, interactions, now } = seen
  if (!isLead(contact.stage)) return undefined
  const [sign] = signsOf(seen)
  const { steps } = stagesOf(
    interactions.filter(({ kind }) => kind === "stage-change"),
    now,
  )
  const last = Math.max(sign?.at ?? contact.createdAt, steps.at(-1)?.at ?? contact.createdAt)
  const times = Math.floor((now - last) / (COLD_DAYS * DAY))
  if (times < 1) return undefined
  const before = steps.findLast(({ from, to }) => rangeOf(from) === "known" && rangeOf(to) !== "known")?.from
  return notDeclined(seen, {
    ...proposal(before ?? "contact", "cold", sign ? [sign] : []),
    key: `cold/${sign?.id ?? ""}/${times}`,
  })
}

/** What came from them, the newest first: mails and calls to us, calls that they took, meetings, forms. */
const signsOf = ({ interactions }: Seen) =>
  newestFirst(
    interactions.filter(
      ({ kind, direction, outcome }) =>
        SIGNS.has(kind) ||
        (kind === "email" && direction === "in") ||
        (kind === "call" && (direction === "in" || outcome === "answered")),
    ),
  )
const SIGNS = new Set<Interaction["kind"]>(["meeting", "form-submission", "page-visit"])

const newestFirst = <Seen extends { id: string; at: number }>(all: readonly Seen[]): Seen[] =>
  [...all].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))

/** @param all the evidence, the newest first */
const proposal = (to: LifecycleStage, why: MoveReason, all: { id: string }[]): Proposal => ({
  to,
  why,
  evidence: all.slice(0, MOST_EVIDENCE).map(({ id }) => id),
  key: `${why}/${all[0]?.id ?? ""}`,
})
