import { compiledRules } from "~db/lead-context"
import type { Writer } from "~db/writer"
import type { Contact } from "~domain/contact"
import type { Exclusion } from "~domain/exclusion"
import { newId } from "~domain/ids"
import { type LifecycleStage, rangeOf } from "~domain/lifecycle"
import { moveChanges, moveEvent, type StageMove } from "~domain/lifecycle/move"
import { Problem } from "~domain/problem"

/** Why somebody is moved. Without a reason: by hand, which is the user's. */
export type Why = Partial<Omit<StageMove, "from" | "to">>

type Movable = Pick<Contact, "id" | "stage" | "relationship" | "emails">

/** Why a contact can't be moved to a stage: whoever is never a lead doesn't become one, by hand neither. Nothing where it can be. */
export async function whyNotTo(contact: Movable, to: LifecycleStage): Promise<Exclusion | undefined> {
  const range = rangeOf(to)
  if (to === contact.stage || (range !== "lead" && range !== "opportunity")) return undefined
  return (await compiledRules()).exclusionOf(contact)
}

/**
 * Moves a contact to a stage, within a commit: the one way to do so. The event in the timeline is what tells of it; nothing else of the
 * contact changes, its provenance neither.
 * @returns the id of the event; undefined where the stage stays
 * @throws Problem "never-a-lead" for an employee, a supplier, a partner or spam
 */
export async function moveContact(
  write: Writer,
  contact: Movable,
  to: LifecycleStage,
  { reason = "hand", by = "user", ...why }: Why = {},
): Promise<string | undefined> {
  const { id, stage } = contact
  const move: StageMove = { ...why, reason, by, from: stage, to }
  const event = moveEvent(id, move, write.now)
  if (!event) return undefined
  const excluded = await whyNotTo(contact, to)
  if (excluded)
    throw new Problem("never-a-lead", {
      relationship: excluded.relationship,
      match: "match" in excluded ? excluded.match : "none",
    })
  const eventId = newId()
  await write.update("contacts", id, moveChanges(move))
  write.create("interactions", { ...event, id: eventId })
  return eventId
}
