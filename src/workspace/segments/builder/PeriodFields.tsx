import { LIMITS } from "~domain/segment/limits"
import { CALENDAR_UNITS, type CalendarUnit, type Period } from "~domain/segment/period"
import type { TextKey } from "~ui/text/catalogues"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Builder.module.css"
import { NumberField } from "./NumberField"

type Props = { period: Period; onChange: (period: Period) => void }

/** When: so many days, a week or a month, or between two dates. */
export function PeriodFields({ period, onChange }: Props) {
  const t = useText()
  const kind = kindOf(period)

  return (
    <div className={styles.inline}>
      <select
        aria-label={t("segment_period")}
        value={kind}
        onChange={({ target }) => onChange(AT_FIRST[target.value as Kind](daysIn(period)))}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {t(KIND_TEXT[one])}
          </option>
        ))}
      </select>
      {kind === "calendar" && "calendar" in period && <CalendarChoice period={period} onChange={onChange} />}
      {kind === "dates" && <Dates period={period as { from?: string; to?: string }} onChange={onChange} />}
      {kind !== "calendar" && kind !== "dates" && (
        <NumberField
          label={t("segment_days")}
          value={daysIn(period)}
          most={LIMITS.days}
          onChange={(days) => onChange({ [kind]: days ?? Number.NaN } as Period)}
        />
      )}
    </div>
  )
}

const KINDS = ["lastDays", "olderThanDays", "nextDays", "laterThanDays", "calendar", "dates"] as const
type Kind = (typeof KINDS)[number]

const KIND_TEXT: Record<Kind, TextKey> = {
  lastDays: "segment_period_last_days",
  olderThanDays: "segment_period_older_than_days",
  nextDays: "segment_period_next_days",
  laterThanDays: "segment_period_later_than_days",
  calendar: "segment_period_calendar",
  dates: "segment_period_dates",
}

const kindOf = (period: Period): Kind => KINDS.find((kind) => kind in period) ?? "dates"

/** The days that a period counts; none of one that counts in another way. */
function daysIn(period: Period): number | undefined {
  const [days] = KINDS.flatMap((kind) => (kind in period ? [(period as Record<string, unknown>)[kind]] : []))
  return typeof days === "number" && Number.isFinite(days) ? days : undefined
}

const AT_FIRST: Record<Kind, (days: number | undefined) => Period> = {
  lastDays: (days = 30) => ({ lastDays: days }),
  olderThanDays: (days = 30) => ({ olderThanDays: days }),
  nextDays: (days = 30) => ({ nextDays: days }),
  laterThanDays: (days = 30) => ({ laterThanDays: days }),
  calendar: () => ({ calendar: "month" }),
  dates: () => ({}),
}

type Calendar = Extract<Period, { calendar: CalendarUnit }>

/** The present day, week, month …, the one before or the next; another one that is there already stays. */
function CalendarChoice({
  period: { calendar, offset = 0 },
  onChange,
}: {
  period: Calendar
  onChange: Props["onChange"]
}) {
  const t = useText()
  const formats = useFormats()
  const offered = CALENDAR_UNITS.flatMap((unit) => [-1, 0, 1].map((offset) => ({ unit, offset })))
  const isOffered = Math.abs(offset) <= 1
  const all = isOffered ? offered : [{ unit: calendar, offset }, ...offered]

  return (
    <select
      aria-label={t("segment_calendar")}
      value={`${calendar} ${offset}`}
      onChange={({ target }) => {
        const [unit, by] = target.value.split(" ")
        onChange({ calendar: unit as CalendarUnit, ...(by !== "0" && { offset: Number(by) }) })
      }}
    >
      {all.map(({ unit, offset }) => (
        <option key={`${unit} ${offset}`} value={`${unit} ${offset}`}>
          {formats.calendar(offset, unit)}
        </option>
      ))}
    </select>
  )
}

type Ends = { from?: string; to?: string }

function Dates({ period, onChange }: { period: Ends; onChange: Props["onChange"] }) {
  const t = useText()
  const { from, to } = period
  const set = (ends: { from: string | undefined; to: string | undefined }) =>
    onChange({ ...(ends.from && { from: ends.from }), ...(ends.to && { to: ends.to }) })

  return (
    <>
      <label className={styles.number}>
        {t("segment_from")}
        <input type="date" value={from ?? ""} onChange={({ target }) => set({ from: target.value, to })} />
      </label>
      <label className={styles.number}>
        {t("segment_to")}
        <input type="date" value={to ?? ""} onChange={({ target }) => set({ from, to: target.value })} />
      </label>
    </>
  )
}
