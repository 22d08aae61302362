import * as z from "zod"

import { ownedSchema, recordSchema } from "./contact"
import { cleanLine } from "./text/clean"
import { cleanFileName } from "./text/file-name"

/** The page that something is from: one of the web, which a link may lead to. */
export const documentSourceSchema = z.object({
  url: z
    .string()
    .max(2_000)
    .regex(/^https?:\/\//i),
  title: z
    .string()
    .transform((text) => cleanLine(text, 500))
    .optional(),
})

/** A file that was attached. Its bytes lie apart, by their hash. `addedAt` in milliseconds since 1970, `size` in bytes. */
const documentFieldsSchema = z.object({
  contactId: z.uuid(),
  /** What it belongs to of all that happened, where it belongs to one of it. */
  interactionId: z.uuid().optional(),
  name: z.string().transform(cleanFileName),
  /** As its first bytes tell, never as somebody declared it. */
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]{1,90}$/),
  size: z.number().int().min(1),
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: z.number(),
  source: documentSourceSchema.optional(),
})

export const documentSchema = documentFieldsSchema.extend({ ...recordSchema.shape, ...ownedSchema.shape })

export type DocumentRecord = z.infer<typeof documentSchema>
export type DocumentSource = z.infer<typeof documentSourceSchema>
