import type { Contact } from "../contact"
import { displayName } from "../contact-name"
import type { Interaction } from "../interaction"
import type { InteractionKind } from "../interaction-kinds"
import type { LeadSource } from "../lead-fields-schema"
import type { LifecycleStage } from "../lifecycle"
import type { FitReason } from "../score/fit"
import type { EngagementReason } from "../score/ledger"
import type { Score } from "../score/score"
import { ownWords } from "../signals/body"
import { polarityOf, type SignalKind } from "../signals/kinds"
import { comparable, sentencesOf } from "../signals/sentences"
import type { Task } from "../task"
import { questionIn } from "./question"

/** Words as somebody wrote them. `event`: the interaction that they stand in; `at`: milliseconds since 1970. */
export type Quote = { event: string; kind: InteractionKind; at: number; text: string }

/** Something that went to and fro. `answeredAfter`: of what we sent, the milliseconds until the next that came from them. */
export type Exchange = Pick<Interaction, "kind" | "at" | "direction" | "outcome" | "subject"> & {
  answeredAfter?: number
}

/**
 * What sales is to know of somebody, as data. Quotes, signals and exchanges the newest first. `promises`: tasks that are open, by their due
 * date; `next`: the first of them. `reasons`: where the points come from, those that count most first.
 */
export type HandoverBrief = {
  who: {
    name: string
    jobTitle?: string
    organization?: string
    emails: string[]
    phones: string[]
    stage: LifecycleStage
    since: number
    owner?: string
    source?: LeadSource
  }
  needs: Quote[]
  concerns: Quote[]
  signals: { kind: SignalKind; at: number; quote: string }[]
  score?: Pick<Score, "fit" | "engagement" | "grade"> & { reasons: BriefReason[] }
  exchanged: { sent: number; received: number; last: Exchange[] }
  promises: { title: string; due: string }[]
  next?: { title: string; due: string }
}

/** `because` is for the interface to put in words. `points`: what is left of them. */
export type BriefReason = { because: FitReason | EngagementReason; points: number }

/** What a brief is made from. The interactions in any order; `reasons`: as the brief has them. */
export type Known = {
  contact: Contact
  interactions: readonly Interaction[]
  tasks: readonly Pick<Task, "title" | "due" | "status">[]
  since: number
  score?: HandoverBrief["score"]
}

const MOST_QUOTES = 5
const MOST_SIGNALS = 8
const MOST_EXCHANGED = 6
const LONGEST_QUOTE = 300

