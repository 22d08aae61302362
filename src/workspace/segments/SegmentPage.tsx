import { useQuery } from "@tanstack/react-query"

import type { SegmentSummary } from "~messages/segments"
import { Empty } from "~ui/components/Empty"
import { ProblemNote } from "~ui/components/ProblemNote"
import { segmentQueries } from "~ui/queries/segments"
import { sentenceText } from "~ui/text/segment-sentence"
import { useText } from "~ui/text/use-text"
import { useWording } from "~ui/text/use-wording"

import { JobProgress } from "../jobs/JobProgress"
import page from "../Page.module.css"
import { addressOf } from "../use-route"
import { PersonaCard } from "./PersonaCard"
import { Progress } from "./Progress"
import { Report } from "./Report"
import styles from "./Segments.module.css"
import { useSize } from "./use-size"

type Props = { segment: SegmentSummary }

/** All that is known of a segment's people together. */
export function SegmentPage({ segment }: Props) {
  const t = useText()
  const wording = useWording()
  const { id, name, kind, persona } = segment
  const size = useSize(id)
  const report = useQuery(segmentQueries.report(id))
  const value = report.data?.value
  const isEmpty = value?.sizes.every(({ size }) => size === 0)

  return (
    <div className={styles.page}>
      <header className={page.page}>
        <a href={addressOf("segments")}>{t("segment_back")}</a>
        <h1>{name}</h1>
        <p className={page.lead}>
          {segment.kind === "live"
            ? t("segment_for_whom", { sentence: sentenceText(segment.filter, wording) })
            : t("segment_static_hint")}
        </p>
        <p className={styles.actions}>
          <strong className={styles.number}>{size && t("segment_members", { count: size.count })}</strong>
          <span className={styles.soft}>
            {t(kind === "live" ? "segment_live" : "segment_static")}
            {size?.isFilling && `, ${t("segment_is_filling")}`}
          </span>
        </p>
        <p className={styles.actions}>
          <a className={styles.make} href={addressOf("contacts", { segment: id })}>
            {t("segment_to_table")}
          </a>
          <a className={styles.make} href={addressOf("segments", { id, edit: "" })}>
            {t("segment_edit")}
          </a>
        </p>
        <JobProgress kinds={{ segments: "segments_filling" }} />
      </header>
      {persona && <PersonaCard name={name} persona={persona} />}
      {report.error && <ProblemNote problem={report.error} onRetry={() => void report.refetch()} />}
      {!value && !report.error && <Progress part={report.data} />}
      {value && isEmpty && (
        <Empty icon="people" title={t("segment_nobody")}>
          <p>{t(kind === "live" ? "segment_nobody_hint" : "segment_static_how")}</p>
        </Empty>
      )}
      {value && !isEmpty && <Report report={value} />}
    </div>
  )
}
