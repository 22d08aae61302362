import type { NumberCondition } from "~domain/segment/filter"
import { useText } from "~ui/text/use-text"

import styles from "./Builder.module.css"
import { NumberField } from "./NumberField"

type Props = { condition: NumberCondition; onChange: (condition: NumberCondition) => void }

/** From and to, both within; one of them is enough. Likelihoods are typed in percent. */
export function NumberFields({ condition: { from, to, ...rest }, onChange }: Props) {
  const t = useText()
  const unit = rest.field === "probability" ? 100 : 1
  const shown = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * unit * 1e6) / 1e6)
  const set = (ends: { from: number | undefined; to: number | undefined }) =>
    onChange({
      ...rest,
      ...(ends.from !== undefined && { from: ends.from / unit }),
      ...(ends.to !== undefined && { to: ends.to / unit }),
    })

  return (
    <div className={styles.inline}>
      <NumberField
        label={t("segment_from")}
        value={shown(from)}
        onChange={(value) => set({ from: value, to: shown(to) })}
      />
      <NumberField
        label={t("segment_to")}
        value={shown(to)}
        onChange={(value) => set({ from: shown(from), to: value })}
      />
      {unit === 100 && <span>{t("segment_percent")}</span>}
    </div>
  )
}