/** The brief of a contact: everything in it stands in the record and the timeline; nothing is made up. */
export function handoverBrief({ contact, interactions, tasks, since, score }: Known): HandoverBrief {
  const timeline = [...interactions].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const signals = timeline.filter(({ kind, signal }) => kind === "signal" && signal)
  const promises = tasks
    .filter(({ status }) => status === "open")
    .map(({ title, due }) => ({ title, due }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const [next] = promises
  const { needs, concerns } = saidIn(timeline)
  const { jobTitle, organization, owner, source, stage } = contact
  return {
    who: {
      name: displayName(contact),
      ...(jobTitle && { jobTitle }),
      ...(organization && { organization }),
      emails: contact.emails.filter(({ status }) => !status).map(({ value }) => value),
      phones: contact.phones.map(({ value }) => value),
      stage,
      since,
      ...(owner && { owner }),
      ...(source && { source }),
    },
    needs,
    concerns,
    signals: signals
      .slice(0, MOST_SIGNALS)
      .flatMap(({ signal, at, text = "" }) => (signal ? [{ kind: signal, at, quote: cut(text) }] : [])),
    ...(score && { score }),
    exchanged: exchangedIn(timeline),
    promises,
    ...(next && { next }),
  }
}

/** Signals whose sentence says what stands in the way. */
const CONCERNS: ReadonlySet<SignalKind> = new Set(["contract-question", "competitor-named"])
/** Signals whose sentence says nothing of what they need. */
const NO_WORDS: ReadonlySet<SignalKind> = new Set(["colleague-added", "faster-replies", "silence-after-promise"])

const WORRY =
  /\b(?:worr(?:y|ied|ies)|concern(?:s|ed)?|too (?:expensive|much|high|slow|long|complicated)|expensive|afraid|risks?|risky|problems? with|trouble with|not sure|unsure|hesita|objection|drawback|lock(?:ed)?[- ]?in|however|preocupa\w{0,4}|inquieta\w{0,3}|car[oa]s?\b|demasiado|miedo|temo|temor|riesgos?|problemas? con|dudas?|no (?:lo )?(?:tengo|vemos|veo) claro|objecion|inconveniente|sin embargo)\b/
const WANT =
  /\b(?:needs?|wants?|looking for|(?:is |are )?interested in|would like|requires?|must have|goal|priority|hop(?:e|es|ing) to|necesit\w{1,5}|quier(?:e|en|o)|queremos|busca(?:n|mos)?|interesad[oa]s? en|le interesa|les interesa|prioridad|objetivo|requier\w{1,4}|gustaria)\b/

/** The kinds whose text is of somebody's words: theirs in a mail that came, ours about theirs in a note. */
const WORDS: ReadonlySet<InteractionKind> = new Set(["email", "note", "call", "meeting", "form-submission"])

function saidIn(timeline: readonly Interaction[]): Pick<HandoverBrief, "needs" | "concerns"> {
  const needs = new Map<string, Quote>()
  const concerns = new Map<string, Quote>()
  const note = (list: Map<string, Quote>, { id, kind, at }: Interaction, text: string) => {
    const key = comparable(text)
    if (key !== "" && !needs.has(key) && !concerns.has(key)) list.set(key, { event: id, kind, at, text: cut(text) })
  }
  const mailOf = new Map(timeline.map((one) => [one.id, one]))
  for (const one of timeline) {
    const { kind, signal, text = "", direction, evidence } = one
    if (kind === "signal" && signal && !NO_WORDS.has(signal)) {
      const from = mailOf.get(evidence?.[0] ?? "") ?? one
      if (CONCERNS.has(signal) || polarityOf(signal) < 0) note(concerns, from, text)
      else note(needs, from, text)
    }
    if (!WORDS.has(kind) || (kind === "email" && direction !== "in")) continue
    for (const sentence of sentencesOf(kind === "email" ? ownWords(text) : text)) {
      const said = comparable(sentence)
      if (WORRY.test(said)) note(concerns, one, sentence)
      else if (WANT.test(said)) note(needs, one, sentence)
    }
    const question = kind === "email" ? questionIn(text) : undefined
    if (question) note(needs, one, question)
  }
  return { needs: [...needs.values()].slice(0, MOST_QUOTES), concerns: [...concerns.values()].slice(0, MOST_QUOTES) }
}

const EXCHANGES: ReadonlySet<InteractionKind> = new Set(["email", "call", "meeting", "form-submission"])

/** @param timeline the newest first */
function exchangedIn(timeline: readonly Interaction[]): HandoverBrief["exchanged"] {
  const all = timeline.filter(({ kind }) => EXCHANGES.has(kind))
  let answer: number | undefined
  const last: Exchange[] = []
  for (const { kind, at, direction, outcome, subject } of all) {
    if (last.length < MOST_EXCHANGED)
      last.push({
        kind,
        at,
        ...(direction && { direction }),
        ...(outcome && { outcome }),
        ...(subject && { subject }),
        ...(direction === "out" && kind === "email" && answer !== undefined && { answeredAfter: answer - at }),
      })
    answer = direction === "in" ? at : kind === "email" && direction === "out" ? undefined : answer
  }
  const count = (wanted: Interaction["direction"]) =>
    all.filter(({ kind, direction }) => kind === "email" && direction === wanted).length
  return { sent: count("out"), received: count("in"), last }
}

const cut = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text)
