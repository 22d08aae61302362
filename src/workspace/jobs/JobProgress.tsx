import { useMutation, useQuery } from "@tanstack/react-query"

import { Problem } from "~domain/problem"
import type { Job } from "~messages/jobs"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { jobQueries } from "~ui/queries/jobs"
import type { TextKey } from "~ui/text/catalogues"
import { useFormats, useText } from "~ui/text/use-text"
import styles from "./JobProgress.module.css"
import { useRate } from "./use-rate"

type Props = {
  /** Which long work this place shows, and what it is called. */
  kinds: Partial<Record<Job["kind"], TextKey>>
  /** What the title names, where it names something. */
  name?: string
}

/** Long work under way: how far it is, and a way to halt it. One that failed says why; one that is done says nothing. */
export function JobProgress({ kinds, name = "" }: Props) {
  const t = useText()
  const jobs = useQuery(jobQueries.list()).data ?? []
  const shown = jobs.flatMap((job) => {
    const title = kinds[job.kind]
    return title && job.state !== "done" && job.state !== "cancelled" ? [{ job, title: t(title, { name }) }] : []
  })
  return shown.map(({ job, title }) => <OneJob key={job.id} job={job} title={title} />)
}

function OneJob({ job, title: name }: { job: Job; title: string }) {
  const t = useText()
  const formats = useFormats()
  const move = useMutation({ mutationFn: (to: "pause" | "resume" | "cancel") => askWorker(`jobs.${to}`, { id }) })
  const { id, kind, state, problem } = job
  const { done, total } = job.progress
  const rate = useRate(done, total, job.at)
  // What is read before it is known how many there are is counted in bytes; learning is, in steps that mean nothing to anybody.
  const isAShare = kind === "preview" || kind === "lead-model"

  if (state === "failed") return problem && <ProblemNote problem={new Problem(problem.code, problem.details)} />
  return (
    <section className={styles.job} aria-label={name}>
      <span>{state === "paused" ? t("job_paused", { name }) : name}</span>
      <progress className={styles.bar} aria-label={name} max={total || 1} value={total ? done : undefined} />
      {total > 0 && (
        <span className={styles.count}>
          {isAShare
            ? formats.percent(done / total)
            : t("job_done_of", { done: formats.number(done), total: formats.number(total) })}
          {rate && state === "running" && !isAShare && (
            <>
              {" · "}
              {t("job_rate", {
                rate: formats.number(Math.round(rate.perSecond)),
                left: formats.duration(rate.left),
              })}
            </>
          )}
        </span>
      )}
      {state === "paused" ? (
        <Button disabled={move.isPending} onClick={() => move.mutate("resume")}>
          {t("job_resume")}
        </Button>
      ) : (
        <Button disabled={move.isPending} onClick={() => move.mutate("pause")}>
          {t("job_pause")}
        </Button>
      )}
      <Button look="quiet" disabled={move.isPending} onClick={() => move.mutate("cancel")}>
        {t("job_cancel")}
      </Button>
    </section>
  )
}
