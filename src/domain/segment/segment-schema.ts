import * as z from "zod"

import { contactFieldsSchema, recordSchema, type SyncedRecord } from "../contact"
import type { Segment } from "../segment"
import { cleanLine } from "../text/clean"
import { filterSchema } from "./filter-schema"
import { PERSONA_CHANNELS, type PersonaDetails } from "./persona"

const line = (max: number) =>
  z
    .string()
    .transform((text) => cleanLine(text, max))
    .refine((text) => text !== "")

const named = z.object({ id: z.uuid(), name: line(120) })

const liveSchema = named.extend({
  kind: z.literal("live"),
  filter: filterSchema,
  withExcluded: z.boolean().optional(),
})
const staticSchema = named.extend({ kind: z.literal("static") })

export const segmentSchema = z.discriminatedUnion("kind", [liveSchema, staticSchema])

/** What makes a live segment a persona. */
export const personaSchema = z.object({
  picture: contactFieldsSchema.shape.photo,
  needs: z.array(line(300)).max(20),
  objections: z.array(line(300)).max(20),
  channel: z.enum(PERSONA_CHANNELS).optional(),
  tone: line(300).optional(),
}) satisfies z.ZodType<PersonaDetails>

/** As it is stored. */
export type SegmentRecord = Segment & SyncedRecord & { createdAt: number; persona?: PersonaDetails | undefined }

const kept = { ...recordSchema.shape, createdAt: z.number(), persona: personaSchema.optional() }
/** A stored one, out of a file. */
export const segmentRecordSchema = z.discriminatedUnion("kind", [
  liveSchema.extend(kept),
  staticSchema.extend(kept),
]) satisfies z.ZodType<SegmentRecord>

/**
 * That somebody came into a live segment, or left it. "filled": the segment was made, or what it asks was changed, and had so many members
 * from then on. `at`: milliseconds since 1970.
 */
export const segmentEventSchema = z.object({
  n: z.number().int(),
  segment: z.uuid(),
  at: z.number(),
  change: z.enum(["joined", "left", "filled"]),
  /** Who came or left. */
  contact: z.uuid().optional(),
  size: z.number().int().min(0).optional(),
})
export type SegmentEvent = z.infer<typeof segmentEventSchema>
