import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"

import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { duplicateQueries } from "~ui/queries/duplicates"
import { useText } from "~ui/text/use-text"

import { Comparison } from "../../duplicates/Comparison"
import styles from "./Round.module.css"
import { MOST_CASES } from "./use-round"

type Props = {
  /** How many groups there were when the round began. */
  total: number
  next: (isDone: boolean) => ReactNode
  stop: ReactNode
}

/** The surest groups of duplicates, one at a time. */
export function RoundDuplicates({ total, next, stop }: Props) {
  const t = useText()
  const found = useQuery({ ...duplicateQueries.list(MOST_CASES * 2), placeholderData: (before) => before })
  const [later, setLater] = useState<string[]>([])

  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemNote problem={found.error} onRetry={() => void found.refetch()} />

  const cases = Math.min(total, MOST_CASES)
  const dealtWith = Math.max(0, total - found.data.total) + later.length
  const left = Math.max(0, cases - dealtWith)
  const group = found.data.groups.find(({ contacts }) => !later.includes(contacts[0]?.id ?? ""))
  const isDone = left === 0 || !group
  return (
    <>
      <p role="status">{isDone ? t("round_nothing_left") : t("round_left", { left, total: cases })}</p>
      {!isDone && (
        <Comparison
          key={group.contacts.map(({ id }) => id).join()}
          group={group}
          onNext={() => setLater([...later, group.contacts[0]?.id ?? ""])}
        />
      )}
      <p className={styles.actions}>
        {next(isDone)}
        {stop}
      </p>
    </>
  )
}
