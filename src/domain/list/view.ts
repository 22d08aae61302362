import * as z from "zod"

import { LIFECYCLE_STAGES, RELATIONSHIPS } from "../lifecycle"
import { LIST_COLUMNS } from "./columns"

/** Moments in milliseconds since 1970, both ends within. */
const range = z.object({ from: z.number().optional(), to: z.number().optional() })

/** Which contacts are wanted: each part narrows; within a list any will do. */
export const filterSchema = z.object({
  stages: z.array(z.enum(LIFECYCLE_STAGES)).max(20).optional(),
  relationships: z.array(z.enum(RELATIONSHIPS)).max(20).optional(),
  tags: z.array(z.string().max(60)).max(50).optional(),
  organizations: z.array(z.string().max(200)).max(50).optional(),
  /** Whether they have one. */
  email: z.boolean().optional(),
  phone: z.boolean().optional(),
  created: range.optional(),
  /** With `to` alone: nobody has spoken with them since, or ever. */
  lastInteraction: range.optional(),
  /** Members of a segment, by its id. */
  segment: z.uuid().optional(),
})

export const sortSchema = z.object({ column: z.enum(LIST_COLUMNS), descending: z.boolean() })

/** What a table shows: whom, and in which order. `search`: as typed, empty for nothing. */
export const listViewSchema = z.object({
  filter: filterSchema,
  search: z.string().max(200),
  sort: sortSchema,
})

export type ListFilter = z.infer<typeof filterSchema>
export type ListSort = z.infer<typeof sortSchema>
export type ListView = z.infer<typeof listViewSchema>
