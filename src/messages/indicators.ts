import * as z from "zod"

import type { Indicators } from "~domain/indicators"

import { takes } from "./procedure"

const moment = z.number().min(0).max(8.64e15)

export const indicatorProcedures = {
  /**
   * What a period came to: `from` up to `to`, in milliseconds since 1970; of everybody, or of those who are in a segment now. Of very many
   * contacts it takes some seconds.
   */
  "indicators.get": takes(z.object({ from: moment, to: moment, segment: z.uuid().optional() })).returns<Indicators>(),
}
