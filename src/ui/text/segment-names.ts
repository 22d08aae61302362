import type { LeadStatus, SourceChannel } from "~domain/lead-fields"
import type { ExclusionReason } from "~domain/segment/exclusion"
import type { ValueField } from "~domain/segment/fields"
import type { Condition } from "~domain/segment/filter"
import type { PersonaChannel } from "~domain/segment/persona"

import type { TextKey } from "./catalogues"

/** The words for what a filter can ask of. */
export const SEGMENT_FIELD_TEXT: Record<ValueField | Condition["field"], TextKey> = {
  name: "column_name",
  givenName: "field_given_name",
  familyName: "field_family_name",
  additionalName: "field_additional_name",
  honorificPrefix: "field_honorific_prefix",
  aliases: "field_aliases",
  kind: "column_kind",
  jobTitle: "field_job_title",
  organization: "field_organization",
  emails: "field_email",
  "emails.domain": "segment_field_mail_domain",
  phones: "field_phone",
  "addresses.country": "column_country",
  "addresses.region": "column_region",
  "addresses.locality": "column_locality",
  "addresses.postalCode": "column_postal_code",
  "addresses.streetAddress": "column_street",
  urls: "field_url",
  photo: "field_photo",
  notes: "field_notes",
  tags: "field_tags",
  birthday: "field_birthday",
  anniversary: "field_anniversary",
  age: "segment_field_age",
  "formerJobs.organization": "segment_field_former_organization",
  "formerJobs.jobTitle": "segment_field_former_job_title",
  stage: "field_stage",
  stageSince: "segment_field_stage_since",
  stageReason: "segment_field_stage_reason",
  relationship: "field_relationship",
  owner: "field_owner",
  leadStatus: "field_lead_status",
  leadStatusReason: "field_lead_status_reason",
  "source.channel": "segment_field_channel",
  "source.campaign": "segment_field_campaign",
  "source.page": "segment_field_source_page",
  "source.referrer": "segment_field_referrer",
  "source.capturedIn": "segment_field_captured_in",
  exclusion: "segment_field_exclusion",
  fit: "segment_field_fit",
  engagement: "segment_field_engagement",
  probability: "segment_field_probability",
  quality: "segment_field_quality",
  createdAt: "column_created",
  changedAt: "column_changed",
  lastInteraction: "column_last_interaction",
  interactions: "segment_field_interactions",
  tasks: "segment_field_tasks",
  signals: "segment_field_signals",
  segment: "segment_field_segment",
}

export const LEAD_STATUS_TEXT: Record<LeadStatus, TextKey> = {
  new: "lead_status_new",
  open: "lead_status_open",
  "in-progress": "lead_status_in_progress",
  unqualified: "lead_status_unqualified",
}

export const CHANNEL_TEXT: Record<SourceChannel | "unknown", TextKey> = {
  email: "channel_email",
  website: "channel_website",
  form: "channel_form",
  call: "channel_call",
  event: "channel_event",
  referral: "channel_referral",
  social: "channel_social",
  advertising: "channel_advertising",
  search: "channel_search",
  import: "channel_import",
  other: "channel_other",
  unknown: "channel_unknown",
}

export const EXCLUSION_TEXT: Record<ExclusionReason, TextKey> = {
  spam: "exclusion_spam",
  "do-not-contact": "exclusion_do_not_contact",
  employee: "exclusion_employee",
  supplier: "exclusion_supplier",
}

export const CONTACT_KIND_TEXT: Record<"person" | "organization", TextKey> = {
  person: "contact_kind_person",
  organization: "contact_kind_organization",
}

/** How a persona likes to be reached. */
export const PERSONA_CHANNEL_TEXT: Record<PersonaChannel, TextKey> = {
  email: "persona_channel_email",
  call: "persona_channel_call",
  meeting: "persona_channel_meeting",
  message: "persona_channel_message",
  post: "persona_channel_post",
}
