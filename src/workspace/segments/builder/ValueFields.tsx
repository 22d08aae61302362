import type { Segments } from "~domain/segment"
import { CHOICES, isChoiceField, isTextField } from "~domain/segment/fields"
import type {
  ChoiceCondition,
  Condition,
  NumberCondition,
  SegmentCondition,
  TextCondition,
} from "~domain/segment/filter"
import { SEGMENT_FIELD_TEXT } from "~ui/text/segment-names"
import { choiceText } from "~ui/text/segment-sentence"
import { useNames } from "~ui/text/use-names"
import { useText } from "~ui/text/use-text"

import { AnyOf } from "../../contacts/filters/AnyOf"
import { HappenedFields } from "./HappenedFields"
import { NumberFields } from "./NumberFields"
import { PeriodFields } from "./PeriodFields"
import { TextValues } from "./TextValues"

type Props = {
  condition: Condition
  segments: Segments
  own: string | undefined
  onChange: (condition: Condition) => void
}

/** What a condition is compared with, as its field and operator ask for it. */
export function ValueFields({ condition, segments, own, onChange }: Props) {
  const t = useText()
  const names = useNames()
  const { field } = condition

  switch (condition.op) {
    case "is":
    case "isnt":
    case "contains":
    case "begins": {
      if (isTextField(field)) {
        const text = condition as TextCondition
        return (
          <TextValues field={text.field} values={text.values} onChange={(values) => onChange({ ...text, values })} />
        )
      }
      if (!isChoiceField(field)) return null
      const choice = condition as ChoiceCondition
      return (
        <AnyOf
          label={t(SEGMENT_FIELD_TEXT[field])}
          options={CHOICES[field].map((value) => ({ value: String(value), text: choiceText(field, value, t, names) }))}
          chosen={choice.values}
          onChange={(values) => onChange({ ...choice, values })}
        />
      )
    }
    case "within":
      return <NumberFields condition={condition as NumberCondition} onChange={onChange} />
    case "during":
    case "recurs":
      return <PeriodFields period={condition.period} onChange={(period) => onChange({ ...condition, period })} />
    case "did":
    case "didNot":
    case "has":
    case "hasNot":
      return <HappenedFields condition={condition} onChange={onChange} />
    case "in":
    case "notIn": {
      const nested = condition as SegmentCondition
      const others = [...segments.values()].filter(({ id }) => id !== own)
      return (
        <select
          aria-label={t("segment_choose")}
          value={segments.has(nested.id) ? nested.id : ""}
          onChange={({ target }) => onChange({ ...nested, id: target.value })}
        >
          <option value="">{t("segment_choose")}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )
    }
    default:
      return null
  }
}
