import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"

import { Problem } from "~domain/problem"
import type { ImportOptions } from "~messages/imports"
import type { Job } from "~messages/jobs"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { importQueries } from "~ui/queries/imports"
import { useText } from "~ui/text/use-text"

import { JobProgress } from "../jobs/JobProgress"
import styles from "./FileToImport.module.css"
import { Findings } from "./Findings"
import { ImportChoices, NO_CHOICES } from "./ImportChoices"
import { UndoImport } from "./UndoImport"

type Props = {
  job: Job
  /** Back to the file's columns, where this page still knows them. */
  onBack?: () => void
  onOther: () => void
}

/** A preview or an import, under way or done. */
export function ImportJob({ job, onBack, onOther }: Props) {
  const t = useText()
  const found = useQuery(importQueries.report(job.id))
  const [choices, setChoices] = useState<ImportOptions>(NO_CHOICES)
  const start = useMutation({
    mutationFn: () => askWorker("imports.start", { commandId: crypto.randomUUID(), preview: job.id, options: choices }),
  })

  const goOn = useMutation({ mutationFn: () => askWorker("imports.goOn", { job: job.id }) })

  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemNote problem={found.error} onRetry={() => void found.refetch()} />

  const { name, report, options, seq } = found.data
  const isPreview = job.kind === "preview"
  const isGoingOn = job.state === "running" || job.state === "paused"
  const other = (
    <Button look="quiet" onClick={onOther}>
      {t("import_other_file")}
    </Button>
  )
  if (isGoingOn)
    return (
      <>
        <p>{!isPreview && t("import_going_on", { name })}</p>
        <JobProgress kinds={isPreview ? { preview: "job_preview" } : { import: "job_import" }} name={name} />
        {!isPreview && <Findings report={report} isGoingOn />}
      </>
    )
  if (job.problem)
    return (
      <>
        {!isPreview && <p>{t("import_failed", { name })}</p>}
        <ProblemNote problem={new Problem(job.problem.code, job.problem.details)} />
        {!isPreview && <UndoImport seq={seq} />}
        <div className={styles.actions}>
          {onBack && <Button onClick={onBack}>{t("import_back")}</Button>}
          {other}
        </div>
      </>
    )
  const { counts } = report
  const importable = report.read - counts.rejected
  const gained = counts.new + counts.updated + (choices.likely === "skip" ? 0 : counts.likely)
  return (
    <>
      <h3>{t(titleOf(job), { name })}</h3>
      <Findings report={report} likely={options?.likely} />
      {(start.error ?? goOn.error) && <ProblemNote problem={start.error ?? goOn.error} />}
      {isPreview && importable > 0 && <ImportChoices report={report} choices={choices} onChange={setChoices} />}
      <div className={styles.actions}>
        {isPreview && (
          <Button look="primary" disabled={importable === 0 || start.isPending} onClick={() => start.mutate()}>
            {t("import_start", { count: gained })}
          </Button>
        )}
        {!isPreview && job.state === "cancelled" && seq !== undefined && (
          <Button disabled={goOn.isPending} onClick={() => goOn.mutate()}>
            {t("import_go_on")}
          </Button>
        )}
        {!isPreview && <UndoImport seq={seq} />}
        {isPreview && onBack && <Button onClick={onBack}>{t("import_back")}</Button>}
        {other}
      </div>
    </>
  )
}

function titleOf({ kind, state }: Job) {
  if (kind === "preview") return "import_preview_title"
  return state === "cancelled" ? "import_cancelled" : "import_done"
}
