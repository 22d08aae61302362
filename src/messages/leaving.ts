import * as z from "zod"

import { localDue } from "~domain/task"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

export const leavingProcedures = {
  /**
   * Notes that somebody has left where they worked: the place becomes a former one, its addresses are archived, the person stays.
   * With a successor's name they are saved there; the task is theirs then, else of the one who left.
   */
  "contacts.leave": takes(
    z.object({
      ...command,
      id: z.uuid(),
      /** An address that is known not to work. */
      bounced: z.string().max(320).optional(),
      successor: z.string().trim().max(300).optional(),
      task: z.object({ title: z.string().max(300), due: localDue }),
      /** What the timeline says of it. */
      note: z.string().max(1_000),
    }),
  ).returns<Saved & { successorId?: string }>(),
}
