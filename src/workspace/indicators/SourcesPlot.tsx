import type { Indicators } from "~domain/indicators"
import { CHANNEL_TEXT } from "~ui/text/segment-names"
import { useFormats, useText } from "~ui/text/use-text"

import { Bars } from "../plots/Bars"
import { NoPlot } from "../plots/NoPlot"
import { passageText, shareOf } from "./passage"

/** Of the leads of each way of coming, how many became customers; the ways by which most came first. */
export function SourcesPlot({ sources }: Pick<Indicators, "sources">) {
  const t = useText()
  const formats = useFormats()

  if (sources.length === 0) return <NoPlot title={t("sources")}>{t("sources_none")}</NoPlot>
  return (
    <Bars
      title={t("sources")}
      columns={[t("field_source"), t("conversion_share")]}
      rows={sources.map(({ channel, ...passage }) => ({
        label: t(CHANNEL_TEXT[channel]),
        value: shareOf(passage),
        text: passageText(t, formats, passage),
      }))}
    />
  )
}
