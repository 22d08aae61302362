import * as z from "zod"

import { EXPORT_FORMATS } from "~domain/exchange"

import { command } from "./commands"
import { takes } from "./procedure"

export const exportProcedures = {
  /** Writes contacts into a file: a job. Everybody, or those with these ids in their order. */
  "exports.start": takes(
    z.object({ ...command, format: z.enum(EXPORT_FORMATS), ids: z.array(z.uuid()).min(1).max(500_000).optional() }),
  ).returns<{ job: string }>(),

  /** The file of the folder "exports" that a job has written, under which name it is offered, and how many are in it. */
  "exports.result": takes(z.object({ job: z.uuid() })).returns<{ file: string; name: string; contacts: number }>(),
}
