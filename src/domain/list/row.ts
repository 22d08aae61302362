import type { Contact } from "../contact"
import type { LifecycleStage, Relationship } from "../lifecycle"
import { cellsOf, splitTags, type TextColumnName } from "./columns"

/**
 * A contact as a row of the table shows it. Moments in milliseconds since 1970; `lastInteraction` is 0 when there was none.
 */
export type ListRow = { id: string; kind: Contact["kind"]; tags: string[] } & Record<
  Exclude<TextColumnName, "tags">,
  string
> & {
    stage: LifecycleStage
    relationship: Relationship
    lastInteraction: number
    createdAt: number
    changedAt: number
  }

export function listRowOf(contact: Contact, lastInteraction: number): ListRow {
  const { id, kind, stage, relationship } = contact
  const cells = cellsOf(contact, lastInteraction)
  return { ...cells, id, kind, stage, relationship, tags: splitTags(cells.tags) }
}
