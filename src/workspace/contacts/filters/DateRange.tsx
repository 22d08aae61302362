import { localDay } from "~domain/due"
import { useText } from "~ui/text/use-text"

import styles from "./Field.module.css"

type Range = { from?: number; to?: number }
type Props = { label: string; hint?: string; range: Range | undefined; onChange: (range: Range | undefined) => void }

const DAY = 86_400_000

/** Two local days, both within. */
export function DateRange({ label, hint, range, onChange }: Props) {
  const t = useText()
  const set = (part: Range) => {
    const { from, to } = { ...range, ...part }
    const next = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
    onChange(Object.keys(next).length > 0 ? next : undefined)
  }

  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <div className={styles.dates}>
        <label>
          {t("filter_from")}
          <input
            type="date"
            aria-label={t("filter_range_from", { what: label })}
            value={range?.from === undefined ? "" : localDay(new Date(range.from))}
            onChange={({ target }) => set({ from: beginOf(target.value) })}
          />
        </label>
        <label>
          {t("filter_to")}
          <input
            type="date"
            aria-label={t("filter_range_to", { what: label })}
            value={range?.to === undefined ? "" : localDay(new Date(range.to))}
            onChange={({ target }) => {
              const begin = beginOf(target.value)
              set({ to: begin === undefined ? undefined : begin + DAY - 1 })
            }}
          />
        </label>
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
    </fieldset>
  )
}

/** When a local day begins, in milliseconds since 1970; undefined where none is named. */
function beginOf(day: string): number | undefined {
  const at = new Date(`${day}T00:00`).getTime()
  return Number.isNaN(at) ? undefined : at
}
