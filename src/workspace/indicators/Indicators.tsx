import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { Indicators as Found } from "~domain/indicators"
import { Empty } from "~ui/components/Empty"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { indicatorQueries } from "~ui/queries/indicators"
import type { TextKey } from "~ui/text/catalogues"
import { useFormats, useText } from "~ui/text/use-text"
import { SegmentChoice } from "../contacts/filters/SegmentChoice"
import page from "../Page.module.css"
import { Choices } from "../sections/Choices"
import { ConversionPlot } from "./ConversionPlot"
import { FunnelPlot } from "./FunnelPlot"
import styles from "./Indicators.module.css"
import { Replies } from "./Replies"
import { SourcesPlot } from "./SourcesPlot"
import { WonPlot } from "./WonPlot"

const DAY = 86_400_000
/** How many days back each goes. */
const PERIODS = { month: 30, quarter: 90, year: 365, all: Number.POSITIVE_INFINITY }
type Period = keyof typeof PERIODS
const PERIOD_TEXT: Record<Period, TextKey> = {
  month: "period_month",
  quarter: "period_quarter",
  year: "period_year",
  all: "period_all",
}

/** How leads came along in a period: the funnel, sources, first replies and wins. */
export function Indicators() {
  const t = useText()
  const formats = useFormats()
  const [period, setPeriod] = useState<Period>("year")
  const [segment, setSegment] = useState<string>()
  const [now] = useState(() => Date.now())
  const query = useQuery({
    ...indicatorQueries.of(Math.max(0, now - PERIODS[period] * DAY), now, segment),
    placeholderData: keepPreviousData,
  })
  const found = query.data

  return (
    <div className={styles.page}>
      <header className={page.page}>
        <h1>{t("indicators")}</h1>
        <p className={page.lead}>{t("indicators_hint")}</p>
        <Choices
          label={t("period")}
          value={period}
          options={(Object.keys(PERIODS) as Period[]).map((value) => ({ value, text: t(PERIOD_TEXT[value]) }))}
          onChoose={setPeriod}
        />
        <div className={styles.segment}>
          <SegmentChoice chosen={segment} onChange={setSegment} />
        </div>
      </header>
      {query.isPending && <Loading />}
      {query.error && <ProblemNote problem={query.error} onRetry={() => void query.refetch()} />}
      {found && (
        <div className={styles.plots} aria-busy={query.isPlaceholderData}>
          {isEmpty(found) ? (
            <Empty icon="signal" title={t("indicators_none")}>
              <p>{t("indicators_none_how")}</p>
            </Empty>
          ) : (
            <>
              <FunnelPlot funnel={found.funnel} />
              <ConversionPlot leads={found.becameLeads} customers={found.becameCustomers} />
              <SourcesPlot sources={found.sources} />
              <Replies replies={found.replies} unanswered={found.unanswered} />
              <WonPlot won={found.won} />
            </>
          )}
        </div>
      )}
      {found && found.excluded + found.already > 0 && (
        <p className={styles.soft}>
          {t("indicators_left_out", {
            excluded: formats.number(found.excluded),
            already: formats.number(found.already),
          })}
        </p>
      )}
    </div>
  )
}

const isEmpty = ({ funnel, replies, unanswered, won }: Found): boolean =>
  funnel.every(({ reached }) => reached === 0) && !replies && unanswered === 0 && won.length === 0
