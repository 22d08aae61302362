import type { ContactFields } from "~domain/contact"
import type { CALL_OUTCOMES, InteractionKind } from "~domain/interaction-kinds"
import type { LifecycleStage, Relationship } from "~domain/lifecycle"
import type { LookalikeReason } from "~domain/lookalikes"
import type { ScoredDomain } from "~domain/score/rules"
import type { SignalKind } from "~domain/signals/kinds"

import type { TextKey } from "./catalogues"

/*
 * The words for the values of the domain. Tables rather than keys put together, so that a value without its word does not
 * compile and every key can be found by a search.
 */

export const STAGE_TEXT: Record<LifecycleStage, TextKey> = {
  contact: "stage_contact",
  subscriber: "stage_subscriber",
  lead: "stage_lead",
  "marketing-qualified": "stage_marketing_qualified",
  "sales-qualified": "stage_sales_qualified",
  opportunity: "stage_opportunity",
  customer: "stage_customer",
  evangelist: "stage_evangelist",
  disqualified: "stage_disqualified",
}

export const RELATIONSHIP_TEXT: Record<Relationship, TextKey> = {
  prospect: "relationship_prospect",
  customer: "relationship_customer",
  supplier: "relationship_supplier",
  employee: "relationship_employee",
  partner: "relationship_partner",
  other: "relationship_other",
  spam: "relationship_spam",
}

export const KIND_TEXT: Record<InteractionKind, TextKey> = {
  email: "kind_email",
  call: "kind_call",
  meeting: "kind_meeting",
  note: "kind_note",
  "page-visit": "kind_page_visit",
  "form-submission": "kind_form_submission",
  capture: "kind_capture",
  "stage-change": "kind_stage_change",
  signal: "kind_signal",
  handover: "kind_handover",
}

export const OUTCOME_TEXT: Record<(typeof CALL_OUTCOMES)[number], TextKey> = {
  answered: "outcome_answered",
  "no-answer": "outcome_no_answer",
  voicemail: "outcome_voicemail",
  busy: "outcome_busy",
  "wrong-number": "outcome_wrong_number",
}

export const SIGNAL_TEXT: Record<SignalKind, TextKey> = {
  "price-asked": "signal_price_asked",
  "quote-requested": "signal_quote_requested",
  "deadline-named": "signal_deadline_named",
  "budget-named": "signal_budget_named",
  "colleague-added": "signal_colleague_added",
  "technical-question": "signal_technical_question",
  "contract-question": "signal_contract_question",
  "meeting-requested": "signal_meeting_requested",
  "call-requested": "signal_call_requested",
  "competitor-named": "signal_competitor_named",
  "faster-replies": "signal_faster_replies",
  "pricing-resumed": "signal_pricing_resumed",
  "silence-after-promise": "signal_silence_after_promise",
  unsubscribe: "signal_unsubscribe",
  "not-interested": "signal_not_interested",
  "out-of-office": "signal_out_of_office",
  left: "signal_left",
}

/** What an address is, as the end of a sentence. */
export const DOMAIN_TEXT: Record<ScoredDomain, TextKey> = {
  own: "domain_own",
  free: "domain_free",
  role: "domain_role",
  disposable: "domain_disposable",
}

export const REASON_TEXT: Record<LookalikeReason, TextKey> = {
  "same-address": "lookalike_same_address",
  "same-phone": "lookalike_same_phone",
  "same-profile": "lookalike_same_profile",
  "same-name-and-organization": "lookalike_same_name_and_organization",
  alike: "lookalike_alike",
}

export const FIELD_TEXT: Record<Exclude<keyof ContactFields, "kind">, TextKey> = {
  fullName: "field_full_name",
  givenName: "field_given_name",
  familyName: "field_family_name",
  additionalName: "field_additional_name",
  honorificPrefix: "field_honorific_prefix",
  aliases: "field_aliases",
  jobTitle: "field_job_title",
  organization: "field_organization",
  emails: "field_email",
  phones: "field_phone",
  addresses: "field_address",
  urls: "field_url",
  birthday: "field_birthday",
  anniversary: "field_anniversary",
  photo: "field_photo",
  notes: "field_notes",
  tags: "field_tags",
  stage: "field_stage",
  stageReason: "field_stage_reason",
  relationship: "field_relationship",
  doNotContact: "field_do_not_contact",
  employees: "field_employees",
  segments: "field_segments",
  owner: "field_owner",
  leadStatus: "field_lead_status",
  leadStatusReason: "field_lead_status_reason",
  source: "field_source",
}

/** The word for a field as the change log or a problem names it; the field's own name where there is none. */
export const fieldKey = (field: string): TextKey | undefined =>
  FIELD_TEXT[field.split("/")[0] as keyof typeof FIELD_TEXT]

/** The kinds of values in vCard's words, where we have one of our own. */
export const LABEL_TEXT: Record<string, TextKey> = {
  work: "label_work",
  home: "label_home",
  cell: "label_cell",
  mobile: "label_cell",
  fax: "label_fax",
}
