import * as z from "zod"

import type { ContactSummary } from "~domain/contact"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

/** Somebody merged into a contact: who they were, and how many were merged into them in turn. */
export type MergedPart = { contact: ContactSummary; parts: number }

export const mergingProcedures = {
  /**
   * Makes several contacts one. `into` stays; `picks` says whose value is wanted, by the first field of a group and a contact's
   * id, where it isn't the first one's.
   */
  "contacts.merge": takes(
    z.object({
      ...command,
      into: z.uuid(),
      ids: z.array(z.uuid()).min(1).max(100),
      picks: z.record(z.string().max(60), z.uuid()).default({}),
    }),
  ).returns<Saved & { id: string }>(),

  /** Gives back somebody who was merged into another, with what was changed and what happened with them since. */
  "contacts.unmerge": takes(z.object({ ...command, id: z.uuid() })).returns<Saved & { from: string }>(),

  /** Whom a contact is made of beside itself, in the order they came. */
  "contacts.parts": takes(z.object({ id: z.uuid() })).returns<MergedPart[]>(),

  /** Remembers for good that these contacts are not the same, each with each. */
  "contacts.setApart": takes(z.object({ ...command, ids: z.array(z.uuid()).min(2).max(100) })).returns<Saved>(),
}
