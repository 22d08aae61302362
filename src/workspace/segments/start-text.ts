import type { SegmentKind } from "~domain/segment/starting-points"
import type { TextKey } from "~ui/text/catalogues"

/** The names of the starting points, by their ids. */
export const START_TEXT: Record<string, TextKey> = {
  country: "segment_start_country",
  region: "segment_start_region",
  town: "segment_start_town",
  postal_code: "segment_start_postal_code",
  calling_code: "segment_start_calling_code",
  place_unknown: "segment_start_place_unknown",
  deciders: "segment_start_deciders",
  job_title: "segment_start_job_title",
  organizations: "segment_start_organizations",
  age: "segment_start_age",
  birthday_soon: "segment_start_birthday_soon",
  good_fit: "segment_start_good_fit",
  interest: "segment_start_interest",
  concern: "segment_start_concern",
  compares: "segment_start_compares",
  advocates: "segment_start_advocates",
  prefers_phone: "segment_start_prefers_phone",
  prefers_mail: "segment_start_prefers_mail",
  new_this_month: "segment_start_new_this_month",
  never_spoken: "segment_start_never_spoken",
  answered_lately: "segment_start_answered_lately",
  gone_cold: "segment_start_gone_cold",
  warm: "segment_start_warm",
  asked_price: "segment_start_asked_price",
  stuck: "segment_start_stuck",
  overdue: "segment_start_overdue",
  quiet_customers: "segment_start_quiet_customers",
}

export const SEGMENT_KIND_TEXT: Record<SegmentKind, TextKey> = {
  geographic: "segment_kind_geographic",
  demographic: "segment_kind_demographic",
  psychographic: "segment_kind_psychographic",
  behavioural: "segment_kind_behavioural",
}
