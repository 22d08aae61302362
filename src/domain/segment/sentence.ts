import { isTextField } from "./fields"
import { type Condition, type Filter, groupOf } from "./filter"
import type { Period } from "./period"
import { shapeOf } from "./shape"

/**
 * A piece of a sentence that says a filter: a message and what stands in it. Names of fields (`field`), of choices (`choices`,
 * `kinds`, `outcomes`, `unit`) and a segment's id (`segment`) are for the interface to put in words; `texts` are as they were
 * typed, days YYYY-MM-DD.
 */
export type SentencePart = { key: SentenceKey; values?: Record<string, string | number | readonly string[]> }

export type SentenceKey = `sentence_${
  | "everybody"
  | "faulty"
  | "and"
  | "or"
  | "not"
  | "open"
  | "close"
  | "known"
  | "missing"
  | `${"text" | "choice"}_${"is" | "isnt"}`
  | `text_${"contains" | "begins"}`
  | `number_${Ends}`
  | `${"date" | "yearly"}_${Ends | "last_days" | "older_than_days" | "next_days" | "later_than_days" | "calendar"}`
  | "did"
  | "did_not"
  | `direction_${"in" | "out"}`
  | "outcomes"
  | "happened_days"
  | "happened_ever"
  | `tasks_${"open" | "overdue"}`
  | `signals_${"has" | "has_not"}`
  | `segment_${"in" | "not_in"}`}`

type Ends = "from" | "to" | "between" | "exactly"

/**
 * A filter as a sentence, the same one every time. Groups in groups stand in brackets (`sentence_open`, `sentence_close`). A filter
 * that isn't whole yet is said as far as it goes; what is no filter, or too large, is `sentence_faulty`.
 */
export function sentenceOf(filter: Filter): SentencePart[] {
  if (shapeOf(filter).problems.some(({ code }) => UNSAYABLE.has(code))) return [{ key: "sentence_faulty" }]
  const whole = withoutEmpty(filter)
  return whole ? say(whole) : [{ key: "sentence_everybody" }]
}

const UNSAYABLE: ReadonlySet<string> = new Set([
  "not-a-filter",
  "unknown-field",
  "unknown-operator",
  "bad-values",
  "bad-number",
  "bad-period",
  "too-deep",
  "too-many-conditions",
])

/** Without the groups that ask nothing; undefined where nothing is left. */
function withoutEmpty(filter: Filter): Filter | undefined {
  const group = groupOf(filter)
  if (!group) return filter
  const [first, ...others] = group.filters.flatMap((one) => withoutEmpty(one) ?? [])
  if (!first) return undefined
  if (group.join === "not") return { not: first }
  return group.join === "all" ? { all: [first, ...others] } : { any: [first, ...others] }
}

function say(filter: Filter): SentencePart[] {
  const group = groupOf(filter)
  if (!group) return sayCondition(filter as Condition)
  const { join, filters } = group
  if (join === "not") return [{ key: "sentence_not" }, ...bracketed(filters[0] as Filter)]
  if (filters.length === 1) return say(filters[0] as Filter)
  const between: SentencePart = { key: join === "all" ? "sentence_and" : "sentence_or" }
  return filters.flatMap((one, i) => (i === 0 ? bracketed(one) : [between, ...bracketed(one)]))
}

/** In brackets what would otherwise run into its neighbours. */
function bracketed(filter: Filter): SentencePart[] {
  const said = say(filter)
  const group = groupOf(filter)
  if (!group || group.join === "not" || group.filters.length < 2) return said
  return [{ key: "sentence_open" }, ...said, { key: "sentence_close" }]
}

function sayCondition(condition: Condition): SentencePart[] {
  const { field } = condition
  switch (condition.op) {
    case "known":
    case "missing":
      return [{ key: `sentence_${condition.op}`, values: { field } }]
    case "contains":
    case "begins":
      return [{ key: `sentence_text_${condition.op}`, values: { field, texts: condition.values } }]
    case "is":
    case "isnt":
      return isTextField(field)
        ? [{ key: `sentence_text_${condition.op}`, values: { field, texts: condition.values } }]
        : [{ key: `sentence_choice_${condition.op}`, values: { field, choices: condition.values } }]
    case "within":
      if (condition.from === undefined && condition.to === undefined)
        return [{ key: "sentence_known", values: { field } }]
      return [{ key: `sentence_number_${endsOf(condition)}`, values: { field, ...written(condition) } }]
    case "during":
      return [sayPeriod("date", field, condition.period)]
    case "recurs":
      return [sayPeriod("yearly", field, condition.period)]
    case "did":
      return [
        { key: "sentence_did", values: { times: condition.times, kinds: condition.kinds ?? [] } },
        ...sayHow(condition),
      ]
    case "didNot":
      return [{ key: "sentence_did_not", values: { kinds: condition.kinds ?? [] } }, ...sayHow(condition)]
    case "open":
    case "overdue":
      return [{ key: `sentence_tasks_${condition.op}` }]
    case "has":
    case "hasNot": {
      const key = condition.op === "has" ? "sentence_signals_has" : "sentence_signals_has_not"
      return [{ key, values: { kinds: condition.kinds ?? [] } }, sayDays(condition.days)]
    }
    case "in":
      return [{ key: "sentence_segment_in", values: { segment: condition.id } }]
    case "notIn":
      return [{ key: "sentence_segment_not_in", values: { segment: condition.id } }]
  }
}

function sayHow({ direction, outcomes, days }: Extract<Condition, { field: "interactions" }>): SentencePart[] {
  const said: SentencePart[] = []
  if (direction) said.push({ key: `sentence_direction_${direction}` })
  if (outcomes) said.push({ key: "sentence_outcomes", values: { outcomes } })
  return [...said, sayDays(days)]
}

const sayDays = (days: number | undefined): SentencePart =>
  days === undefined ? { key: "sentence_happened_ever" } : { key: "sentence_happened_days", values: { days } }

function sayPeriod(kind: "date" | "yearly", field: string, period: Period): SentencePart {
  if ("lastDays" in period) return { key: `sentence_${kind}_last_days`, values: { field, days: period.lastDays } }
  if ("olderThanDays" in period)
    return { key: `sentence_${kind}_older_than_days`, values: { field, days: period.olderThanDays } }
  if ("nextDays" in period) return { key: `sentence_${kind}_next_days`, values: { field, days: period.nextDays } }
  if ("laterThanDays" in period)
    return { key: `sentence_${kind}_later_than_days`, values: { field, days: period.laterThanDays } }
  if ("calendar" in period)
    return { key: `sentence_${kind}_calendar`, values: { field, unit: period.calendar, offset: period.offset ?? 0 } }
  return { key: `sentence_${kind}_${endsOf(period)}`, values: { field, ...written(period) } }
}

type Range = { from?: string | number; to?: string | number }

function endsOf({ from, to }: Range): Ends {
  if (from === undefined) return "to"
  if (to === undefined) return "from"
  return from === to ? "exactly" : "between"
}

const written = ({ from, to }: Range) => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) })
