import { LIFECYCLE_STAGES, RELATIONSHIPS } from "../lifecycle"
import { fold } from "../text/fold"
import { type NumberColumnName, sortKey, splitTags, type TextColumnName } from "./columns"
import type { ListFilter } from "./view"

/** What a filter asks of one column. */
export type Condition =
  | { column: TextColumnName; holds: (value: string) => boolean }
  | { column: NumberColumnName; holds: (value: number) => boolean }

/** The conditions of a filter, all of which a contact must meet. A part that is empty asks nothing. */
export function conditionsOf(filter: ListFilter): Condition[] {
  const conditions: Condition[] = []
  const { stages, relationships, tags, organizations, email, phone, created, lastInteraction } = filter
  if (stages?.length) {
    const wanted = new Set(stages.map((stage) => LIFECYCLE_STAGES.indexOf(stage) + 1))
    conditions.push({ column: "stage", holds: (place) => wanted.has(place) })
  }
  if (relationships?.length) {
    const wanted = new Set(relationships.map((relationship) => RELATIONSHIPS.indexOf(relationship) + 1))
    conditions.push({ column: "relationship", holds: (place) => wanted.has(place) })
  }
  if (tags?.length) {
    const wanted = new Set(tags.map(fold))
    conditions.push({ column: "tags", holds: (joined) => splitTags(joined).some((tag) => wanted.has(fold(tag))) })
  }
  if (organizations?.length) {
    const wanted = new Set(organizations.map((name) => sortKey("organization", name)))
    conditions.push({ column: "organization", holds: (name) => wanted.has(sortKey("organization", name)) })
  }
  if (email !== undefined) conditions.push({ column: "email", holds: (address) => (address !== "") === email })
  if (phone !== undefined) conditions.push({ column: "phone", holds: (number) => (number !== "") === phone })
  if (created) conditions.push({ column: "createdAt", holds: within(created) })
  if (lastInteraction) conditions.push({ column: "lastInteraction", holds: within(lastInteraction) })
  return conditions
}

const within =
  ({ from = 0, to = Number.POSITIVE_INFINITY }: { from?: number; to?: number }) =>
  (at: number) =>
    at >= from && at <= to
