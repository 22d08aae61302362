import type { Exclusion } from "~domain/exclusion"
import type { MoveReason, ProposedReason } from "~domain/lifecycle/move"
import type { Distance, Step } from "~domain/score/distance"
import type { Qualification } from "~domain/score/rules"

import type { TextKey } from "./catalogues"
import type { Formats } from "./formats"
import { engagementRuleText } from "./rule-text"
import type { Names } from "./use-names"
import type { Text } from "./use-text"

/** Why somebody is never scored: "Supplier: never scored". */
export function exclusionText(t: Text, names: Names, exclusion: Exclusion): string {
  const relationship = names.relationship(exclusion.relationship)
  if (exclusion.by === "hand") return t("never_scored", { relationship })
  return t("never_scored_by", { relationship, match: exclusion.match })
}

const STAGE_OF: Record<Qualification, Parameters<Names["stage"]>[0]> = {
  marketing: "marketing-qualified",
  sales: "sales-qualified",
}

/** What is missing to a threshold: "Marketing-qualified: 12 points of engagement (a mail from them or a meeting)". */
export function distanceText(
  t: Text,
  formats: Formats,
  names: Names,
  { to, fit, engagement, ways }: Distance & { to: Qualification },
): string {
  const way = ways.slice(0, MOST_WAYS).map(({ steps }) => formats.list(steps.map((step) => stepText(t, step))))
  const parts = [
    engagement > 0 &&
      (way.length > 0
        ? t("distance_engagement_by", { points: engagement, ways: formats.anyOf(way) })
        : t("distance_engagement", { points: engagement })),
    fit > 0 && t("distance_fit", { points: fit }),
  ].filter((part) => part !== false)
  const stage = names.stage(STAGE_OF[to])
  return parts.length > 0 ? t("distance", { stage, missing: formats.list(parts) }) : t("distance_none", { stage })
}

const MOST_WAYS = 3

/** What would happen, so many times: "one reply", "2 calls answered". */
function stepText(t: Text, step: Step): string {
  const key = STEP_TEXT[[step.kind, step.direction, step.outcome].filter(Boolean).join("/")]
  if (key) return t(key, { count: step.times })
  const what = engagementRuleText(t, step)
  const said = what.charAt(0).toLocaleLowerCase() + what.slice(1)
  return step.times > 1 ? t("distance_times", { count: step.times, what: said }) : said
}

/** The steps that rules usually ask for; what others ask is said as the rule is. */
const STEP_TEXT: Record<string, TextKey | undefined> = {
  "email/in": "step_email_in",
  "call/in": "step_call_in",
  "call/out/answered": "step_call_answered",
  meeting: "step_meeting",
  "form-submission": "step_form",
}

/** Why somebody is moved, in a sentence; nothing where it was by hand. */
export const whyText = (t: Text, why: MoveReason): string | undefined => (why === "hand" ? undefined : t(WHY_TEXT[why]))

/** The rule that would move somebody by itself, in words. */
export const reasonRuleText = (t: Text, why: ProposedReason): string => t(RULE_TEXT[why])

const RULE_TEXT: Record<ProposedReason, TextKey> = {
  question: "by_self_question",
  "call-requested": "by_self_call_requested",
  signal: "by_self_signal",
  threshold: "by_self_threshold",
  cold: "by_self_cold",
  refused: "by_self_refused",
}

const WHY_TEXT: Record<Exclude<MoveReason, "hand">, TextKey> = {
  question: "proposal_question",
  "call-requested": "proposal_call_requested",
  signal: "proposal_signal",
  threshold: "proposal_threshold",
  cold: "proposal_cold",
  refused: "proposal_refused",
}
