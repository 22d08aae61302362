import * as z from "zod"

import { ownedSchema, recordSchema } from "./contact"
import { cleanLine } from "./text/clean"

/** A local day, YYYY-MM-DD, or a local time on it, YYYY-MM-DDTHH:MM. A follow-up is due where the rep is, not in UTC. */
export const localDue = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/)

export const taskFieldsSchema = z.object({
  contactId: z.uuid(),
  title: z.string().transform((text) => cleanLine(text, 300)),
  due: localDue,
  status: z.enum(["open", "done"]).default("open"),
  /** Milliseconds since 1970. */
  doneAt: z.number().optional(),
})

export const taskSchema = taskFieldsSchema.extend({
  ...recordSchema.shape,
  ...ownedSchema.shape,
  createdAt: z.number(),
})

export type TaskFields = z.infer<typeof taskFieldsSchema>
export type Task = z.infer<typeof taskSchema>
