import * as z from "zod"

import type { ContactSummary } from "~domain/contact"
import type { SourceChannel } from "~domain/lead-fields"
import type { LifecycleStage } from "~domain/lifecycle"
import type { Conversion } from "~domain/lifecycle/stages"
import type { Grade } from "~domain/score/grade"
import type { Segment } from "~domain/segment"
import type { ExclusionReason } from "~domain/segment/exclusion"
import { filterSchema } from "~domain/segment/filter-schema"
import type { PersonaDetails } from "~domain/segment/persona"
import { personaSchema, segmentSchema } from "~domain/segment/segment-schema"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

export type SegmentSummary = Segment & { persona?: PersonaDetails | undefined }

/** How many are in a segment. `isFilling`: who is in it is still being looked up, so that it is those found so far. */
export type SegmentSize = { id: string; count: number; isFilling: boolean }

/**
 * The answer to a question that takes long, or how far it is: `done` of `total` contacts were looked at. Without `value` the same is
 * asked again, which waits for more. `asker`: a question of the same asker's that is newer ends the one before.
 */
export type Part<Value> = { done: number; total: number; value?: Value }
const inParts = { asker: z.uuid(), question: z.uuid() }

/** `count`: of those whom the segment would have. `leftOut`: who meets the filter and isn't one of them, by why. `people`: the first. */
export type SegmentCount = { count: number; leftOut: Record<ExclusionReason, number>; people: ContactSummary[] }

/**
 * A segment's people in numbers. `sizes`: how many there were from each moment on (milliseconds since 1970), the earliest first.
 * `fit`, `engagement`: how many of those who are scored have from 0 to 9, from 10 to 19 … and from 90 to 100. `unscored`: who never is.
 */
export type SegmentReport = {
  size: number
  sizes: { at: number; size: number }[]
  stages: { stage: LifecycleStage; count: number }[]
  sources: { channel: SourceChannel | "unknown"; count: number }[]
  fit: number[]
  engagement: number[]
  grades: { grade: Grade; count: number }[]
  unscored: number
  conversions: Conversion[]
}

const [live, fixed] = segmentSchema.options
const definition = z.discriminatedUnion("kind", [
  live.omit({ id: true }).extend({ persona: personaSchema.optional() }),
  fixed.omit({ id: true }),
])
export type SegmentDefinition = z.output<typeof definition>

export const segmentProcedures = {
  /** Every segment, by name. */
  "segments.list": takes(z.object({})).returns<SegmentSummary[]>(),

  "segments.sizes": takes(z.object({})).returns<SegmentSize[]>(),

  /** Makes a segment, or changes the one with the id. A live one stays live, and a static one static. */
  "segments.save": takes(z.object({ ...command, id: z.uuid().optional(), segment: definition })).returns<
    Saved & { id: string }
  >(),

  /** Refused where others nest it. */
  "segments.delete": takes(z.object({ ...command, id: z.uuid() })).returns<Saved>(),

  /** Who would be in a segment. `own`: the id of the one whose filter it is going to be. */
  "segments.count": takes(
    z.object({ ...inParts, filter: filterSchema, withExcluded: z.boolean().default(false), own: z.uuid().optional() }),
  ).returns<Part<SegmentCount>>(),

  "segments.report": takes(z.object({ ...inParts, id: z.uuid() })).returns<Part<SegmentReport>>(),
}
