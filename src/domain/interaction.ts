import * as z from "zod"

import { ownedSchema, recordSchema } from "./contact"
import { CALL_OUTCOMES, INTERACTION_KINDS } from "./interaction-kinds"
import { moveDetailsSchema } from "./lifecycle/move-schema"
import { SIGNAL_KINDS } from "./signals/kinds"
import { cleanLine, cleanText } from "./text/clean"

/** What is said of something that happened. `at` in milliseconds since 1970; `durationSeconds` in seconds. */
export const interactionFieldsSchema = z.object({
  contactId: z.uuid(),
  kind: z.enum(INTERACTION_KINDS),
  at: z.number().int(),
  direction: z.enum(["in", "out"]).optional(),
  outcome: z.enum(CALL_OUTCOMES).optional(),
  durationSeconds: z.number().int().min(0).max(86_400).optional(),
  subject: z
    .string()
    .transform((text) => cleanLine(text, 500))
    .optional(),
  text: z
    .string()
    .transform((text) => cleanText(text, 20_000))
    .optional(),
  messageId: z.string().max(500).optional(),
  threadId: z.string().max(500).optional(),
  /** Of a mail: the contact's address in it. */
  address: z.string().max(320).optional(),
  url: z.string().max(2_000).optional(),
  /** Of a stage change; `to` of a handover: to whom. */
  from: z.string().max(60).optional(),
  to: z.string().max(120).optional(),
  /** Of a signal: what it tells, with the sentence as `text`, and the rule that found it. */
  signal: z.enum(SIGNAL_KINDS).optional(),
  rule: z.string().max(80).optional(),
  ...moveDetailsSchema.shape,
})

export const interactionSchema = interactionFieldsSchema.extend({ ...recordSchema.shape, ...ownedSchema.shape })

export type InteractionFields = z.infer<typeof interactionFieldsSchema>
export type Interaction = z.infer<typeof interactionSchema>
