import type { ExclusionLists } from "~domain/exclusion"
import { type CompiledRules, compileRules } from "~domain/score/compile"
import { defaultScoreRules } from "~domain/score/default-rules"
import type { ScoreRules } from "~domain/score/rules"
import type { SegmentRecord } from "~domain/segment/segment-schema"
import type { Settings } from "~domain/settings"

import { database } from "./connection"
import { getSettings } from "./settings"

/** The rules that contacts are scored by now. */
export const rulesOf = ({ scoreRules }: Pick<Settings, "scoreRules">): ScoreRules => scoreRules ?? defaultScoreRules

/** Who is never a lead, by domain and by list. */
export const exclusionsOf = ({ ownDomains, excluded }: Settings): ExclusionLists => ({ ownDomains, listed: excluded })

let compiled: { of: Settings; rules: CompiledRules } | undefined

/** The rules made ready; made again only after the settings were changed. */
export async function compiledRules(): Promise<CompiledRules> {
  const settings = await getSettings()
  if (compiled?.of !== settings)
    compiled = { of: settings, rules: compileRules(rulesOf(settings), exclusionsOf(settings)) }
  return compiled.rules
}

/** Every segment that stands, by id. */
export async function allSegments(): Promise<Map<string, SegmentRecord>> {
  const rows = await database().segments.toArray()
  return new Map(rows.flatMap((row) => (row.deleted ? [] : [[row.id, row]])))
}
