import type { Indicators } from "~domain/indicators"
import { useFormats, useText } from "~ui/text/use-text"

import { Bars } from "../plots/Bars"
import { NoPlot } from "../plots/NoPlot"
import styles from "./Indicators.module.css"

/** How long whoever first wrote waited for an answer: the middle one, and the quarters around it. */
export function Replies({ replies, unanswered }: Pick<Indicators, "replies" | "unanswered">) {
  const t = useText()
  const formats = useFormats()
  const row = (label: string, minutes: number) => ({
    label,
    value: minutes,
    text: formats.duration(Math.round(minutes * 60)),
  })

  const count = t("replies_count", {
    count: replies?.count ?? 0,
    answered: formats.number(replies?.count ?? 0),
    unanswered: formats.number(unanswered),
  })

  if (!replies) return <NoPlot title={t("replies")}>{unanswered === 0 ? t("replies_none") : count}</NoPlot>
  return (
    <div className={styles.plot}>
      <Bars
        title={t("replies")}
        columns={[t("replies_of"), t("replies_time")]}
        rows={[
          row(t("replies_lower"), replies.lower),
          row(t("replies_median"), replies.median),
          row(t("replies_upper"), replies.upper),
        ]}
      />
      <p className={styles.soft}>{count}</p>
    </div>
  )
}
