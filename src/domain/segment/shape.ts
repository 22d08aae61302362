import { type ConditionFault, conditionFaults } from "./condition-faults"
import { LIMITS } from "./limits"

/** Keys and indices that lead from a filter's root to a place in it. */
export type Path = (string | number)[]

/** not-a-filter: neither a group nor a condition. empty-group: one that asks nothing. */
export type ShapeFault = "not-a-filter" | "empty-group" | "too-deep" | "too-many-conditions" | ConditionFault

/** What stands in a filter by itself: what is wrong, how many conditions, and which segments it names. */
export type Shape = {
  problems: { code: ShapeFault; path: Path }[]
  conditions: number
  references: { id: string; path: Path }[]
}

/**
 * Takes anything at all, however large or deep. `{ all: [] }` by itself is everybody.
 * @param spare how much deeper and longer than `LIMITS` it may be
 */
export function shapeOf(filter: unknown, spare = 0): Shape {
  const deepest = LIMITS.depth + spare
  const longest = LIMITS.conditions + spare
  const shape: Shape = { problems: [], conditions: 0, references: [] }
  if (!isEverybody(filter)) look(filter, [], 0)
  if (shape.conditions > longest) shape.problems = [{ code: "too-many-conditions", path: [] }]
  return shape

  function look(one: unknown, path: Path, depth: number): void {
    if (shape.conditions > longest) return
    const parts = partsOf(one)
    if (!parts) lookAtCondition(one, path)
    else if (depth === deepest) shape.problems.push({ code: "too-deep", path })
    else if (parts.length === 0) shape.problems.push({ code: "empty-group", path })
    else for (const [part, way] of parts) look(part, [...path, ...way], depth + 1)
  }

  function lookAtCondition(one: unknown, path: Path): void {
    shape.conditions++
    if (!isObject(one) || "all" in one || "any" in one || "not" in one) {
      shape.problems.push({ code: "not-a-filter", path })
      return
    }
    const faults = conditionFaults(one)
    for (const fault of faults) shape.problems.push({ code: fault.code, path: [...path, ...fault.path] })
    if (one.field === "segment" && faults.length === 0)
      shape.references.push({ id: one.id as string, path: [...path, "id"] })
  }
}

const isEverybody = (filter: unknown) => partsOf(filter)?.length === 0 && "all" in (filter as object)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What is in a group, each with the way to it; undefined of what is none. */
function partsOf(filter: unknown): [part: unknown, way: Path][] | undefined {
  if (!isObject(filter)) return undefined
  const [join, ...others] = Object.keys(filter)
  if (others.length > 0) return undefined
  if (join === "not") return [[filter.not, ["not"]]]
  const list = join === "all" || join === "any" ? filter[join] : undefined
  return join && Array.isArray(list) ? list.map((part, i) => [part, [join, i]]) : undefined
}
