import * as z from "zod"

import { addressSchema, type ContactSummary } from "~domain/contact"
import { QUALITY_LISTS, type QualityList } from "~domain/quality"
import type { ScoreOfDay } from "~domain/score-of-day"
import type { Finding } from "~domain/standards"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

/** One step of a contact's data to what they should be. `fix`: the value as it would be. */
export type Suggestion = Pick<Finding, "kind" | "code" | "field" | "value"> & { fix?: string }

/**
 * The state of the base: how many contacts are on each list, its score now (0 to 100), and on the days when everybody was looked at.
 * `checkedAt`: when that last was, 0 before the first time.
 */
export type QualityOverview = {
  counts: Record<QualityList, number>
  duplicates: number
  score: number
  days: ScoreOfDay[]
  checkedAt: number
}

export type QualityEntry = { contact: ContactSummary; score: number; seenAt: number; suggestions: Suggestion[] }

const text = z.string().max(2_000)
const texts = z.array(text).max(100)

/** Values as somebody types them: nothing is asked of their form. */
const typedSchema = z
  .object({
    kind: z.enum(["person", "organization"]),
    fullName: text,
    jobTitle: text,
    organization: text,
    birthday: text,
    emails: texts,
    phones: texts,
    tags: texts,
    addresses: z.array(addressSchema).max(50),
  })
  .partial()
export type Typed = z.output<typeof typedSchema>

export const qualityProcedures = {
  "quality.overview": takes(z.object({})).returns<QualityOverview>(),

  /** Who is on a list; `ids`: of these contacts alone. */
  "quality.list": takes(
    z.object({
      list: z.enum(QUALITY_LISTS),
      from: z.number().int().min(0).default(0),
      count: z.number().int().min(1).max(200).default(50),
      ids: z.array(z.uuid()).max(200).optional(),
    }),
  ).returns<{ entries: QualityEntry[]; total: number }>(),

  /** The contacts on a list whose data harm most, the worst first: whoever is furthest along, and of those whose data are worst. */
  "quality.harmful": takes(z.object({ list: z.enum(QUALITY_LISTS), count: z.number().int().min(1).max(50) })).returns<{
    ids: string[]
  }>(),

  /** Notes that all of a contact is still right. */
  "quality.confirm": takes(z.object({ ...command, id: z.uuid() })).returns<Saved>(),

  "quality.ofContact": takes(z.object({ id: z.uuid() })).returns<{ score: number; suggestions: Suggestion[] }>(),

  /** What isn't as it should be in values that are not saved yet: of somebody new, or in the place of a contact's own. */
  "quality.check": takes(z.object({ id: z.uuid().optional(), typed: typedSchema })).returns<{
    suggestions: Suggestion[]
  }>(),

  /** Applies what is suggested of a contact; with a code and a value, that alone. The originals stay in the provenance. */
  "quality.mend": takes(
    z.object({
      ...command,
      id: z.uuid(),
      code: z.string().max(40).optional(),
      value: z.string().max(400).optional(),
    }),
  ).returns<Saved>(),

  /** Applies every suggestion there is, as a job whose commits are one group. `id`: of both. */
  "quality.mendAll": takes(z.object({ id: z.uuid() })).returns<{ started: true }>(),
}
