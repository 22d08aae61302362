import { copyBackup } from "~db/backup-file"
import { keptKey } from "~db/backup-key"
import { readBackup } from "~db/backup-summary"
import { getSettings } from "~db/settings"
import { currentSnapshot, type SnapshotFile } from "~db/snapshots"
import { Problem } from "~domain/problem"

export type Leaving = { file: string; name: string; snapshot: SnapshotFile; isEncrypted: boolean }

/**
 * Puts the newest copy into the folder "exports", as it may leave the browser: encrypted where the settings say so. It is read back there.
 * @throws Problem "backup-key-gone" where it can't be encrypted; it never leaves in clear then. "record-gone" where there is nothing yet
 */
export async function leavingCopy(id: string): Promise<Leaving> {
  const snapshot = await currentSnapshot()
  if (!snapshot) throw new Problem("record-gone", {})
  const { backupEncrypted } = await getSettings()
  const key = backupEncrypted ? await keptKey() : undefined
  if (backupEncrypted && !key) throw new Problem("backup-key-gone", {})
  const to = { folder: "exports" as const, file: `${id}.backup` }
  await copyBackup({ folder: "snapshots", file: snapshot.file }, to, key)
  await readBackup(to, undefined)
  return { file: to.file, name: nameOf(snapshot.at, key !== undefined), snapshot, isEncrypted: key !== undefined }
}

/** `junto-2026-11-22-093005.json.gz`, in local time: no two of the same second. */
function nameOf(at: number, isEncrypted: boolean): string {
  const two = (number: number) => String(number).padStart(2, "0")
  const time = new Date(at)
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-")
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join("")
  return `junto-${day}-${clock}.json.gz${isEncrypted ? ".encrypted" : ""}`
}
