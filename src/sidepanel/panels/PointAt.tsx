import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"

import { TAUGHT_FIELDS, type TaughtField } from "~domain/taught-fields"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { teachQueries } from "~ui/queries/teach"
import { useStatus } from "~ui/status"
import { FIELD_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import styles from "./PointAt.module.css"

type Props = { tabId: number }

/** Whether this panel has seen the user point and not yet said what came of it; the page is read anew meanwhile, and shown anew. */
let isAwaited = false

/** For a page that was read wrongly: the user picks a field and clicks the text, and the site is read so from then on. */
export function PointAt({ tabId }: Props) {
  const t = useText()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const state = useQuery(teachQueries.of(tabId))
  const { say } = useStatus()
  const learnt = state.data?.learnt
  const pointing = learnt ? undefined : state.data
  const { queryKey } = teachQueries.of(tabId)
  const begin = useMutation({
    mutationFn: (field: TaughtField) => askWorker("teach.begin", { tabId, field }),
    onSuccess: (begun) => queries.setQueryData(queryKey, begun),
  })
  const end = useMutation({
    mutationFn: () => askWorker("teach.end", { tabId }),
    onSuccess: () => queries.setQueryData(queryKey, null),
  })

  // The click was done in the page: say what came of it, once. Another panel may show the same tab.
  const taught = state.data?.field
  useEffect(() => {
    if (pointing) isAwaited = true
    if (!learnt || !taught || !isAwaited) return
    isAwaited = false
    say("status_taught", [learnt.seq], { field: t(FIELD_TEXT[taught]), count: learnt.alike })
  }, [pointing, learnt, taught, say, t])

  useKeys({ Escape: pointing ? () => end.mutate() : isOpen ? () => setOpen(false) : undefined })

  if (!isOpen && !pointing)
    return (
      <p className={styles.closed}>
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t("point_open")}
        </Button>
      </p>
    )
  return (
    <section className={styles.point} aria-label={t("point_title")}>
      <p>{t(pointing ? "point_click" : "point_which", { field: fieldText(pointing?.field) })}</p>
      {begin.error && <ProblemNote problem={begin.error} />}
      <div className={styles.fields}>
        {TAUGHT_FIELDS.map((field) => (
          <Button
            key={field}
            aria-pressed={pointing?.field === field}
            look={pointing?.field === field ? "primary" : "plain"}
            onClick={() => begin.mutate(field)}
          >
            {t(FIELD_TEXT[field])}
          </Button>
        ))}
      </div>
      {pointing && (
        <p className={styles.under} aria-live="polite">
          {pointing.text ? <bdi>{pointing.text}</bdi> : t("point_nothing")}
        </p>
      )}
      <Button
        look="quiet"
        shortcut="Escape"
        onClick={() => {
          setOpen(false)
          if (pointing) end.mutate()
        }}
      >
        {t("point_done")}
      </Button>
    </section>
  )

  function fieldText(field: TaughtField | undefined): string {
    return field ? t(FIELD_TEXT[field]) : ""
  }
}
