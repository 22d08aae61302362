import * as z from "zod"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

/** One line of the audit: what was done, when, to whom, and whether it has been taken back. */
export type HistoryEntry = {
  seq: number
  /** Milliseconds since 1970. */
  at: number
  /** The procedure that made the change, `contacts.update` for example. */
  name: string
  contact?: { id: string; fullName: string }
  fields: string[]
  /** Of an action that took several commits: how many records it changed. */
  records?: number
  undone: boolean
}

export const historyProcedures = {
  /**
   * Takes a commit back, with all others of its group. `kept` names fields that were changed again since, and stay as they are.
   * A large group is taken back by a job, whose id is answered at once.
   */
  "history.undo": takes(z.object({ ...command, seq: z.number().int().positive() })).returns<
    Saved & { kept: string[]; job?: string }
  >(),

  /** The newest commit that can be taken back and has not been, or null. */
  "history.latest": takes(z.object({})).returns<HistoryEntry | null>(),

  "history.list": takes(
    z.object({
      before: z.number().int().optional(),
      contactId: z.uuid().optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
  ).returns<HistoryEntry[]>(),
}
