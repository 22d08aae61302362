import { CALL_OUTCOMES, INTERACTION_KINDS } from "../interaction-kinds"
import { SIGNAL_KINDS } from "../signals/kinds"
import { dayFromText } from "./day"
import { CHOICES, isChoiceField, isDateField, isNumberField, isTextField, isYearlyField } from "./fields"
import { LIMITS } from "./limits"
import { CALENDAR_UNITS } from "./period"

/**
 * What is wrong with a condition by itself. open-period: one that has no end where every year must come into it.
 * range-reversed: it ends before it begins.
 */
export type ConditionFault =
  | "unknown-field"
  | "unknown-operator"
  | "unknown-key"
  | "no-values"
  | "bad-values"
  | "too-many-values"
  | "text-too-long"
  | "unknown-value"
  | "bad-number"
  | "bad-period"
  | "open-period"
  | "range-reversed"

type Fault = { code: ConditionFault; path: string[] }
type Judge = (value: unknown) => ConditionFault | undefined
/** The keys of a condition beside its field and operator. A judge of one that may be left out passes undefined. */
type Keys = Record<string, Judge>

export function conditionFaults(condition: Record<string, unknown>): Fault[] {
  const { field, op } = condition
  if (typeof field !== "string") return [{ code: "unknown-field", path: ["field"] }]
  const operators = operatorsOf(field)
  if (!operators) return [{ code: "unknown-field", path: ["field"] }]
  const keys = typeof op === "string" && Object.hasOwn(operators, op) ? operators[op] : undefined
  if (!keys) return [{ code: "unknown-operator", path: ["op"] }]
  const faults: Fault[] = []
  for (const key of Object.keys(condition))
    if (key !== "field" && key !== "op" && !Object.hasOwn(keys, key)) faults.push({ code: "unknown-key", path: [key] })
  for (const [key, judge] of Object.entries(keys)) {
    const code = judge(condition[key])
    if (code) faults.push({ code, path: [key] })
  }
  if (op === "within" && faults.length === 0) faults.push(...rangeFaults(condition))
  return faults
}

function operatorsOf(field: string): Record<string, Keys> | undefined {
  if (isTextField(field)) return TEXT
  if (isChoiceField(field)) {
    const values = listOf(CHOICES[field])
    return { ...PRESENCE, is: { values }, isnt: { values } }
  }
  if (isNumberField(field)) return { ...PRESENCE, within: { from: optional(number), to: optional(number) } }
  if (isDateField(field)) return { ...PRESENCE, during: { period } }
  if (isYearlyField(field)) return { ...PRESENCE, during: { period }, recurs: { period: closedPeriod } }
  return Object.hasOwn(OTHERS, field) ? OTHERS[field] : undefined
}

const optional =
  (judge: Judge): Judge =>
  (value) =>
    value === undefined ? undefined : judge(value)

const number: Judge = (value) => (Number.isFinite(value) ? undefined : "bad-number")
const whole =
  (least: number, most: number): Judge =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? undefined : "bad-number"
const days = whole(0, LIMITS.days)

const text: Judge = (value) => {
  if (typeof value !== "string") return "bad-values"
  if (value.trim() === "") return "no-values"
  return value.length > LIMITS.text ? "text-too-long" : undefined
}
const among =
  (choices: readonly string[]): Judge =>
  (value) =>
    typeof value !== "string" ? "bad-values" : choices.includes(value) ? undefined : "unknown-value"

const list =
  (judge: Judge): Judge =>
  (value) => {
    if (!Array.isArray(value)) return "bad-values"
    if (value.length === 0) return "no-values"
    if (value.length > LIMITS.values) return "too-many-values"
    for (const one of value) {
      const code = judge(one)
      if (code) return code
    }
    return undefined
  }
const listOf = (choices: readonly string[]) => list(among(choices))

const day: Judge = (value) =>
  typeof value === "string" && !Number.isNaN(dayFromText(value)) ? undefined : "bad-period"

const period: Judge = (value) => {
  if (typeof value !== "object" || value === null) return "bad-period"
  const { from, to, ...others } = value as Record<string, unknown>
  const kind = Object.keys(others).sort().join(" ")
  if (kind === "") {
    if ((from === undefined && to === undefined) || optional(day)(from) || optional(day)(to)) return "bad-period"
    return from !== undefined && to !== undefined && (from as string) > (to as string) ? "range-reversed" : undefined
  }
  if (from !== undefined || to !== undefined) return "bad-period"
  const judge = Object.hasOwn(RELATIVE, kind) ? RELATIVE[kind] : undefined
  return judge?.(others) ? undefined : "bad-period"
}

const isDays = (value: unknown) => days(value) === undefined
const isUnit = (value: unknown) => (CALENDAR_UNITS as readonly unknown[]).includes(value)
/** Periods by the names of what they are made of. */
const RELATIVE: Record<string, (period: Record<string, unknown>) => boolean> = {
  lastDays: ({ lastDays }) => isDays(lastDays),
  olderThanDays: ({ olderThanDays }) => isDays(olderThanDays),
  nextDays: ({ nextDays }) => isDays(nextDays),
  laterThanDays: ({ laterThanDays }) => isDays(laterThanDays),
  calendar: ({ calendar }) => isUnit(calendar),
  "calendar offset": ({ calendar, offset }) => isUnit(calendar) && whole(-1_200, 1_200)(offset) === undefined,
}

const closedPeriod: Judge = (value) => {
  const code = period(value)
  if (code) return code
  const { from, to, olderThanDays, laterThanDays } = value as Record<string, unknown>
  const isOpen =
    olderThanDays !== undefined || laterThanDays !== undefined || (from === undefined) !== (to === undefined)
  return isOpen ? "open-period" : undefined
}

function rangeFaults({ from, to }: Record<string, unknown>): Fault[] {
  if (from === undefined && to === undefined) return [{ code: "no-values", path: ["from"] }]
  return from !== undefined && to !== undefined && (from as number) > (to as number)
    ? [{ code: "range-reversed", path: ["to"] }]
    : []
}

const PRESENCE: Record<string, Keys> = { known: {}, missing: {} }
const VALUES: Keys = { values: list(text) }
const TEXT: Record<string, Keys> = { ...PRESENCE, is: VALUES, isnt: VALUES, contains: VALUES, begins: VALUES }

const WHAT_HAPPENED: Keys = {
  kinds: optional(listOf(INTERACTION_KINDS)),
  direction: optional(among(["in", "out"])),
  outcomes: optional(listOf(CALL_OUTCOMES)),
  days: optional(days),
}
const SIGNALS: Keys = { kinds: optional(listOf(SIGNAL_KINDS)), days: optional(days) }
const OTHERS: Record<string, Record<string, Keys>> = {
  interactions: { did: { ...WHAT_HAPPENED, times: whole(1, LIMITS.times) }, didNot: WHAT_HAPPENED },
  tasks: { open: {}, overdue: {} },
  signals: { has: SIGNALS, hasNot: SIGNALS },
  segment: { in: { id: text }, notIn: { id: text } },
}
