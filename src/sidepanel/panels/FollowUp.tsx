import { type RefObject, useId } from "react"

import { localDay } from "~domain/due"
import { useFormats, useText } from "~ui/text/use-text"

import chips from "./Chips.module.css"
import styles from "./FollowUp.module.css"
import { FOLLOW_UP_DAYS, followUpIn } from "./log-draft"

type Props = { value: string; onChange: (day: string) => void; dateField: RefObject<HTMLInputElement> }

/** When to come back to this: one key or click for the usual spans, or a date. */
export function FollowUp({ value, onChange, dateField }: Props) {
  const t = useText()
  const formats = useFormats()
  const id = useId()

  return (
    <fieldset className={chips.row}>
      <legend className={chips.label}>{t("follow_up")}</legend>
      <span className={chips.chips}>
        {FOLLOW_UP_DAYS.map((days) => {
          const day = followUpIn(days)
          return (
            <button
              key={days}
              type="button"
              className={chips.chip}
              aria-pressed={day === value}
              aria-keyshortcuts={`Alt+${days}`}
              title={`${formats.day(new Date(`${day}T12:00`))} (Alt+${days})`}
              onClick={() => onChange(day === value ? "" : day)}
            >
              {t("in_days", { days })}
            </button>
          )
        })}
        <label htmlFor={id} className="unseen">
          {t("follow_up_date")}
        </label>
        <input
          id={id}
          ref={dateField}
          className={styles.date}
          type="date"
          aria-keyshortcuts="Alt+D"
          title="Alt+D"
          min={localDay(new Date())}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
    </fieldset>
  )
}
