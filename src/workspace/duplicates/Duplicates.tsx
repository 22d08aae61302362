import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { Empty } from "~ui/components/Empty"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { duplicateQueries } from "~ui/queries/duplicates"
import { useStatus } from "~ui/status"
import { useFormats, useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import { JobProgress } from "../jobs/JobProgress"
import page from "../Page.module.css"
import { Comparison } from "./Comparison"
import styles from "./Duplicates.module.css"
import { GroupList } from "./GroupList"
import { MergeAll } from "./MergeAll"

const PORTION = 30

/** Who stands in the base more than once: each group compared side by side, made one or noted as several people. */
export function Duplicates() {
  const t = useText()
  const formats = useFormats()
  const { fail } = useStatus()
  const [count, setCount] = useState(PORTION)
  const [at, setAt] = useState(0)
  const found = useQuery({ ...duplicateQueries.list(count), placeholderData: (before) => before })
  const groups = found.data?.groups ?? []
  const chosen = Math.min(at, groups.length - 1)
  const move = (by: number) => setAt(Math.max(0, Math.min(groups.length - 1, chosen + by)))

  useKeys({ j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1) })

  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemNote problem={found.error} onRetry={() => void found.refetch()} />

  const { total, sure, searchedAt } = found.data
  const group = groups[chosen]
  const search = () => void askWorker("duplicates.search", {}).catch(fail)
  return (
    <div className={styles.page}>
      <header className={page.page}>
        <h1>{t("duplicates")}</h1>
        <p className={page.lead}>{t("duplicates_hint")}</p>
        <p className={styles.state}>
          <span>{t("duplicates_count", { count: total })}</span>
          {searchedAt > 0 && <span>{t("duplicates_searched", { when: formats.ago(searchedAt) })}</span>}
          <Button look="quiet" icon="search" onClick={search}>
            {t("duplicates_search")}
          </Button>
        </p>
        <JobProgress kinds={{ duplicates: "duplicates_searching", merging: "duplicates_merging" }} />
        {total > 0 && <MergeAll sure={sure} />}
      </header>
      {group ? (
        <div className={styles.panes}>
          <GroupList
            groups={groups}
            total={total}
            chosen={chosen}
            onChoose={setAt}
            onMore={() => setCount(Math.min(100, count + PORTION))}
          />
          <Comparison key={group.contacts.map(({ id }) => id).join()} group={group} onNext={() => move(1)} />
        </div>
      ) : (
        <Empty icon="check" title={t("duplicates_none")}>
          <p>{t("duplicates_none_hint")}</p>
        </Empty>
      )}
    </div>
  )
}
