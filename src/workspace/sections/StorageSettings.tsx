import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"

import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { FileChoice } from "~ui/components/FileChoice"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { SnapshotList } from "~ui/components/SnapshotList"
import { TypedWord } from "~ui/components/TypedWord"
import { storeQueries } from "~ui/queries/store"
import { useStatus } from "~ui/status"
import { restoreBackup, saveBackup } from "~ui/store-files"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import { StorageFacts } from "./StorageFacts"

type Counts = { contacts: number }

/** What would replace everything, waiting for the typed word. */
type Replacement = { name: string; run: () => Promise<Counts> }

/** How much there is, whether it is safe, and the ways to take it out, put it back and wipe it. */
export function StorageSettings() {
  const t = useText()
  const status = useStatus()
  const queries = useQueryClient()
  const store = useQuery(storeQueries.status())
  const [replacement, setReplacement] = useState<Replacement>()

  const backup = useMutation({
    mutationFn: saveBackup,
    onSuccess: ({ contacts }) => status.say("status_backup_saved", [], { count: contacts }),
  })
  const replace = useMutation({
    mutationFn: ({ run }: Replacement) => run(),
    async onSuccess({ contacts }) {
      setReplacement(undefined)
      status.say("status_restored", [], { count: contacts })
      await queries.invalidateQueries()
    },
  })
  const erase = useMutation({
    mutationFn: () => askWorker("store.eraseAll", { confirm: "erase" }),
    async onSuccess() {
      status.say("status_erased")
      await queries.invalidateQueries()
    },
  })
  const isBusy = backup.isPending || replace.isPending || erase.isPending
  const problem = backup.error ?? replace.error ?? erase.error

  if (store.isPending) return <Loading />
  if (store.isError) return <ProblemNote problem={store.error} onRetry={() => void store.refetch()} />

  return (
    <>
      <Section title={t("storage")} hint={t("storage_hint")}>
        <StorageFacts status={store.data} />
        {problem && <ProblemNote problem={problem} />}
        <Button look="primary" disabled={isBusy} onClick={() => backup.mutate()}>
          {t("save_backup")}
        </Button>
      </Section>
      <Section title={t("restore_title")} hint={t("restore_hint")}>
        <FileChoice
          label={t("restore_backup")}
          isBusy={isBusy}
          onChoose={(file) => setReplacement({ name: file.name, run: () => restoreBackup(file) })}
        />
        <SnapshotList
          snapshots={store.data.snapshots}
          isBusy={isBusy}
          onRestore={({ file }) =>
            setReplacement({ name: t("snapshot"), run: () => askWorker("store.restoreSnapshot", { file }) })
          }
        />
        {replacement && (
          <>
            <p role="status">
              {t("restore_replaces", { name: replacement.name, contacts: store.data.counts.contacts })}
            </p>
            <TypedWord
              word={t("word_replace")}
              action={t("restore")}
              isBusy={isBusy}
              onConfirm={() => replace.mutate(replacement)}
            />
          </>
        )}
      </Section>
      <Section title={t("erase")} hint={t("erase_hint")}>
        <TypedWord word={t("word_erase")} action={t("erase")} isBusy={isBusy} onConfirm={() => erase.mutate()} />
      </Section>
    </>
  )
}
