import type { Indicators } from "~domain/indicators"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"

import { Bars } from "../plots/Bars"

/** How many came to each stage or beyond it for the first time in the period, and how many of those went on. */
export function FunnelPlot({ funnel }: Pick<Indicators, "funnel">) {
  const t = useText()
  const formats = useFormats()
  const names = useNames()

  return (
    <Bars
      title={t("funnel")}
      columns={[t("field_stage"), t("funnel_reached")]}
      rows={funnel.map(({ stage, reached, converted }, rank) => ({
        label: names.stage(stage),
        value: reached,
        text:
          reached > 0 && rank < funnel.length - 1
            ? t("funnel_went_on", { reached: formats.number(reached), share: formats.percent(converted / reached) })
            : formats.number(reached),
      }))}
    />
  )
}
