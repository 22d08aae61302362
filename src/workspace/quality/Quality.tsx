import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"

import { QUALITY_LISTS, type QualityList } from "~domain/quality"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { qualityQueries } from "~ui/queries/quality"
import type { TextKey } from "~ui/text/catalogues"
import { useFormats, useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import { JobProgress } from "../jobs/JobProgress"
import page from "../Page.module.css"
import styles from "./Quality.module.css"
import { QualityEntries } from "./QualityEntries"
import { ScoreHistory } from "./ScoreHistory"

const LIST_TEXT: Record<QualityList, { name: TextKey; hint: TextKey }> = {
  bounced: { name: "quality_bounced", hint: "quality_bounced_hint" },
  invalid: { name: "quality_invalid", hint: "quality_invalid_hint" },
  irregular: { name: "quality_irregular", hint: "quality_irregular_hint" },
  incomplete: { name: "quality_incomplete", hint: "quality_incomplete_hint" },
  stale: { name: "quality_stale", hint: "quality_stale_hint" },
  disengaged: { name: "quality_disengaged", hint: "quality_disengaged_hint" },
}

/** The state of the data for whoever cares for them: a score, and lists to work through in the order of what harms most. */
export function Quality() {
  const t = useText()
  const formats = useFormats()
  const overview = useQuery(qualityQueries.overview())
  const mendAll = useMutation({ mutationFn: () => askWorker("quality.mendAll", { id: crypto.randomUUID() }) })
  const [picked, setPicked] = useState<QualityList>()

  const { counts, duplicates, score, days, checkedAt } = overview.data ?? EMPTY
  const open = QUALITY_LISTS.filter((list) => counts[list] > 0)
  const list = picked ?? open[0] ?? "bounced"
  // The monthly round: list after list, until nothing is left.
  const following = open[open.indexOf(list) + 1]
  useKeys({ n: following && (() => setPicked(following)) })

  if (overview.isPending) return <Loading />
  if (overview.isError) return <ProblemNote problem={overview.error} onRetry={() => void overview.refetch()} />

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
