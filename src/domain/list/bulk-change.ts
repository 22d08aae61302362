import * as z from "zod"

import { type Contact, contactFieldsSchema } from "../contact"
import { LIFECYCLE_STAGES, RELATIONSHIPS } from "../lifecycle"
import type { Values } from "../operation"
import { fold } from "../text/fold"

const tag = contactFieldsSchema.shape.tags.unwrap().element

/** What is done to many contacts at once. An organisation that is null is taken out; segments are static ones, by id. */
export const bulkChangeSchema = z.union([
  z.object({ stage: z.enum(LIFECYCLE_STAGES) }),
  z.object({ relationship: z.enum(RELATIONSHIPS) }),
  z.object({ organization: contactFieldsSchema.shape.organization.unwrap().nullable() }),
  z.object({ addTag: tag }),
  z.object({ removeTag: tag }),
  z.object({ addSegment: z.uuid() }),
  z.object({ removeSegment: z.uuid() }),
  z.object({ delete: z.literal(true) }),
])

export type BulkChange = z.infer<typeof bulkChangeSchema>

/** The fields of one contact that a change sets; none where it is so already. Tags are the same whatever their case. */
export function valuesOf(
  contact: Pick<Contact, "tags" | "segments">,
  change: Exclude<BulkChange, { delete: true }>,
): Values {
  const isSame = (one: string, other: string) => fold(one) === fold(other)
  if ("addTag" in change) {
    const { addTag } = change
    return contact.tags.some((one) => isSame(one, addTag)) ? {} : { tags: [...contact.tags, addTag] }
  }
  if ("removeTag" in change) {
    const tags = contact.tags.filter((one) => !isSame(one, change.removeTag))
    return tags.length === contact.tags.length ? {} : { tags }
  }
  const { segments = [] } = contact
  if ("addSegment" in change) {
    const { addSegment } = change
    return segments.includes(addSegment) ? {} : { segments: [...segments, addSegment] }
  }
  if ("removeSegment" in change) {
    const kept = segments.filter((id) => id !== change.removeSegment)
    return kept.length === segments.length ? {} : { segments: kept }
  }
  return change
}
