import type { CalibrationBin } from "~domain/lead-model/quality"
import { useFormats, useText } from "~ui/text/use-text"

import { Plot } from "../plots/Plot"
import styles from "./CalibrationPlot.module.css"

type Props = { bins: CalibrationBin[] }

const SIZE = 200

/** What was said against what came of it: on the line both are the same. Larger points stand for more people. */
export function CalibrationPlot({ bins }: Props) {
  const t = useText()
  const formats = useFormats()
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const place = ({ predicted, converted }: CalibrationBin) => ({ cx: predicted * SIZE, cy: (1 - converted) * SIZE })

  return (
    <Plot
      title={t("calibration")}
      columns={[t("calibration_said"), t("calibration_came"), t("calibration_people")]}
      rows={bins.map((bin) => ({
        key: String(bin.predicted),
        cells: [formats.percent(bin.predicted), formats.percent(bin.converted), formats.number(bin.count)],
      }))}
    >
      <div className={styles.plot}>
        <span className={styles.up}>{t("calibration_came")}</span>
        <svg viewBox={`-8 -8 ${SIZE + 16} ${SIZE + 16}`} aria-hidden="true">
          <rect className={styles.frame} width={SIZE} height={SIZE} />
          <line className={styles.ideal} x1={0} y1={SIZE} x2={SIZE} y2={0} />
          <polyline
            className={styles.line}
            points={bins.map((bin) => `${place(bin).cx.toFixed(1)},${place(bin).cy.toFixed(1)}`).join(" ")}
          />
          {bins.map((bin) => (
            <circle
              key={bin.predicted}
              className={styles.point}
              {...place(bin)}
              r={3 + 5 * Math.sqrt(bin.count / most)}
            />
          ))}
        </svg>
        <span className={styles.across}>{t("calibration_said")}</span>
      </div>
    </Plot>
  )
}
