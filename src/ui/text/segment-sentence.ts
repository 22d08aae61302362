import type { InteractionKind } from "~domain/interaction-kinds"
import type { ChoiceField } from "~domain/segment/fields"
import type { Condition, Filter } from "~domain/segment/filter"
import type { CalendarUnit } from "~domain/segment/period"
import { type SentenceKey, type SentencePart, sentenceOf } from "~domain/segment/sentence"
import type { SignalKind } from "~domain/signals/kinds"

import type { TextKey } from "./catalogues"
import type { Formats } from "./formats"
import { KIND_TEXT, OUTCOME_TEXT, SIGNAL_TEXT } from "./names"
import type { TextValues } from "./render"
import { CHANNEL_TEXT, CONTACT_KIND_TEXT, EXCLUSION_TEXT, LEAD_STATUS_TEXT, SEGMENT_FIELD_TEXT } from "./segment-names"
import type { Names } from "./use-names"
import type { Text } from "./use-text"

/** What a sentence is put in words with. `segment`: the name of the one with an id, if there is one. */
export type Wording = { t: Text; formats: Formats; names: Names; segment: (id: string) => string | undefined }

/** A filter as a sentence, without its beginning and its end: "stage is Lead and there was no call within the last 30 days". */
export function sentenceText(filter: Filter, wording: Wording): string {
  let text = ""
  for (const part of sentenceOf(filter)) {
    const said = partText(part, wording)
    const isJoined = text === "" || text.endsWith("(") || said.startsWith(",") || said === ")"
    text += isJoined ? said : ` ${said}`
  }
  return text
}

function partText({ key, values = {} }: SentencePart, wording: Wording): string {
  const said = Object.entries(values).map(([name, value]) => [name, valueText(key, name, value, values, wording)])
  return wording.t(SENTENCE_TEXT[key], {
    ...Object.fromEntries(said),
    ...("unit" in values && { when: wording.formats.calendar(Number(values.offset), values.unit as CalendarUnit) }),
  } as TextValues)
}

type Value = NonNullable<SentencePart["values"]>[string]

function valueText(
  key: SentenceKey,
  name: string,
  value: Value,
  { field }: NonNullable<SentencePart["values"]>,
  { t, formats, names, segment }: Wording,
): string | number {
  if (typeof value === "object") {
    const words = value.map((one) => wordFor(name, one))
    if (words.length > 0) return formats.anyOf(words)
    if (key === "sentence_did" || key === "sentence_did_not") return t("sentence_anything")
    return key.startsWith("sentence_signals") ? t("sentence_any_signal") : "…"
  }
  if (name === "field") return inside(t(SEGMENT_FIELD_TEXT[value as Condition["field"]]))
  if (name === "segment") return t("quoted", { text: segment(String(value)) ?? t("segment_gone") })
  if (name !== "from" && name !== "to") return value
  if (typeof value === "string") return formats.day(new Date(`${value}T12:00`))
  return field === "probability" ? formats.percent(value) : formats.number(value)

  function wordFor(name: string, one: string): string {
    if (name === "texts") return t("quoted", { text: one })
    if (name === "outcomes") return inside(t(OUTCOME_TEXT[one as keyof typeof OUTCOME_TEXT]))
    if (name === "kinds") {
      const isSignal = key === "sentence_signals_has" || key === "sentence_signals_has_not"
      return isSignal
        ? t("quoted", { text: t(SIGNAL_TEXT[one as SignalKind]) })
        : inside(t(KIND_TEXT[one as InteractionKind]))
    }
    return choiceText(field as ChoiceField, one, t, names)
  }
}

/** The word for a value of a field of choices. */
export function choiceText(field: ChoiceField, value: string, t: Text, names: Names): string {
  switch (field) {
    case "stage":
      return names.stage(value)
    case "relationship":
      return names.relationship(value as Parameters<Names["relationship"]>[0])
    case "kind":
      return t(CONTACT_KIND_TEXT[value as keyof typeof CONTACT_KIND_TEXT])
    case "leadStatus":
      return t(LEAD_STATUS_TEXT[value as keyof typeof LEAD_STATUS_TEXT])
    case "source.channel":
      return t(CHANNEL_TEXT[value as keyof typeof CHANNEL_TEXT])
    case "exclusion":
      return t(EXCLUSION_TEXT[value as keyof typeof EXCLUSION_TEXT])
  }
}

/** A word as it stands within a sentence. */
const inside = (word: string) => word.charAt(0).toLocaleLowerCase() + word.slice(1)

const SENTENCE_TEXT: Record<SentenceKey, TextKey> = {
  sentence_everybody: "sentence_everybody",
  sentence_faulty: "sentence_faulty",
  sentence_and: "sentence_and",
  sentence_or: "sentence_or",
  sentence_not: "sentence_not",
  sentence_open: "sentence_open",
  sentence_close: "sentence_close",
  sentence_known: "sentence_known",
  sentence_missing: "sentence_missing",
  sentence_text_is: "sentence_text_is",
  sentence_text_isnt: "sentence_text_isnt",
  sentence_text_contains: "sentence_text_contains",
  sentence_text_begins: "sentence_text_begins",
  sentence_choice_is: "sentence_choice_is",
  sentence_choice_isnt: "sentence_choice_isnt",
  sentence_number_from: "sentence_number_from",
  sentence_number_to: "sentence_number_to",
  sentence_number_between: "sentence_number_between",
  sentence_number_exactly: "sentence_number_exactly",
  sentence_date_from: "sentence_date_from",
  sentence_date_to: "sentence_date_to",
  sentence_date_between: "sentence_date_between",
  sentence_date_exactly: "sentence_date_exactly",
  sentence_date_last_days: "sentence_date_last_days",
  sentence_date_older_than_days: "sentence_date_older_than_days",
  sentence_date_next_days: "sentence_date_next_days",
  sentence_date_later_than_days: "sentence_date_later_than_days",
  sentence_date_calendar: "sentence_date_calendar",
  sentence_yearly_from: "sentence_yearly_from",
  sentence_yearly_to: "sentence_yearly_to",
  sentence_yearly_between: "sentence_yearly_between",
  sentence_yearly_exactly: "sentence_yearly_exactly",
  sentence_yearly_last_days: "sentence_yearly_last_days",
  sentence_yearly_older_than_days: "sentence_yearly_older_than_days",
  sentence_yearly_next_days: "sentence_yearly_next_days",
  sentence_yearly_later_than_days: "sentence_yearly_later_than_days",
  sentence_yearly_calendar: "sentence_yearly_calendar",
  sentence_did: "sentence_did",
  sentence_did_not: "sentence_did_not",
  sentence_direction_in: "sentence_direction_in",
  sentence_direction_out: "sentence_direction_out",
  sentence_outcomes: "sentence_outcomes",
  sentence_happened_days: "sentence_happened_days",
  sentence_happened_ever: "sentence_happened_ever",
  sentence_tasks_open: "sentence_tasks_open",
  sentence_tasks_overdue: "sentence_tasks_overdue",
  sentence_signals_has: "sentence_signals_has",
  sentence_signals_has_not: "sentence_signals_has_not",
  sentence_segment_in: "sentence_segment_in",
  sentence_segment_not_in: "sentence_segment_not_in",
}
