import type { Contact, OwnValues } from "../contact"
import type { Values } from "../operation"

/** One of those whom a merged contact is made of: its id, and what is its own. */
export type Part = { id: string; values: OwnValues }

/** The first is who the others were merged into. */
export type Parts = [Part, ...Part[]]

/** What is somebody's own, by field. A table, so that a field without its place here doesn't compile. */
const IS_OWN: Record<keyof OwnValues, true> = {
  kind: true,
  fullName: true,
  givenName: true,
  familyName: true,
  additionalName: true,
  honorificPrefix: true,
  aliases: true,
  jobTitle: true,
  organization: true,
  emails: true,
  phones: true,
  addresses: true,
  urls: true,
  birthday: true,
  anniversary: true,
  photo: true,
  notes: true,
  tags: true,
  stage: true,
  stageReason: true,
  relationship: true,
  doNotContact: true,
  employees: true,
  segments: true,
  owner: true,
  leadStatus: true,
  leadStatusReason: true,
  source: true,
  formerJobs: true,
  provenance: true,
  declined: true,
  distinctFrom: true,
  createdAt: true,
}
const OWN_FIELDS = Object.keys(IS_OWN) as (keyof OwnValues)[]

/** A name is one value in several fields: parts of two people's names make nobody's. */
export const NAME_FIELDS = ["fullName", "givenName", "additionalName", "familyName", "honorificPrefix"] as const

/** Why a stage was reached goes with the stage. */
export const STAGE_FIELDS = ["stage", "stageReason"] as const

/** Why a lead is unqualified goes with that. */
const STATUS_FIELDS = ["leadStatus", "leadStatusReason"] as const

/** The fields that come from one person together. A pick names the group by its first. */
export const GROUPS: readonly (readonly (keyof OwnValues)[])[] = [
  NAME_FIELDS,
  STAGE_FIELDS,
  ["kind"],
  ["jobTitle"],
  ["organization"],
  ["birthday"],
  ["anniversary"],
  ["photo"],
  ["relationship"],
  ["doNotContact"],
  ["employees"],
  ["owner"],
  STATUS_FIELDS,
  ["source"],
  ["formerJobs"],
]

/** What is written down of each other, with the time: what one knows, all know. */
export const NOTED_FIELDS = ["declined", "distinctFrom"] as const

/** No aliases, or segments, are as good as an empty list of them. */
const isAbsent = (field: string, value: unknown) =>
  value === undefined || ((field === "aliases" || field === "segments") && (value as string[]).length === 0)

/** What is a contact's own, out of its record. */
export function ownValues(contact: Contact): OwnValues {
  return Object.fromEntries(
    OWN_FIELDS.flatMap((field) => (isAbsent(field, contact[field]) ? [] : [[field, contact[field]]])),
  ) as OwnValues
}

/** The changes that give a record these values and no others. */
export function asChanges(record: Contact, values: OwnValues): Values {
  const changes: Values = {}
  for (const field of OWN_FIELDS) {
    if (field === "provenance") continue
    if (!isAbsent(field, record[field]) || values[field] !== undefined) changes[field] = values[field] ?? null
  }
  for (const path of new Set([...Object.keys(record.provenance), ...Object.keys(values.provenance)]))
    changes[`provenance/${path}`] = values.provenance[path] ?? null
  return changes
}
