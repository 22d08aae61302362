import type { Segments } from "../segment"
import { LIMITS } from "./limits"
import { type NestingFault, nestingIn } from "./nesting"
import { type Path, type ShapeFault, shapeOf } from "./shape"

/** What is wrong with a filter, and where. */
export type FilterProblem = { code: ShapeFault | NestingFault; path: Path }

/**
 * Everything that is wrong with a filter; empty when it can be answered. Takes anything at all and never throws.
 * `own`: the id of the segment that the filter is of, which mustn't be nested in it. `spare`: as of `shapeOf`.
 */
export function checkFilter(
  filter: unknown,
  segments: Segments = new Map(),
  { own, spare = 0 }: { own?: string; spare?: number } = {},
): FilterProblem[] {
  const { problems, conditions, references } = shapeOf(filter, spare)
  const nestingOf = nestingIn(segments, own)
  const nested = references.map(({ id, path }) => ({ ...nestingOf(id), path }))
  const all = nested.reduce((sum, one) => sum + one.conditions, conditions)
  if (all > LIMITS.allConditions + spare) return [...problems, { code: "too-many-conditions", path: [] }]
  return [...problems, ...nested.flatMap(({ fault, path }) => (fault ? [{ code: fault, path }] : []))]
}
