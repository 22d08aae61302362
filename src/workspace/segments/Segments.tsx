import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef } from "react"

import { Empty } from "~ui/components/Empty"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { segmentQueries } from "~ui/queries/segments"
import { useText } from "~ui/text/use-text"

import { addressOf, useRouteDetails } from "../use-route"
import { NEW, newDefinition } from "./definition"
import { SegmentEditor } from "./SegmentEditor"
import { SegmentList } from "./SegmentList"
import { SegmentPage } from "./SegmentPage"
import styles from "./Segments.module.css"

/** The segments: all of them, one, or one that is being made or changed, as the address says. */
export function Segments() {
  const details = useRouteDetails()
  const address = details.toString()
  const top = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page, read from its top
  useEffect(() => {
    top.current?.scrollIntoView()
  }, [address])

  return (
    <div ref={top} className={styles.top}>
      <AsAddressed details={details} />
    </div>
  )
}

function AsAddressed({ details }: { details: URLSearchParams }) {
  const t = useText()
  const segments = useQuery(segmentQueries.list())

  if (segments.isPending) return <Loading />
  if (segments.isError) return <ProblemNote problem={segments.error} onRetry={() => void segments.refetch()} />

  const asked = NEW.find((kind) => kind === details.get("new"))
  if (asked) {
    const start = details.get("start") ?? undefined
    return <SegmentEditor key={start ?? asked} atFirst={newDefinition(asked, start, t)} segments={segments.data} />
  }
  const id = details.get("id")
  if (!id) return <SegmentList segments={segments.data} />
  const segment = segments.data.find((one) => one.id === id)
  if (!segment)
    return (
      <Empty icon="people" title={t("segment_gone_title")}>
        <p>{t("segment_gone_hint")}</p>
        <a href={addressOf("segments")}>{t("segment_back")}</a>
      </Empty>
    )
  return details.has("edit") ? (
    <SegmentEditor key={id} id={id} atFirst={segment} segments={segments.data} />
  ) : (
    <SegmentPage key={id} segment={segment} />
  )
}
