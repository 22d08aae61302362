import * as z from "zod"

import { LEAD_STATUSES, SOURCE_CHANNELS } from "./lead-fields"
import { cleanLine } from "./text/clean"

const line = (max: number) => z.string().transform((text) => cleanLine(text, max))

/**
 * Where somebody came from: the channel, the campaign's name, the page that they were found on or came to, the page before it, and where
 * in the browser they were captured ("gmail", "page", "import": as the provenance names it).
 */
export const leadSourceSchema = z.object({
  channel: z.enum(SOURCE_CHANNELS).optional(),
  campaign: line(200).optional(),
  page: line(2_000).optional(),
  referrer: line(2_000).optional(),
  capturedIn: line(60).optional(),
})

/** What every contact may have for the work on leads. `owner`: who looks after them. `leadStatusReason`: why a lead is unqualified. */
export const leadFieldsSchema = z.object({
  owner: line(120).optional(),
  leadStatus: z.enum(LEAD_STATUSES).optional(),
  leadStatusReason: line(300).optional(),
  source: leadSourceSchema.optional(),
})

export type LeadSource = z.infer<typeof leadSourceSchema>
export type LeadFields = z.infer<typeof leadFieldsSchema>
