import type { InteractionFields } from "../interaction"
import type { InteractionKind } from "../interaction-kinds"
import type { SignalKind } from "../signals/kinds"
import type { ChoiceField, DateField, NumberField, TextField, ValueField, YearlyField } from "./fields"
import type { Period } from "./period"

/*
 * What is asked of contacts, as plain JSON. Groups hold groups and conditions; every condition names a field. A value that is
 * missing meets no condition but "missing", "isnt" and "notIn".
 */
export type Filter = Group | Condition

/** `{ all: [] }` by itself is everybody; any other group holds something. */
export type Group = { all: Filter[] } | { any: Filter[] } | { not: Filter }

export type Condition =
  | PresenceCondition
  | TextCondition
  | ChoiceCondition
  | NumberCondition
  | DateCondition
  | YearlyCondition
  | InteractionCondition
  | TaskCondition
  | SignalCondition
  | SegmentCondition

export type PresenceCondition = { field: ValueField; op: "known" | "missing" }

/** Any of the values will do, and any element of a field that has several. Case, accents and the signs of a telephone make no difference. */
export type TextCondition = { field: TextField; op: "is" | "isnt" | "contains" | "begins"; values: string[] }

export type ChoiceCondition = { field: ChoiceField; op: "is" | "isnt"; values: string[] }

/** Both ends within; one of them at least. */
export type NumberCondition = { field: NumberField; op: "within"; from?: number; to?: number }

export type DateCondition = { field: DateField | YearlyField; op: "during"; period: Period }

/** The day comes round in the period, in whatever year it first was. 29 February is kept on the 28th where there is none. */
export type YearlyCondition = { field: YearlyField; op: "recurs"; period: Period }

/**
 * What happened so many times, or never. No `kinds`: anything but our own notes, as `isTouch` has it. `days`: today and so
 * many days before it; without, ever. What is dated after today has not happened.
 */
export type InteractionCondition = {
  field: "interactions"
  kinds?: InteractionKind[]
  direction?: NonNullable<InteractionFields["direction"]>
  outcomes?: NonNullable<InteractionFields["outcome"]>[]
  days?: number
} & ({ op: "did"; times: number } | { op: "didNot" })

/** An open task, or one that was due before today. */
export type TaskCondition = { field: "tasks"; op: "open" | "overdue" }

/** `kinds`: any of these, or any at all, the discouraging ones too. `days` as of interactions. */
export type SignalCondition = { field: "signals"; op: "has" | "hasNot"; kinds?: SignalKind[]; days?: number }

export type SegmentCondition = { field: "segment"; op: "in" | "notIn"; id: string }

/** The filters in a group; undefined of a condition. */
export function groupOf(filter: Filter): { join: "all" | "any" | "not"; filters: Filter[] } | undefined {
  if ("all" in filter) return { join: "all", filters: filter.all }
  if ("any" in filter) return { join: "any", filters: filter.any }
  if ("not" in filter) return { join: "not", filters: [filter.not] }
  return undefined
}

/** Every condition of a filter, in its order. */
export function conditionsIn(filter: Filter): Condition[] {
  const group = groupOf(filter)
  return group ? group.filters.flatMap(conditionsIn) : [filter as Condition]
}
