import type { Writer } from "~db/writer"
import type { Contact } from "~domain/contact"
import { newId } from "~domain/ids"
import type { LifecycleStage } from "~domain/lifecycle"
import { moveChanges, moveEvent, type StageMove } from "~domain/lifecycle/move"

/** Why somebody is moved. Without a reason: by hand, which is the user's. */
export type Why = Partial<Omit<StageMove, "from" | "to">>

/**
 * Moves a contact to a stage, within a commit: the one way to do so. The event in the timeline is what tells of it; nothing else of the
 * contact changes, its provenance neither.
 * @returns the id of the event; undefined where the stage stays
 */
export async function moveContact(
  write: Writer,
  { id, stage }: Pick<Contact, "id" | "stage">,
  to: LifecycleStage,
  { reason = "hand", by = "user", ...why }: Why = {},
): Promise<string | undefined> {
  const move: StageMove = { ...why, reason, by, from: stage, to }
  const event = moveEvent(id, move, write.now)
  if (!event) return undefined
  const eventId = newId()
  await write.update("contacts", id, moveChanges(move))
  write.create("interactions", { ...event, id: eventId })
  return eventId
}
