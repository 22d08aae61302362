import * as z from "zod"

import { MOVE_REASONS, type MovedBy } from "./move"

/** What an interaction says of a change of stage beside `from` and `to`. All of it may be absent, as it was before it was kept. */
export const moveDetailsSchema = z.object({
  reason: z.enum(MOVE_REASONS).optional(),
  /** Ids of interactions and signals. */
  evidence: z.array(z.string().min(1).max(100)).max(50).optional(),
  by: z
    .string()
    .regex(/^(user|rule:.{1,80})$/)
    .transform((by) => by as MovedBy)
    .optional(),
})
