import * as z from "zod"

import { bulkChangeSchema } from "~domain/list/bulk-change"
import type { ListRow } from "~domain/list/row"
import { selectionSchema } from "~domain/list/selection"
import { listViewSchema } from "~domain/list/view"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

const part = { view: listViewSchema, from: z.number().int().min(0) }

export const contactListProcedures = {
  /** A part of a view, and how many it has in all. A row is null whose contact went meanwhile. */
  "list.rows": takes(z.object({ ...part, count: z.number().int().min(1).max(500) })).returns<{
    rows: (ListRow | null)[]
    total: number
  }>(),

  /** The ids of a part of a view, for a stretch of rows that is chosen. */
  "list.ids": takes(z.object({ ...part, count: z.number().int().min(1).max(20_000) })).returns<string[]>(),

  /** The tags or organisations in use, those of most contacts first. `text`: what they or one of their words begin with. */
  "list.choices": takes(
    z.object({
      field: z.enum(["tags", "organization"]),
      text: z.string().max(200).default(""),
      limit: z.number().int().min(1).max(200).default(50),
    }),
  ).returns<{ value: string; count: number }[]>(),

  /**
   * Changes or deletes many contacts, as one action that is taken back as one. `changed`: how many it made a difference to.
   * For a great many it is a job, whose id is answered at once.
   */
  "list.change": takes(z.object({ ...command, who: selectionSchema, change: bulkChangeSchema })).returns<
    Saved & { changed: number; job?: string }
  >(),
}
