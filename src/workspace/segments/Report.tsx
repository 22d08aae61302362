import type { SegmentReport } from "~messages/segments"
import { CHANNEL_TEXT } from "~ui/text/segment-names"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"

import { type BarRow, Bars } from "../plots/Bars"
import { Line } from "../plots/Line"
import styles from "./Segments.module.css"

type Props = { report: SegmentReport }

/** A segment's people in plots: how many, at which stages, from where, how they score, and how far they come. */
export function Report({ report }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = useNames()
  const { sizes, stages, sources, fit, engagement, grades, unscored, conversions } = report

  const counted = (label: string, count: number): BarRow => ({ label, value: count, text: formats.number(count) })
  const columns = (label: string): [string, string] => [label, t("plot_contacts")]
  const inTens = (counts: number[]) =>
    counts.map((count, i) => counted(i < 9 ? `${i * 10}–${i * 10 + 9}` : "90–100", count))
  const moved = conversions.filter(({ reached }) => reached > 0)
  const isAnybodyScored = grades.length > 0

  return (
    <>
      <div className={styles.plots}>
        <Line
          title={t("segment_size_over_time")}
          columns={[t("plot_day"), t("plot_contacts")]}
          isStepped
          points={sizes.map(({ at, size }) => ({
            x: at,
            label: formats.day(new Date(at)),
            y: size,
            text: formats.number(size),
          }))}
        />
        <Bars
          title={t("segment_by_stage")}
          columns={columns(t("field_stage"))}
          rows={stages.filter(({ count }) => count > 0).map(({ stage, count }) => counted(names.stage(stage), count))}
        />
        <Bars
          title={t("segment_by_source")}
          columns={columns(t("field_source"))}
          rows={sources.map(({ channel, count }) => counted(t(CHANNEL_TEXT[channel]), count))}
        />
        {isAnybodyScored && (
          <>
            <Bars title={t("segment_by_fit")} columns={columns(t("plot_points"))} rows={inTens(fit)} />
            <Bars title={t("segment_by_engagement")} columns={columns(t("plot_points"))} rows={inTens(engagement)} />
            <Bars
              title={t("segment_by_grade")}
              columns={columns(t("segment_by_grade"))}
              rows={grades.map(({ grade, count }) => counted(grade, count))}
            />
          </>
        )}
        {moved.some(({ converted }) => converted > 0) && (
          <Bars
            title={t("segment_by_conversion")}
            columns={[t("field_stage"), t("plot_share")]}
            most={1}
            rows={moved.map(({ from, to, share, converted, reached }) => ({
              label: t("segment_conversion_step", { from: names.stage(from), to: names.stage(to) }),
              value: share,
              text: t("segment_conversion_value", {
                share: formats.percent(share),
                converted: formats.number(converted),
                reached: formats.number(reached),
              }),
            }))}
          />
        )}
      </div>
      <div className={styles.notes}>
        {unscored > 0 && <p>{t("segment_unscored", { count: unscored })}</p>}
        {!moved.some(({ converted }) => converted > 0) && <p>{t("segment_conversion_none")}</p>}
        <p>{t("segment_revenue_none")}</p>
      </div>
    </>
  )
}
