import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { BinEntry } from "~messages/stewardship"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ContactLine } from "~ui/components/ContactLine"
import { Empty } from "~ui/components/Empty"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { TypedWord } from "~ui/components/TypedWord"
import { stewardshipQueries } from "~ui/queries/stewardship"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { JobProgress } from "../jobs/JobProgress"
import page from "../Page.module.css"
import rows from "../Rows.module.css"
import styles from "./Bin.module.css"
import { LastCertificate } from "./LastCertificate"

const PORTION = 50
const MOST = 200

/** Who was deleted: brought back whole, or gone for good when the term is over or the bin is emptied. */
export function Bin() {
  const t = useText()
  const [count, setCount] = useState(PORTION)
  const bin = useQuery({ ...stewardshipQueries.bin(count), placeholderData: (before) => before })
  const empty = useMutation({ mutationFn: () => askWorker("bin.empty", { id: crypto.randomUUID() }) })

  if (bin.isPending) return <Loading />
  if (bin.isError) return <ProblemNote problem={bin.error} onRetry={() => void bin.refetch()} />

  const { entries, total } = bin.data
  if (total === 0) {
    return (
      <Empty icon="trash" title={t("bin_none")}>
        <p>{t("bin_none_hint")}</p>
        <JobProgress kinds={{ erasing: "erasing" }} />
        <LastCertificate />
      </Empty>
    )
  }
  return (
    <div className={page.page}>
      <h1>{t("bin")}</h1>
      <p className={page.lead}>{t("bin_hint")}</p>
      <JobProgress kinds={{ erasing: "erasing" }} />
      <LastCertificate />
      <ul className={rows.entries}>
        {entries.map((entry) => (
          <Entry key={entry.contact.id} entry={entry} />
        ))}
      </ul>
      {count < Math.min(total, MOST) && (
        <Button look="quiet" onClick={() => setCount(Math.min(MOST, count + PORTION))}>
          {t("show_more")}
        </Button>
      )}
      <section className={styles.empty} aria-label={t("bin_empty")}>
        <p>{t("bin_empty_hint", { count: total })}</p>
        <TypedWord
          word={t("word_empty")}
          action={t("bin_empty")}
          isBusy={empty.isPending}
          onConfirm={() => empty.mutate()}
        />
        {empty.error && <ProblemNote problem={empty.error} />}
      </section>
    </div>
  )
}

function Entry({ entry: { contact, deletedAt, until } }: { entry: BinEntry }) {
  const t = useText()
  const formats = useFormats()
  const restore = useChange("bin.restore", "status_brought_back")

  return (
    <li className={rows.entry}>
      <div className={styles.who}>
        <ContactLine contact={contact} />
        <span className={styles.when}>
          {t("bin_deleted", { when: formats.ago(deletedAt) })}
          {until && ` · ${t("bin_until", { day: formats.day(new Date(until)) })}`}
        </span>
        {restore.error && <ProblemNote problem={restore.error} />}
      </div>
      <Button
        icon="undo"
        disabled={restore.isPending}
        aria-label={t("restore_named", { name: contact.fullName })}
        onClick={() => restore.mutate({ ids: [contact.id] })}
      >
        {t("restore")}
      </Button>
    </li>
  )
}
