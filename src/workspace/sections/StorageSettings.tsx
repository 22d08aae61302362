import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Restore } from "~ui/backups/Restore"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { TypedWord } from "~ui/components/TypedWord"
import { storeQueries } from "~ui/queries/store"
import { useStatus } from "~ui/status"
import { saveBackup } from "~ui/store-files"
import { useText } from "~ui/text/use-text"

import { BackupFiles } from "../backups/BackupFiles"
import { BackupSettings } from "../backups/BackupSettings"
import { PassphraseSettings } from "../backups/PassphraseSettings"
import { Section } from "../Section"
import { StorageFacts } from "./StorageFacts"
import type { SettingsPart } from "./settings-part"

/** How much there is, whether it is safe, and the ways to take it out, put it back and wipe it. */
export function StorageSettings(part: SettingsPart) {
  const t = useText()
  const status = useStatus()
  const queries = useQueryClient()
  const store = useQuery(storeQueries.status())

  const save = useMutation({
    mutationFn: saveBackup,
    onSuccess: ({ contacts }) => status.say("status_backup_saved", [], { count: contacts }),
  })
  const erase = useMutation({
    mutationFn: () => askWorker("store.eraseAll", { confirm: "erase" }),
    async onSuccess() {
      status.say("status_erased")
      await queries.invalidateQueries()
    },
  })
  const isBusy = save.isPending || erase.isPending
  const problem = save.error ?? erase.error

  if (store.isPending) return <Loading />
  if (store.isError) return <ProblemNote problem={store.error} onRetry={() => void store.refetch()} />

  const { backups, snapshots } = store.data
  return (
    <>
      <Section title={t("storage")} hint={t("storage_hint")}>
        <StorageFacts status={store.data} />
        {problem && <ProblemNote problem={problem} />}
        <Button look="primary" disabled={isBusy} onClick={() => save.mutate()}>
          {t("save_backup")}
        </Button>
      </Section>
      <BackupSettings {...part} backups={backups} />
      <BackupFiles {...part} backups={backups} />
      <PassphraseSettings backups={backups} />
      <Section title={t("restore_title")} hint={t("restore_hint")}>
        <Restore snapshots={snapshots} isBusy={isBusy} />
      </Section>
      <Section title={t("erase")} hint={t("erase_hint")}>
        <TypedWord word={t("word_erase")} action={t("erase")} isBusy={isBusy} onConfirm={() => erase.mutate()} />
      </Section>
    </>
  )
}
