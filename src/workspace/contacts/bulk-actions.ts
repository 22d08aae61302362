import type { BulkChange } from "~domain/list/bulk-change"
import type { TextKey } from "~ui/text/catalogues"

/** What can be changed of many contacts at once. */
export const BULK_FIELDS = [
  "stage",
  "relationship",
  "organization",
  "addTag",
  "removeTag",
  "addSegment",
  "removeSegment",
] as const
export type BulkField = (typeof BULK_FIELDS)[number]

export const BULK_TEXT: Record<BulkField, TextKey> = {
  stage: "field_stage",
  relationship: "field_relationship",
  organization: "field_organization",
  addTag: "bulk_add_tag",
  removeTag: "bulk_remove_tag",
  addSegment: "bulk_add_segment",
  removeSegment: "bulk_remove_segment",
}

/** The change that a form says; undefined while it lacks its value. An organisation without a name is taken out. */
export function bulkChangeOf(field: BulkField, value: string): BulkChange | undefined {
  const text = value.trim()
  if (field === "organization") return { organization: text || null }
  // The choices of a stage or a relationship are the domain's own.
  return text === "" ? undefined : ({ [field]: text } as BulkChange)
}
