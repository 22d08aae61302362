import { ownWords } from "./signals/body"
import { addedColleagues } from "./signals/colleagues"
import { type Dismissal, weighedBy } from "./signals/dismissals"
import { SIGNAL_KINDS } from "./signals/kinds"
import { isSentToMany } from "./signals/nature"
import { fasterReplies, resumedPricing } from "./signals/pace"
import { brokenPromises } from "./signals/promises"
import { comparable, sentencesOf } from "./signals/sentences"
import { spokenSignals } from "./signals/spoken"
import type { PlacedMail, Signal, ThreadMail } from "./signals/thread"

export type { Dismissal } from "./signals/dismissals"
export { weighedBy } from "./signals/dismissals"
export type { SignalKind } from "./signals/kinds"
export { polarityOf, SIGNAL_KINDS } from "./signals/kinds"
export type { Signal, ThreadMail } from "./signals/thread"

export type SignalContext = {
  /** In milliseconds since 1970; without it no promise is told to have passed. */
  now?: number
  /** Names to look for. */
  competitors?: readonly string[]
  /** Addresses in the thread's company that are known already. */
  known?: readonly string[]
  /** What the user dismissed, which `weighedBy` learns from. */
  dismissed?: readonly Dismissal[]
}

/** Of longer threads the last mails are read. */
const MOST_MAILS = 500

/**
 * What a thread tells of a purchase, in the order of time. A mail gives at most one signal of each kind, by its likeliest sentence.
 * People's words count in what came in alone; mails in any order, and mails to many or without a time are left out. Never throws.
 */
export function findSignals(thread: readonly ThreadMail[], context: SignalContext = {}): Signal[] {
  const mails = thread
    .map((mail, index): PlacedMail => ({ ...mail, index }))
    .filter((mail) => Number.isFinite(mail.at))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .slice(-MOST_MAILS)
    .filter((mail) => mail.direction === "out" || !isSentToMany(mail))

  const spoken = spokenOf(mails, context.competitors ?? [])
  const refused = new Set(spoken.filter(({ polarity }) => polarity < 0).map(({ mail }) => mail))
  const found = [
    ...spoken,
    ...addedColleagues(mails, context.known ?? []),
    ...fasterReplies(mails),
    ...resumedPricing(mails).filter(({ mail }) => !refused.has(mail)),
    ...(context.now === undefined ? [] : brokenPromises(mails, context.now)),
  ]
  return likeliest(weighedBy(context.dismissed ?? [])(found))
}

function spokenOf(mails: readonly PlacedMail[], competitors: readonly string[]): Signal[] {
  const ours = new Set<string>()
  return mails.flatMap((mail) => {
    if (mail.direction === "in") return spokenSignals(mail, ours, competitors)
    for (const sentence of sentencesOf(ownWords(mail.text))) ours.add(comparable(sentence))
    return []
  })
}

function likeliest(signals: readonly Signal[]): Signal[] {
  const best = new Map<string, Signal>()
  for (const signal of signals) {
    const key = `${signal.mail} ${signal.kind}`
    const other = best.get(key)
    if (!other || signal.confidence > other.confidence) best.set(key, signal)
  }
  const rank = ({ kind }: Signal) => SIGNAL_KINDS.indexOf(kind)
  return [...best.values()].sort((a, b) => a.at - b.at || a.mail - b.mail || rank(a) - rank(b))
}
