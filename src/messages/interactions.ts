import * as z from "zod"

import { type Interaction, interactionFieldsSchema } from "~domain/interaction"
import { INTERACTION_KINDS } from "~domain/interaction-kinds"
import { localDue } from "~domain/task"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"
import { mailHeadSchema } from "./signals"

export const interactionProcedures = {
  /** A page of the timeline, newest first. `before`: the last interaction of the page before. `kinds`: all when empty. */
  "interactions.list": takes(
    z.object({
      contactId: z.uuid(),
      kinds: z.array(z.enum(INTERACTION_KINDS)).default([]),
      before: z.object({ at: z.number(), id: z.uuid() }).optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
  ).returns<{ interactions: Interaction[]; more: boolean }>(),

  /**
   * Logs what happened, with its follow-up if one is set, and clears its draft, in one commit.
   * A mail is logged once per contact: the second time the problem is "mail-already-logged". Signals that are found in what was
   * written or said are logged with it. `head`: of a mail, whom it names.
   */
  "interactions.log": takes(
    z.object({
      ...command,
      interaction: interactionFieldsSchema,
      head: mailHeadSchema.optional(),
      followUp: z.object({ title: z.string().max(300), due: localDue }).optional(),
      draftKey: z.string().max(600).optional(),
    }),
  ).returns<Saved & { id: string; taskId?: string }>(),

  "interactions.update": takes(
    z.object({
      ...command,
      id: z.uuid(),
      changes: interactionFieldsSchema
        .pick({ text: true, outcome: true, direction: true, durationSeconds: true, at: true })
        .partial(),
    }),
  ).returns<Saved>(),

  "interactions.delete": takes(z.object({ ...command, id: z.uuid() })).returns<Saved>(),
}
