import type { Contact } from "../contact"
import { LEAD_STATUSES, SOURCE_CHANNELS } from "../lead-fields"
import { LIFECYCLE_STAGES, RELATIONSHIPS } from "../lifecycle"
import { EXCLUSION_REASONS } from "./exclusion"
import { SCORE_FIELDS } from "./subject"

/** Fields of texts. Those that hold several values are met by any of them; an archived e-mail address counts as none. */
export const TEXT_FIELDS = [
  "name",
  "givenName",
  "familyName",
  "additionalName",
  "honorificPrefix",
  "aliases",
  "jobTitle",
  "organization",
  "emails",
  "emails.domain",
  "phones",
  "addresses.streetAddress",
  "addresses.locality",
  "addresses.region",
  "addresses.postalCode",
  "addresses.country",
  "urls",
  "photo",
  "notes",
  "tags",
  "stageReason",
  "leadStatusReason",
  "formerJobs.organization",
  "formerJobs.jobTitle",
  "owner",
  "source.campaign",
  "source.page",
  "source.referrer",
  "source.capturedIn",
] as const

/** Fields of which there are only these values. */
export const CHOICES = {
  kind: ["person", "organization"],
  stage: LIFECYCLE_STAGES,
  relationship: RELATIONSHIPS,
  leadStatus: LEAD_STATUSES,
  "source.channel": SOURCE_CHANNELS,
  /** Why nobody should reach for them, as `reasonFinder` tells; missing where nothing speaks against it. */
  exclusion: EXCLUSION_REASONS,
} as const

/** `age` in whole years; unknown where the birthday has no year. */
export const NUMBER_FIELDS = [...SCORE_FIELDS, "age"] as const
/** Moments. `stageSince`: of the last change of stage, or of the contact's creation. */
export const DATE_FIELDS = ["createdAt", "changedAt", "lastInteraction", "stageSince"] as const
/** Days, of which the year may be unknown. */
export const YEARLY_FIELDS = ["birthday", "anniversary"] as const

export type TextField = (typeof TEXT_FIELDS)[number]
export type ChoiceField = keyof typeof CHOICES
export type NumberField = (typeof NUMBER_FIELDS)[number]
export type DateField = (typeof DATE_FIELDS)[number]
export type YearlyField = (typeof YEARLY_FIELDS)[number]
export type ValueField = TextField | ChoiceField | NumberField | DateField | YearlyField

const among =
  <Field extends string>(fields: readonly Field[]) =>
  (field: string): field is Field =>
    (fields as readonly string[]).includes(field)

export const isTextField = among(TEXT_FIELDS)
export const isChoiceField = (field: string): field is ChoiceField => Object.hasOwn(CHOICES, field)
export const isScoreField = among(SCORE_FIELDS)
export const isNumberField = among(NUMBER_FIELDS)
export const isDateField = among(DATE_FIELDS)
export const isYearlyField = among(YEARLY_FIELDS)

export type RecordField = keyof Contact

/** Of which fields of a contact's record a value is made; none where it is made of something else. */
export function recordFieldsOf(field: ValueField): readonly RecordField[] {
  if (field === "name")
    return ["fullName", "givenName", "additionalName", "familyName", "organization", "emails", "phones"]
  if (field === "exclusion") return ["relationship", "emails", "tags", "doNotContact"]
  if (field === "age") return ["birthday"]
  if (field === "changedAt") return ["stamps", "createdAt"]
  if (field === "stageSince") return ["createdAt"]
  if (field === "lastInteraction" || isScoreField(field)) return []
  return [field.split(".", 1)[0] as RecordField]
}
