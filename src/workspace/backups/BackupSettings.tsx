import { useMutation } from "@tanstack/react-query"

import { BACKUP_EVERY, BACKUP_KEEP } from "~domain/backup-terms"
import type { Settings } from "~domain/settings"
import type { BackupStatus } from "~messages/store"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import type { TextKey } from "~ui/text/catalogues"
import { useFormats, useText } from "~ui/text/use-text"

import { JobProgress } from "../jobs/JobProgress"
import { Section } from "../Section"
import { Choices } from "../sections/Choices"
import type { SettingsPart } from "../sections/settings-part"
import { Trouble } from "./Trouble"

const EVERY: Record<Settings["backupEvery"], TextKey> = {
  quarter: "backup_every_quarter",
  hour: "backup_every_hour",
  day: "backup_every_day",
}
const KEEP: Record<Settings["backupKeep"], TextKey> = {
  few: "backup_keep_few",
  week: "backup_keep_week",
  month: "backup_keep_month",
}

/** The copies that Junto makes by itself: how old the last good one is, how often, and how many are kept. */
export function BackupSettings({ settings, onChange, backups }: SettingsPart & { backups: BackupStatus }) {
  const t = useText()
  const formats = useFormats()
  const backUp = useMutation({
    mutationFn: () => askWorker("store.backUp", { commandId: crypto.randomUUID() }),
  })

  return (
    <Section title={t("backups")} hint={t("backups_hint")}>
      <p>{backups.last === undefined ? t("backup_last_none") : t("backup_last", { ago: formats.ago(backups.last) })}</p>
      {backups.copies && <Trouble trouble={backups.copies} />}
      {backUp.error && <ProblemNote problem={backUp.error} />}
      <Choices
        label={t("backup_every")}
        value={settings.backupEvery}
        options={BACKUP_EVERY.map((value) => ({ value, text: t(EVERY[value]) }))}
        onChoose={(backupEvery) => onChange({ backupEvery })}
      />
      <Choices
        label={t("backup_keep")}
        value={settings.backupKeep}
        options={BACKUP_KEEP.map((value) => ({ value, text: t(KEEP[value]) }))}
        onChoose={(backupKeep) => onChange({ backupKeep })}
      />
      <Button disabled={backUp.isPending} onClick={() => backUp.mutate()}>
        {t("back_up_now")}
      </Button>
      <JobProgress kinds={{ backup: "job_backup" }} />
    </Section>
  )
}
