import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"

import { QUALITY_LISTS, type QualityList } from "~domain/quality"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { qualityQueries } from "~ui/queries/quality"
import { useFormats, useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import { JobProgress } from "../jobs/JobProgress"
import page from "../Page.module.css"
import { LIST_TEXT } from "./list-text"
import styles from "./Quality.module.css"
import { QualityEntries } from "./QualityEntries"
import { RoundOffer } from "./round/RoundOffer"
import { RoundPage } from "./round/RoundPage"
import { useRound } from "./round/use-round"
import { ScoreHistory } from "./ScoreHistory"

/** The state of the data for whoever cares for them: a score, and lists to work through in the order of what harms most. */
export function Quality() {
  const t = useText()
  const formats = useFormats()
  const overview = useQuery(qualityQueries.overview())
  const mendAll = useMutation({ mutationFn: () => askWorker("quality.mendAll", { id: crypto.randomUUID() }) })
  const [picked, setPicked] = useState<QualityList>()
  const rounds = useRound()
  const [isInRound, setInRound] = useState(false)

  const { counts, duplicates, score, days, checkedAt } = overview.data ?? EMPTY
  const open = QUALITY_LISTS.filter((list) => counts[list] > 0)
  const list = picked ?? open[0] ?? "bounced"
  const following = open[open.indexOf(list) + 1]
  useKeys({ n: isInRound ? undefined : following && (() => setPicked(following)) })

  if (overview.isPending) return <Loading />
  if (overview.isError) return <ProblemNote problem={overview.error} onRetry={() => void overview.refetch()} />

  if (isInRound) return <RoundPage rounds={rounds} overview={overview.data} onStop={() => setInRound(false)} />

  const openRound = () => {
    if (!rounds.round) rounds.start(overview.data)
    setInRound(true)
  }
  return (
    <div className={styles.page}>
      <header className={page.page}>
        <h1>{t("quality")}</h1>
        <p className={page.lead}>{t("quality_hint")}</p>
        <div className={styles.score}>
          <strong className={styles.number}>{formats.number(score)}</strong>
          <span>
            {t("quality_score")}
            {checkedAt > 0 && <small>{t("quality_checked", { when: formats.ago(checkedAt) })}</small>}
          </span>
          <ScoreHistory days={days} />
        </div>
        <RoundOffer round={rounds.round} onOpen={checkedAt > 0 ? openRound : undefined} />
        <JobProgress kinds={{ quality: "quality_checking", mending: "quality_mending" }} />
      </header>
      <div className={styles.panes}>
        <nav aria-label={t("quality_lists")}>
          <ul className={styles.lists}>
            {QUALITY_LISTS.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className={styles.list}
                  aria-current={one === list ? "true" : undefined}
                  onClick={() => setPicked(one)}
                >
                  <span>{t(LIST_TEXT[one].name)}</span>
                  <span className={styles.count}>{formats.number(counts[one])}</span>
                </button>
              </li>
            ))}
            <li>
              <a className={styles.list} href="#duplicates">
                <span>{t("duplicates")}</span>
                <span className={styles.count}>{formats.number(duplicates)}</span>
              </a>
            </li>
          </ul>
        </nav>
        <section className={styles.work} aria-label={t(LIST_TEXT[list].name)}>
          <h2>{t(LIST_TEXT[list].name)}</h2>
          <p className={styles.hint}>{t(LIST_TEXT[list].hint)}</p>
          <p className={styles.actions}>
            {list === "irregular" && counts.irregular > 0 && (
              <Button look="primary" disabled={mendAll.isPending} onClick={() => mendAll.mutate()}>
                {t("quality_mend_all")}
              </Button>
            )}
            {following && (
              <Button shortcut="n" onClick={() => setPicked(following)}>
                {t("quality_next", { list: t(LIST_TEXT[following].name) })}
              </Button>
            )}
          </p>
          {mendAll.error && <ProblemNote problem={mendAll.error} />}
          <QualityEntries key={list} list={list} />
        </section>
      </div>
    </div>
  )
}

const EMPTY = {
  counts: { bounced: 0, invalid: 0, irregular: 0, incomplete: 0, stale: 0, disengaged: 0 },
  duplicates: 0,
  score: 100,
  days: [],
  checkedAt: 0,
}
