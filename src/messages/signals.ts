import * as z from "zod"

import { interactionFieldsSchema } from "~domain/interaction"
import type { SignalKind } from "~domain/signals/kinds"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

const party = z.object({ name: z.string().max(500).optional(), address: z.string().max(320) })

/** Whom a mail's header names, and what sent it: what its entry in the timeline doesn't keep. */
export const mailHeadSchema = z.object({
  from: party,
  to: z.array(party).max(200).default([]),
  cc: z.array(party).max(200).default([]),
  /** Others who wrote in the thread. */
  thread: z.array(party).max(200).default([]),
  /** Whether a program sent it. */
  isAutomatic: z.boolean().default(false),
})
export type MailHead = z.infer<typeof mailHeadSchema>

/** The mail on screen, as it would be logged, with its head. */
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
  .extend({ head: mailHeadSchema })
export type ShownMail = z.infer<typeof shownMailSchema>

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
