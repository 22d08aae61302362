import { CALL_OUTCOMES, INTERACTION_KINDS } from "~domain/interaction-kinds"
import type { InteractionCondition, SignalCondition } from "~domain/segment/filter"
import { LIMITS } from "~domain/segment/limits"
import { SIGNAL_KINDS } from "~domain/signals/kinds"
import { KIND_TEXT, OUTCOME_TEXT, SIGNAL_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"

import { AnyOf } from "../../contacts/filters/AnyOf"
import styles from "./Builder.module.css"
import { NumberField } from "./NumberField"

type Props<Kind> = { condition: Kind; onChange: (condition: Kind) => void }

/** How often, of which kind, and how long ago something happened. */
export function HappenedFields({ condition, onChange }: Props<InteractionCondition | SignalCondition>) {
  return condition.field === "signals" ? (
    <SignalFields condition={condition} onChange={onChange} />
  ) : (
    <InteractionFields condition={condition} onChange={onChange} />
  )
}

function SignalFields({ condition, onChange }: Props<SignalCondition>) {
  const t = useText()
  const { kinds: chosen, days, ...rest } = condition
  const set = (kinds: SignalCondition["kinds"], days: number | undefined) =>
    onChange({ ...rest, ...(kinds?.length && { kinds }), ...(days !== undefined && { days }) })

  return (
    <>
      <Days days={days} onChange={(days) => set(chosen, days)} />
      <AnyOf
        label={t("segment_kinds")}
        options={SIGNAL_KINDS.map((value) => ({ value, text: t(SIGNAL_TEXT[value]) }))}
        chosen={chosen ?? []}
        onChange={(kinds) => set(kinds, days)}
      />
      <p className={styles.hint}>{t("segment_kinds_hint")}</p>
    </>
  )
}

function InteractionFields({ condition, onChange }: Props<InteractionCondition>) {
  const t = useText()
  const { kinds = [], outcomes = [], direction, days, ...rest } = condition
  const set = (part: Partial<Pick<InteractionCondition, "kinds" | "outcomes" | "direction" | "days">>) => {
    const next = { kinds, outcomes, direction, days, ...part }
    onChange({
      ...rest,
      ...(next.kinds.length > 0 && { kinds: next.kinds }),
      ...(next.direction && { direction: next.direction }),
      // Only calls end in some way.
      ...(next.outcomes.length > 0 && next.kinds.includes("call") && { outcomes: next.outcomes }),
      ...(next.days !== undefined && { days: next.days }),
    })
  }

  return (
    <>
      <div className={styles.inline}>
        {rest.op === "did" && (
          <NumberField
            label={t("segment_times")}
            value={Number.isFinite(rest.times) ? rest.times : undefined}
            most={LIMITS.times}
            onChange={(times) => onChange({ ...condition, op: "did", times: times ?? Number.NaN })}
          />
        )}
        <Days days={days} onChange={(days) => set({ days })} />
        <select
          aria-label={t("segment_direction")}
          value={direction ?? ""}
          onChange={({ target }) => set({ direction: (target.value || undefined) as typeof direction })}
        >
          <option value="">{t("segment_direction_any")}</option>
          <option value="in">{t("segment_direction_in")}</option>
          <option value="out">{t("segment_direction_out")}</option>
        </select>
      </div>
      <AnyOf
        label={t("segment_kinds")}
        options={INTERACTION_KINDS.map((value) => ({ value, text: t(KIND_TEXT[value]) }))}
        chosen={kinds}
        onChange={(kinds) => set({ kinds })}
      />
      <p className={styles.hint}>{t("segment_kinds_hint")}</p>
      {kinds.includes("call") && (
        <AnyOf
          label={t("segment_outcomes")}
          options={CALL_OUTCOMES.map((value) => ({ value, text: t(OUTCOME_TEXT[value]) }))}
          chosen={outcomes}
          onChange={(outcomes) => set({ outcomes })}
        />
      )}
    </>
  )
}

/** So many days back, or ever since. */
function Days({ days, onChange }: { days: number | undefined; onChange: (days: number | undefined) => void }) {
  const t = useText()

  return (
    <span className={styles.inline}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={days === undefined}
          onChange={({ target }) => onChange(target.checked ? undefined : 30)}
        />
        {t("segment_ever")}
      </label>
      {days !== undefined && (
        <NumberField
          label={t("segment_within_days")}
          value={Number.isFinite(days) ? days : undefined}
          most={LIMITS.days}
          onChange={(days) => onChange(days ?? Number.NaN)}
        />
      )}
    </span>
  )
}
