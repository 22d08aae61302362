import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { Problem } from "~domain/problem"
import type { StoreStatus } from "~messages/store"

import { Restore } from "../backups/Restore"
import { askWorker } from "../client"
import { storeQueries } from "../queries/store"
import { saveBackup } from "../store-files"
import { problemText } from "../text/problem-text"
import { useFormats, useText } from "../text/use-text"
import { Button } from "./Button"
import { ProblemNote } from "./ProblemNote"
import styles from "./StoreRecovery.module.css"
import { TypedWord } from "./TypedWord"

type Props = {
  /** The failure that led here, where the status doesn't tell. */
  problem?: unknown
}

/**
 * The store can't be trusted: what happened, and every way back, the safest first. Nothing is replaced without a choice,
 * and starting empty takes a typed word.
 */
export function StoreRecovery({ problem }: Props) {
  const t = useText()
  const formats = useFormats()
  const queries = useQueryClient()
  const status = useQuery(storeQueries.status())

  const act = useMutation({
    mutationFn: (action: () => Promise<unknown>) => action(),
    onSuccess: () => queries.invalidateQueries(),
  })
  const expected = status.data?.expected

  return (
    <section className={styles.recovery}>
      <h1>{t("recovery_title")}</h1>
      <p>{problemText(t, problemOf(status.data) ?? problem)}</p>
      {expected && (
        <p>
          {t("recovery_counts", {
            found: formats.number(status.data?.counts.contacts ?? 0),
            expected: formats.number(expected.contacts),
          })}
        </p>
      )}
      {act.error && <ProblemNote problem={act.error} />}
      <Button look="primary" disabled={act.isPending} onClick={() => act.mutate(() => askWorker("store.retry", {}))}>
        {t("try_again")}
      </Button>

      <h2>{t("recovery_snapshots")}</h2>
      <Restore snapshots={status.data?.snapshots ?? []} isBusy={act.isPending} />

      <h2>{t("recovery_rescue")}</h2>
      <p>{t("recovery_rescue_hint")}</p>
      <Button disabled={act.isPending} onClick={() => act.mutate(saveBackup)}>
        {t("rescue_data")}
      </Button>

      <h2>{t("recovery_empty")}</h2>
      <p>{t("recovery_empty_hint")}</p>
      <TypedWord
        word={t("word_empty")}
        action={t("start_empty")}
        isBusy={act.isPending}
        onConfirm={() => act.mutate(() => askWorker("store.startEmpty", { confirm: "empty" }))}
      />
    </section>
  )
}

/** What the store's state means, as the problem that a question to it would have met. */
function problemOf(status: StoreStatus | undefined): Problem | undefined {
  if (status?.state === "slow") return new Problem("store-slow", {})
  if (status?.state === "newer") return new Problem("store-newer", { stored: 0, known: 0 })
  if (status?.state === "damaged") return new Problem("store-damaged", { reason: status.reason ?? "open-failed" })
  return undefined
}
