import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { QualityList } from "~domain/quality"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { qualityQueries } from "~ui/queries/quality"
import { useText } from "~ui/text/use-text"

import { Entry } from "./Entry"
import styles from "./Quality.module.css"

const PORTION = 50
const MOST = 200

type Props = { list: QualityList }

/** Who is on a list. */
export function QualityEntries({ list }: Props) {
  const t = useText()
  const [count, setCount] = useState(PORTION)
  const found = useQuery({ ...qualityQueries.list(list, count), placeholderData: (before) => before })

  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemNote problem={found.error} onRetry={() => void found.refetch()} />

  const { entries, total } = found.data
  if (entries.length === 0) return <p>{t("quality_none")}</p>
  return (
    <>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.contact.id} entry={entry} list={list} />
        ))}
      </ul>
      {count < Math.min(total, MOST) && (
        <Button look="quiet" onClick={() => setCount(Math.min(MOST, count + PORTION))}>
          {t("show_more")}
        </Button>
      )}
    </>
  )
}
