import * as z from "zod"

import type { Preview } from "~domain/score/preview"
import type { ScoreRules } from "~domain/score/rules"
import { type RuleFault, scoreRulesSchema } from "~domain/score/rules-schema"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

const count = z.number().int().min(0)
const crossing = z.object({ count, ids: z.array(z.string()).max(100) })
const crossings = z.object({ marketing: crossing, sales: crossing })
const previewSchema = z.object({
  people: count,
  excluded: count,
  changed: count,
  up: crossings,
  down: crossings,
}) satisfies z.ZodType<Preview>

/** How far a pass over everybody has come: the id of the last who was looked at. It goes on from there when it is asked again. */
const after = z.uuid()

/**
 * A preview as far as it has come: complete where `after` is absent. `total`: how many contacts there are; `names`: of those whom it
 * names, by id.
 */
export type PreviewSoFar = { preview: Preview; after?: string; total: number; names: Record<string, string> }

/** How many contacts each listed address or domain covers; complete where `after` is absent. */
export type CoveredSoFar = { covered: Record<string, number>; after?: string; done: number; total: number }

export const scoringProcedures = {
  /** The rules in force, and those that everybody begins with. */
  "scoring.get": takes(z.object({})).returns<{ rules: ScoreRules; defaults: ScoreRules }>(),

  /**
   * What rules would change, or everything that is wrong with them: a slice of everybody at a time. Whoever asks goes on with what was answered,
   * or gives it up.
   */
  "scoring.preview": takes(
    z.object({ rules: z.unknown(), soFar: z.object({ preview: previewSchema, after }).optional() }),
  ).returns<{ faults: RuleFault[] } | PreviewSoFar>(),

  /** Scores by other rules from now on. `over`: the version that they were made from. */
  "scoring.save": takes(
    z.object({
      ...command,
      rules: scoreRulesSchema,
      over: z.number().int().min(1),
      draftKey: z.string().max(600).optional(),
    }),
  ).returns<Saved>(),

  /** How many contacts each of the listed addresses and domains makes one who is never scored: a slice of everybody at a time. */
  "scoring.covered": takes(
    z.object({
      soFar: z.object({ covered: z.record(z.string().max(320), count), after, done: count }).optional(),
    }),
  ).returns<CoveredSoFar>(),
}
