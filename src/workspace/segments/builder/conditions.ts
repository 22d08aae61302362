import { isChoiceField, isDateField, isNumberField, isTextField, isYearlyField } from "~domain/segment/fields"
import type { Condition } from "~domain/segment/filter"
import type { TextKey } from "~ui/text/catalogues"

export type Field = Condition["field"]
export type Operator = Condition["op"]

/** The fields, by what they are about, in the order in which they are offered. */
export const FIELD_GROUPS: { text: TextKey; fields: Field[] }[] = [
  { text: "segment_fields_happened", fields: ["interactions", "signals", "tasks", "lastInteraction"] },
  {
    text: "segment_fields_lead",
    fields: [
      "stage",
      "stageSince",
      "stageReason",
      "relationship",
      "leadStatus",
      "leadStatusReason",
      "owner",
      "fit",
      "engagement",
      "probability",
      "source.channel",
      "source.campaign",
      "source.page",
      "source.referrer",
      "source.capturedIn",
    ],
  },
  {
    text: "segment_fields_who",
    fields: [
      "name",
      "kind",
      "jobTitle",
      "organization",
      "tags",
      "emails",
      "emails.domain",
      "phones",
      "urls",
      "birthday",
      "age",
      "anniversary",
      "notes",
      "givenName",
      "familyName",
      "additionalName",
      "honorificPrefix",
      "aliases",
      "photo",
      "formerJobs.organization",
      "formerJobs.jobTitle",
    ],
  },
  {
    text: "segment_fields_where",
    fields: [
      "addresses.country",
      "addresses.region",
      "addresses.locality",
      "addresses.postalCode",
      "addresses.streetAddress",
    ],
  },
  { text: "segment_fields_record", fields: ["segment", "createdAt", "changedAt", "quality", "exclusion"] },
]

const PRESENCE: Operator[] = ["known", "missing"]

export function operatorsOf(field: Field): Operator[] {
  if (field === "interactions") return ["did", "didNot"]
  if (field === "tasks") return ["overdue", "open"]
  if (field === "signals") return ["has", "hasNot"]
  if (field === "segment") return ["in", "notIn"]
  if (isTextField(field)) return ["is", "isnt", "contains", "begins", ...PRESENCE]
  if (isChoiceField(field)) return ["is", "isnt", ...PRESENCE]
  if (isNumberField(field)) return ["within", ...PRESENCE]
  return isYearlyField(field) ? ["recurs", "during", ...PRESENCE] : ["during", ...PRESENCE]
}

export const OPERATOR_TEXT: Record<Operator, TextKey> = {
  is: "segment_op_is",
  isnt: "segment_op_isnt",
  contains: "segment_op_contains",
  begins: "segment_op_begins",
  known: "segment_op_known",
  missing: "segment_op_missing",
  within: "segment_op_within",
  during: "segment_op_during",
  recurs: "segment_op_recurs",
  did: "segment_op_did",
  didNot: "segment_op_did_not",
  open: "segment_op_open",
  overdue: "segment_op_overdue",
  has: "segment_op_has",
  hasNot: "segment_op_has_not",
  in: "segment_op_in",
  notIn: "segment_op_not_in",
}

/** A condition to begin with; what it lacks is asked for. */
export const conditionOn = (field: Field): Condition =>
  withOperator({ field } as Condition, operatorsOf(field)[0] as Operator)

/** The condition with another operator; it keeps what both take. */
export function withOperator(condition: Condition, op: Operator): Condition {
  const { field } = condition
  const before = condition as Partial<Record<string, unknown>>
  const part = (name: string) => (before[name] === undefined ? {} : { [name]: before[name] })
  const happened = { ...part("kinds"), ...part("direction"), ...part("outcomes"), ...part("days") }
  switch (op) {
    case "is":
    case "isnt":
    case "contains":
    case "begins":
      return { field, op, values: before.values ?? [] } as Condition
    case "within":
      return {
        field,
        op,
        ...(before.from === undefined && before.to === undefined ? startOf(field) : { ...part("from"), ...part("to") }),
      } as Condition
    case "during":
    case "recurs":
      return {
        field,
        op,
        period: before.period ?? (isDateField(field) ? { lastDays: 30 } : { nextDays: 30 }),
      } as Condition
    case "did":
      return {
        field,
        op,
        times: before.times ?? 1,
        ...happened,
        ...(before.op === undefined && { days: 30 }),
      } as Condition
    case "didNot":
      return { field, op, ...happened } as Condition
    case "has":
    case "hasNot":
      return { field, op, ...part("kinds"), ...part("days"), ...(before.op === undefined && { days: 30 }) } as Condition
    case "in":
    case "notIn":
      return { field, op, id: before.id ?? "" } as Condition
    default:
      return { field, op } as Condition
  }
}

const startOf = (field: Field) =>
  field === "age" ? { from: 25, to: 40 } : { from: field === "probability" ? 0.5 : 50 }
