import type { Indicators } from "~domain/indicators"
import { useFormats, useText } from "~ui/text/use-text"

import { Line } from "../plots/Line"
import { NoPlot } from "../plots/NoPlot"

/** New customers by month. */
export function WonPlot({ won }: Pick<Indicators, "won">) {
  const t = useText()
  const formats = useFormats()

  if (won.length === 0) return <NoPlot title={t("won")}>{t("won_none")}</NoPlot>
  return (
    <Line
      title={t("won")}
      columns={[t("won_month"), t("won_count")]}
      points={won.map(({ month, count }, x) => ({
        x,
        label: formats.month(month),
        y: count,
        text: formats.number(count),
      }))}
    />
  )
}
