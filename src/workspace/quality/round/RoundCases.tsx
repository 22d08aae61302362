import { useMutation, useQuery } from "@tanstack/react-query"
import { type ReactNode, useEffect, useRef, useState } from "react"

import type { QualityList } from "~domain/quality"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { qualityQueries } from "~ui/queries/quality"
import { useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import { JobProgress } from "../../jobs/JobProgress"
import { Entry } from "../Entry"
import quality from "../Quality.module.css"
import styles from "./Round.module.css"

type Props = {
  list: QualityList
  /** Whom this step is about, by their ids; undefined before they were looked for. */
  cases: string[] | undefined
  findCases: () => Promise<void>
  next: (isDone: boolean) => ReactNode
  stop: ReactNode
}

/** The cases of one list: those that were mended are gone, the others wait for a key. */
export function RoundCases({ list, cases, findCases, next, stop }: Props) {
  const t = useText()
  const finding = useMutation({ mutationFn: findCases })
  const found = useQuery({ ...qualityQueries.among(list, cases ?? []), enabled: cases !== undefined })
  const mendAll = useMutation({ mutationFn: () => askWorker("quality.mendAll", { id: crypto.randomUUID() }) })
  const [at, setAt] = useState(0)
  const all = useRef<HTMLUListElement>(null)
  const { mutate: find, isIdle } = finding
  useEffect(() => {
    if (cases === undefined && isIdle) find()
  }, [cases, isIdle, find])

  const entries = found.data?.entries ?? []
  const current = Math.max(0, Math.min(at, entries.length - 1))
  const move = (by: number) => setAt(Math.max(0, Math.min(entries.length - 1, current + by)))
  const press = (key: string) => () => {
    const button = all.current?.querySelector<HTMLElement>(`[aria-current] [aria-keyshortcuts="${key}"]`)
    button?.click()
    return button != null
  }
  const isMendable = list === "irregular" && entries.length > 0
  useKeys({
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    m: press("m"),
    y: press("y"),
    o: press("o"),
    a: isMendable ? () => mendAll.mutate() : undefined,
  })

  const problem = finding.error ?? found.error ?? mendAll.error
  if (problem) return <ProblemNote problem={problem} onRetry={() => (found.error ? void found.refetch() : find())} />
  if (found.isPending || cases === undefined) return <Loading />

  const isDone = entries.length === 0
  return (
    <>
      <p role="status">
        {isDone ? t("round_nothing_left") : t("round_left", { left: entries.length, total: cases.length })}
      </p>
      <JobProgress kinds={{ mending: "quality_mending" }} />
      {!isDone && (
        <ul className={quality.entries} ref={all}>
          {entries.map((entry, place) => (
            <Entry key={entry.contact.id} entry={entry} list={list} isCurrent={place === current} />
          ))}
        </ul>
      )}
      <p className={styles.actions}>
        {next(isDone)}
        {isMendable && (
          <Button shortcut="a" disabled={mendAll.isPending} onClick={() => mendAll.mutate()}>
            {t("quality_mend_all")}
          </Button>
        )}
        {stop}
      </p>
      {!isDone && <p className={styles.soft}>{t("round_keys")}</p>}
    </>
  )
}
