import { useMutation } from "@tanstack/react-query"
import { Problem } from "~domain/problem"
import type { BackupStatus } from "~messages/store"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { Icon } from "~ui/components/Icon"
import { problemText } from "~ui/text/problem-text"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./BackupHint.module.css"

/** Says in every part of the page when what is there is not backed up, and what to do. Nothing while all is well. */
export function BackupHint({ backups }: { backups: BackupStatus }) {
  const t = useText()
  const formats = useFormats()
  const backUp = useMutation({
    mutationFn: () => askWorker("store.backUp", { commandId: crypto.randomUUID() }),
  })
  const { overdue, last, copies, saving, encryption } = backups
  const trouble = copies ?? saving ?? (encryption === "key-gone" ? KEY_GONE : undefined)
  if (!overdue && !trouble && !backUp.error) return null

  const text = trouble
    ? problemText(t, new Problem(trouble.code, trouble.details))
    : overdue === "old" && last !== undefined
      ? t("backup_old", { ago: formats.ago(last) })
      : t("backup_never")
  return (
    <div className={styles.hint} role="status">
      <Icon name="warning" />
      <p>{backUp.error ? problemText(t, backUp.error) : text}</p>
      <Button disabled={backUp.isPending} onClick={() => backUp.mutate()}>
        {t("back_up_now")}
      </Button>
      <a href="#settings">{t("settings")}</a>
    </div>
  )
}

const KEY_GONE = { code: "backup-key-gone", details: {} } as const
