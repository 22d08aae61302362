import * as z from "zod"

import { interactionFieldsSchema } from "~domain/interaction"
import type { SignalKind } from "~domain/signals/kinds"
import type { MailHead, ShownMail } from "~domain/signals/shown-mail"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

const party = z.object({ name: z.string().max(500).optional(), address: z.string().max(320) })
const parties = z.array(party).max(1_000)

export const mailHeadSchema = z.object({
  from: party,
  to: parties,
  cc: parties,
  thread: parties,
  isAutomatic: z.boolean(),
}) satisfies z.ZodType<MailHead>

export const shownMailSchema = interactionFieldsSchema
  .pick({
    at: true,
    direction: true,
    subject: true,
    text: true,
    messageId: true,
    threadId: true,
    address: true,
    url: true,
  })
  .extend({ head: mailHeadSchema }) satisfies z.ZodType<ShownMail>

/** A signal that isn't in the store. `at`: milliseconds since 1970. */
export type FoundSignal = { kind: SignalKind; rule: string; quote: string; at: number }

export const signalProcedures = {
  /** What the mail on screen tells of a purchase, of somebody who isn't saved. Nothing is written. */
  "signals.inMail": takes(z.object({ mail: shownMailSchema })).returns<FoundSignal[]>(),

  /**
   * Says that a sentence is no signal: what was written of it goes, and sentences like it aren't found any more by that rule.
   * `id`: of the entry in the timeline, where there is one.
   */
  "signals.dismiss": takes(
    z.object({
      ...command,
      contactId: z.uuid().optional(),
      id: z.uuid().optional(),
      rule: z.string().min(1).max(80),
      quote: z.string().min(1).max(20_000),
    }),
  ).returns<Saved>(),
}
