import * as z from "zod"

import { contactFieldsSchema } from "../contact"
import { cleanLine } from "../text/clean"
import { filterSchema } from "./filter-schema"
import { PERSONA_CHANNELS } from "./persona"

const line = (max: number) =>
  z
    .string()
    .transform((text) => cleanLine(text, max))
    .refine((text) => text !== "")

const named = z.object({ id: z.uuid(), name: line(120) })

export const segmentSchema = z.discriminatedUnion("kind", [
  named.extend({ kind: z.literal("live"), filter: filterSchema, withExcluded: z.boolean().optional() }),
  named.extend({ kind: z.literal("static") }),
])

export const personaSchema = named.extend({
  picture: contactFieldsSchema.shape.photo,
  needs: z.array(line(300)).max(20),
  objections: z.array(line(300)).max(20),
  channel: z.enum(PERSONA_CHANNELS).optional(),
  tone: line(300).optional(),
  filter: filterSchema,
})
