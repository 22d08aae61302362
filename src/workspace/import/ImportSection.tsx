import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"

import { ProblemNote } from "~ui/components/ProblemNote"
import { jobQueries } from "~ui/queries/jobs"
import { putFile } from "~ui/store-files"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import { DropZone } from "./DropZone"
import { type Chosen, FileToImport } from "./FileToImport"
import { ImportJob } from "./ImportJob"
import { WhereFrom } from "./WhereFrom"

/**
 * An import goes from the choice of a file over its columns and a preview to a report. What the worker does of it is a job, so
 * that a page which is opened later finds it where it is.
 */
export function ImportSection() {
  const t = useText()
  const jobs = useQuery(jobQueries.list())
  const [chosen, setChosen] = useState<Chosen>()
  const [isLooking, setLooking] = useState(false)
  const [dismissed, setDismissed] = useState<string>()
  const put = useMutation({
    mutationFn: async (file: File) => ({ file: await putFile(file), name: file.name }),
    onSuccess(file) {
      setChosen(file)
      setLooking(true)
    },
  })
  const job = jobs.data?.find(({ kind }) => kind === "preview" || kind === "import")

  if (isLooking && chosen)
    return (
      <Section title={t("import_title")}>
        <FileToImport
          chosen={chosen}
          onChange={setChosen}
          onBegun={() => setLooking(false)}
          onOther={() => setLooking(false)}
        />
      </Section>
    )
  // Of a preview that was cancelled there is nothing to see; an import may be gone on with, or taken back.
  const isOver = job?.state === "cancelled" && job.kind === "preview"
  if (job && !isOver && job.id !== dismissed)
    return (
      <Section title={t("import_title")}>
        <ImportJob
          job={job}
          onBack={chosen ? () => setLooking(true) : undefined}
          onOther={() => setDismissed(job.id)}
        />
      </Section>
    )
  return (
    <Section title={t("import_title")} hint={t("import_hint")}>
      {put.error && <ProblemNote problem={put.error} />}
      <DropZone isBusy={put.isPending} onFile={(file) => put.mutate(file)} />
      <WhereFrom />
    </Section>
  )
}
