import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import type { DuplicateGroups } from "~messages/duplicates"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Duplicates.module.css"

type Props = { sure: DuplicateGroups["sure"] }

/** All groups that are sure enough at once. It asks nothing: the whole can be taken back from the list of changes. */
export function MergeAll({ sure }: Props) {
  const t = useText()
  const formats = useFormats()
  const [threshold, setThreshold] = useState(0.99)
  const mergeAll = useMutation({
    mutationFn: () => askWorker("duplicates.mergeAll", { id: crypto.randomUUID(), threshold }),
  })
  const groups = sure.find((one) => one.threshold === threshold)?.groups ?? 0

  return (
    <>
      <p className={styles.all}>
        <label>
          {t("merge_all_label")}
          <select value={threshold} onChange={(event) => setThreshold(Number(event.target.value))}>
            {sure.map((one) => (
              <option key={one.threshold} value={one.threshold}>
                {t("merge_all_option", { likely: formats.percent(one.threshold), count: one.groups })}
              </option>
            ))}
          </select>
        </label>
        <Button disabled={groups === 0 || mergeAll.isPending} onClick={() => mergeAll.mutate()}>
          {t("merge_all", { count: groups })}
        </Button>
      </p>
      {mergeAll.error && <ProblemNote problem={mergeAll.error} />}
    </>
  )
}
