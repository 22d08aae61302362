import type { BackupSummary } from "~db/backup-summary"
import { currentConnection } from "~db/connection"
import { getEntry } from "~db/history"
import type { BackupPreview } from "~messages/store"

/** What a backup holds beside what is there now. */
export async function previewOf({ last, live, ...summary }: BackupSummary): Promise<BackupPreview> {
  const { at, app, bytes, isEncrypted } = summary
  const preview = { at, bytes, isEncrypted, counts: live, ...(app && { app }) }
  const store = currentConnection()
  if (store.state !== "ready") return preview
  const now = store.head.live
  // A number alone says nothing: the same commit has the same stamp.
  const isOurs = last !== undefined && (await getEntry(last.seq))?.stamp === last.stamp
  return { ...preview, now, ...(isOurs && { lost: store.head.seq - last.seq }) }
}
