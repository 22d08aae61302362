import type { QualityOverview } from "~messages/quality"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Quality.module.css"

type Props = { days: QualityOverview["days"] }

const SIZE = { width: 160, height: 36 }
const MOST_DAYS = 60

/** The score on the days when everybody was looked at; one day alone is no line. */
export function ScoreHistory({ days }: Props) {
  const t = useText()
  const formats = useFormats()
  const shown = days.slice(-MOST_DAYS)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last || shown.length < 2) return null

  const points = shown.map(({ score }, i) => {
    const x = (i / (shown.length - 1)) * SIZE.width
    return `${x.toFixed(1)},${(SIZE.height - (score / 100) * SIZE.height).toFixed(1)}`
  })
  const said = t("quality_since", {
    day: formats.day(new Date(`${first.day}T12:00`)),
    before: formats.number(first.score),
    now: formats.number(last.score),
  })
  return (
    <svg className={styles.history} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={said}>
      <title>{said}</title>
      <polyline points={points.join(" ")} />
    </svg>
  )
}
