import { CALL_OUTCOMES, INTERACTION_KINDS } from "~domain/interaction-kinds"
import type { EngagementRule } from "~domain/score/rules"
import { SIGNAL_KINDS } from "~domain/signals/kinds"
import { KIND_TEXT, OUTCOME_TEXT, SIGNAL_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"

import { Field } from "./Field"
import type { FaultsAt } from "./faults"
import { NumberField } from "./NumberField"

/** What may say something of who is engaged; a change of stage, or a handover, is our own doing. */
const KINDS = INTERACTION_KINDS.filter((kind) => kind !== "stage-change" && kind !== "handover")

type Props = { rule: EngagementRule; faultsAt: FaultsAt; onChange: (rule: EngagementRule) => void }

/** What a rule of engagement looks for, what it counts, and how long that lasts. */
export function EngagementRuleFields({ rule, faultsAt, onChange }: Props) {
  const t = useText()
  const { kind, direction, outcome, signal, points, halfLifeDays, cap } = rule
  const change = (changes: Partial<EngagementRule>) => onChange({ ...rule, ...changes })
  const setKind = (kind: EngagementRule["kind"]) =>
    change({
      kind,
      direction: kind === "email" || kind === "call" ? direction : undefined,
      outcome: kind === "call" ? outcome : undefined,
      signal: kind === "signal" ? SIGNAL_KINDS[0] : undefined,
    })

  return (
    <>
      <Field label={t("scoring_happened")} fault={faultsAt("kind")}>
        {(control) => (
          <select {...control} value={kind} onChange={({ target }) => setKind(target.value as EngagementRule["kind"])}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(KIND_TEXT[one])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(kind === "email" || kind === "call") && (
        <Field label={t("direction")} fault={faultsAt("direction")}>
          {(control) => (
            <select
              {...control}
              value={direction ?? ""}
              onChange={({ target }) =>
                change({ direction: (target.value || undefined) as EngagementRule["direction"] })
              }
            >
              <option value="">{t("scoring_either_way")}</option>
              <option value="in">{t("scoring_from_them")}</option>
              <option value="out">{t("scoring_from_us")}</option>
            </select>
          )}
        </Field>
      )}
      {kind === "call" && (
        <Field label={t("outcome")} fault={faultsAt("outcome")}>
          {(control) => (
            <select
              {...control}
              value={outcome ?? ""}
              onChange={({ target }) => change({ outcome: (target.value || undefined) as EngagementRule["outcome"] })}
            >
              <option value="">{t("scoring_any_outcome")}</option>
              {CALL_OUTCOMES.map((one) => (
                <option key={one} value={one}>
                  {t(OUTCOME_TEXT[one])}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {kind === "signal" && (
        <Field label={t("kind_signal")} fault={faultsAt("signal")}>
          {(control) => (
            <select {...control} value={signal ?? ""} onChange={({ target }) => change({ signal: target.value })}>
              {SIGNAL_KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(SIGNAL_TEXT[one])}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <NumberField
        label={t("scoring_points")}
        value={points}
        fault={faultsAt("points")}
        onChange={(points = Number.NaN) => change({ points })}
      />
      <NumberField
        label={t("scoring_half_life")}
        value={halfLifeDays}
        fault={faultsAt("halfLifeDays")}
        onChange={(halfLifeDays = Number.NaN) => change({ halfLifeDays })}
      />
      <NumberField
        label={t("scoring_cap")}
        value={cap}
        isOptional
        fault={faultsAt("cap")}
        onChange={(cap) => change({ cap })}
      />
    </>
  )
}
