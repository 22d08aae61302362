import * as z from "zod"

import { listViewSchema } from "./view"

/** Contacts chosen in a table: by name, or all that a view shows but for some. The second needs no list of all of them. */
export const selectionSchema = z.union([
  z.object({ ids: z.array(z.uuid()).max(20_000) }),
  z.object({ all: listViewSchema.omit({ sort: true }), except: z.array(z.uuid()).max(20_000) }),
])

export type ListSelection = z.infer<typeof selectionSchema>
