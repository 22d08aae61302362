import type { CALL_OUTCOMES, InteractionKind } from "../interaction-kinds"
import type { EmailKind } from "../standards/email-kind"
import type { Requirable } from "../standards/requirable"

/**
 * What a rule of fit asks. "title" and "organization": whether one of the words, or phrases, stands in it; "country" and "tag": whether one
 * of them is it. "size": the number of people who work there, where it is known. "domain": what the best of the addresses is. "known":
 * each of the fields that has a value gives the rule's points.
 */
export type FitTest =
  | { on: "title"; words: string[] }
  | { on: "organization"; words: string[] }
  | { on: "country" | "tag"; words: string[] }
  | { on: "size"; least: number; most?: number | undefined }
  | { on: "domain"; kinds: ScoredDomain[] }
  | { on: "known"; fields: Requirable[] }

export type ScoredDomain = Exclude<EmailKind, "invalid">

/** `points`: a whole number, less than 0 too. `group`: of the rules of one group only the first that holds counts. */
export type FitRule = { id: string; points: number; group?: string | undefined; test: FitTest }

/** What happened: an interaction, or a signal that was found in one. */
export type ScoredKind = InteractionKind

/**
 * What somebody did, and what it counts: every rule that an event fits does. What a rule doesn't name may be anything; a rule for
 * signals names one.
 * `points`: a whole number, which halves every `halfLifeDays`. `cap`: the most that all events together may give by this rule, or take.
 */
export type EngagementRule = {
  id: string
  kind: ScoredKind
  direction?: "in" | "out" | undefined
  outcome?: (typeof CALL_OUTCOMES)[number] | undefined
  signal?: string | undefined
  points: number
  halfLifeDays: number
  cap?: number | undefined
}

/** From which scores on somebody is qualified: both are needed. */
export type Threshold = { fit: number; engagement: number }
export const QUALIFICATIONS = ["marketing", "sales"] as const
export type Qualification = (typeof QUALIFICATIONS)[number]

/**
 * How contacts are scored.
 * `version`: one more with every change. `grades`: the least score of the letters A, B and C, and of the numbers 1, 2 and 3.
 */
export type ScoreRules = {
  version: number
  fit: FitRule[]
  engagement: EngagementRule[]
  thresholds: Record<Qualification, Threshold>
  grades: { fit: [number, number, number]; engagement: [number, number, number] }
}
