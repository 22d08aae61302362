import * as z from "zod"

import { type Draft, draftSchema } from "~domain/draft"

import { takes } from "./procedure"

export const draftProcedures = {
  "drafts.get": takes(z.object({ key: draftSchema.shape.key })).returns<Draft | null>(),

  /** Keeps the form as it stands; null forgets it. */
  "drafts.put": takes(z.object({ key: draftSchema.shape.key, value: draftSchema.shape.value.nullable() })).returns<{
    kept: true
  }>(),
}
