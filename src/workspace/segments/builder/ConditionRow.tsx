import type { Segments } from "~domain/segment"
import { checkFilter } from "~domain/segment/check"
import type { Condition } from "~domain/segment/filter"
import { IconButton } from "~ui/components/Button"
import { SEGMENT_FIELD_TEXT } from "~ui/text/segment-names"
import { sentenceText } from "~ui/text/segment-sentence"
import { useText } from "~ui/text/use-text"
import { useWording } from "~ui/text/use-wording"

import styles from "./Builder.module.css"
import {
  conditionOn,
  FIELD_GROUPS,
  type Field,
  OPERATOR_TEXT,
  type Operator,
  operatorsOf,
  withOperator,
} from "./conditions"
import { PROBLEM_TEXT } from "./problem-text"
import { ValueFields } from "./ValueFields"

type Props = {
  condition: Condition
  segments: Segments
  /** The id of the segment that is built, where it has one. */
  own: string | undefined
  onChange: (condition: Condition) => void
  onRemove: () => void
}

/** One condition: what is asked, how it is compared, and with what. */
export function ConditionRow({ condition, segments, own, onChange, onRemove }: Props) {
  const t = useText()
  const wording = useWording()
  const { field, op } = condition
  const [problem] = checkFilter(condition, segments, { ...(own !== undefined && { own }) })

  return (
    <li className={styles.condition}>
      <select
        aria-label={t("segment_what")}
        value={field}
        onChange={({ target }) => onChange(conditionOn(target.value as Field))}
      >
        {FIELD_GROUPS.map(({ text, fields }) => (
          <optgroup key={text} label={t(text)}>
            {fields.map((one) => (
              <option key={one} value={one}>
                {t(SEGMENT_FIELD_TEXT[one])}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <select
        aria-label={t("segment_how")}
        value={op}
        onChange={({ target }) => onChange(withOperator(condition, target.value as Operator))}
      >
        {operatorsOf(field).map((one) => (
          <option key={one} value={one}>
            {t(OPERATOR_TEXT[one])}
          </option>
        ))}
      </select>
      <div className={styles.values}>
        <ValueFields condition={condition} segments={segments} own={own} onChange={onChange} />
      </div>
      <IconButton
        icon="close"
        className={styles.remove}
        label={t("segment_remove_condition", { condition: sentenceText(condition, wording) })}
        onClick={onRemove}
      />
      {problem && <p className={styles.problem}>{t(PROBLEM_TEXT[problem.code])}</p>}
    </li>
  )
}
