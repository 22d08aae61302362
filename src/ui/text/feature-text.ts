import type { SourceChannel } from "~domain/lead-fields"
import type { LEAD_FEATURES, Seniority } from "~domain/lead-model/features-of"
import type { ScoredDomain } from "~domain/score/rules"
import type { SignalKind } from "~domain/signals/kinds"

import type { TextKey } from "./catalogues"
import type { Formats } from "./formats"
import { DOMAIN_TEXT, SIGNAL_TEXT } from "./names"
import { CHANNEL_TEXT } from "./segment-names"
import type { Text } from "./use-text"

const NAMES: Record<(typeof LEAD_FEATURES)[number], TextKey> = {
  seniority: "feature_seniority",
  country: "column_country",
  domain: "feature_domain",
  employees: "field_employees",
  channel: "feature_channel",
  campaign: "feature_campaign",
  capturedIn: "feature_captured_in",
  owner: "field_owner",
  phone: "feature_phone",
  address: "feature_address",
  daysKnown: "feature_days_known",
  mailsIn: "feature_mails_in",
  mailsOut: "feature_mails_out",
  callsIn: "feature_calls_in",
  callsAnswered: "feature_calls_answered",
  meetings: "feature_meetings",
  notes: "feature_notes",
  forms: "feature_forms",
  visits: "feature_visits",
  signsLately: "feature_signs_lately",
  daysSinceSign: "feature_days_since_sign",
}

const SENIORITY_TEXT: Record<Seniority, TextKey> = {
  learning: "seniority_learning",
  assisting: "seniority_assisting",
  second: "seniority_second",
  product: "seniority_product",
  deciding: "seniority_deciding",
  leading: "seniority_leading",
  managing: "seniority_managing",
  other: "seniority_other",
}

const TAG = "tag/"
const SIGNAL = "signal/"

/** What is learnt from, in words: "Meetings", "Tag “trade fair”", "Asked for the price". */
export function featureText(t: Text, feature: string): string {
  if (feature.startsWith(TAG)) return t("feature_tag", { tag: feature.slice(TAG.length) })
  if (feature.startsWith(SIGNAL)) {
    const key = SIGNAL_TEXT[feature.slice(SIGNAL.length) as SignalKind] as TextKey | undefined
    return key ? t(key) : feature
  }
  const key = NAMES[feature as keyof typeof NAMES] as TextKey | undefined
  return key ? t(key) : feature
}

/** What it is with somebody: "who decide", "3", "yes". */
export function featureValueText(
  t: Text,
  formats: Formats,
  feature: string,
  value: string | number | boolean | null,
): string {
  if (value === null) return t("feature_not_known")
  if (typeof value === "number") return formats.number(value)
  if (value === true || value === "true") return t("feature_yes")
  if (value === false || value === "false") return t("feature_no")
  const key = wordOf(feature, value)
  return key ? t(key) : value
}

function wordOf(feature: string, value: string): TextKey | undefined {
  switch (feature) {
    case "seniority":
      return SENIORITY_TEXT[value as Seniority] as TextKey | undefined
    case "domain":
      return DOMAIN_TEXT[value as ScoredDomain] as TextKey | undefined
    case "channel":
      return CHANNEL_TEXT[value as SourceChannel] as TextKey | undefined
    default:
      return undefined
  }
}

/** How far something moves what is said, in words. @param weight in log-odds */
export function weightText(t: Text, weight: number): string {
  const size = Math.abs(weight)
  if (size >= STRONG) return t(weight > 0 ? "weight_strongly_for" : "weight_strongly_against")
  if (size >= CLEAR) return t(weight > 0 ? "weight_for" : "weight_against")
  return t(weight > 0 ? "weight_slightly_for" : "weight_slightly_against")
}

/** In log-odds: at even odds 12 and 5 of a hundred. */
const STRONG = 0.5
const CLEAR = 0.2
