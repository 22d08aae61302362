import type { FitReason } from "~domain/score/fit"
import type { EngagementReason } from "~domain/score/ledger"
import type { EngagementRule, FitRule } from "~domain/score/rules"
import type { SignalKind } from "~domain/signals/kinds"

import type { TextKey } from "./catalogues"
import type { Formats } from "./formats"
import { DOMAIN_TEXT, FIELD_TEXT, KIND_TEXT, OUTCOME_TEXT, SIGNAL_TEXT } from "./names"
import type { Text } from "./use-text"

/** So many of a rule's words are named; a list of titles has hundreds. */
const MOST_WORDS = 3

const WORDS_TEXT = {
  title: "rule_title",
  organization: "rule_organization",
  country: "rule_country",
  tag: "rule_tag",
} as const satisfies Record<string, TextKey>

/** What a rule of fit asks, in words: "The job title has “ceo”, “cto” or 70 more words". */
export function fitRuleText(t: Text, formats: Formats, { test }: Pick<FitRule, "test">): string {
  switch (test.on) {
    case "size":
      return test.most === undefined
        ? t("rule_size", { least: formats.number(test.least) })
        : t("rule_size_between", { least: formats.number(test.least), most: formats.number(test.most) })
    case "domain":
      return t("rule_domain", { kinds: formats.anyOf(test.kinds.map((kind) => t(DOMAIN_TEXT[kind]))) })
    case "known":
      return t("rule_known", { fields: formats.list(test.fields.map((field) => t(FIELD_TEXT[field]))) })
    default: {
      const named = test.words.slice(0, MOST_WORDS).map((word) => t("rule_word", { word }))
      const more = test.words.length - named.length
      const words = formats.anyOf(more > 0 ? [...named, t("rule_more_words", { count: more })] : named)
      return t(WORDS_TEXT[test.on], { words })
    }
  }
}

/** What somebody did, in words: of a rule, or of an entry in the ledger. "Call from us: answered". */
export function engagementRuleText(
  t: Text,
  { kind, direction, outcome, signal }: Pick<EngagementRule, "kind" | "direction" | "outcome" | "signal">,
): string {
  if (kind === "signal") {
    const key = SIGNAL_TEXT[signal as SignalKind] as TextKey | undefined
    return key ? t(key) : (signal ?? t(KIND_TEXT.signal))
  }
  const what = { kind: t(KIND_TEXT[kind]) }
  const event = direction === undefined ? what.kind : t(direction === "in" ? "rule_from_them" : "rule_from_us", what)
  return outcome ? t("rule_with_outcome", { event, outcome: t(OUTCOME_TEXT[outcome]) }) : event
}

/** What it counts: "+12 points, half of it left after 30 days, 40 in all at most". */
export function rulePointsText(t: Text, formats: Formats, rule: FitRule | EngagementRule): string {
  const points = t("rule_points", { points: formats.signed(rule.points), count: Math.abs(rule.points) })
  if ("test" in rule) return points
  const parts = [points, t("rule_half_life", { count: rule.halfLifeDays })]
  if (rule.cap !== undefined) parts.push(t("rule_cap", { points: formats.number(rule.cap) }))
  return parts.join(", ")
}

/** Why an entry of the ledger gave its points: "Job title: CEO", "Mail from them". */
export function becauseText(t: Text, formats: Formats, because: FitReason | EngagementReason): string {
  switch (because.on) {
    case "event":
      return engagementRuleText(t, because)
    case "size":
      return t("because_value", { field: t(FIELD_TEXT.employees), value: formats.number(because.employees) })
    case "domain":
      return t("because_address", { address: because.value, kind: t(DOMAIN_TEXT[because.kind]) })
    case "known":
      return t("because_known", { field: t(FIELD_TEXT[because.field]) })
    default:
      return t("because_value", { field: t(FIELD_OF[because.on]), value: because.value })
  }
}

const FIELD_OF = {
  title: "field_job_title",
  organization: "field_organization",
  country: "column_country",
  tag: "field_tags",
} as const satisfies Record<string, TextKey>
