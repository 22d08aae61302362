import { keptKey } from "~db/backup-key"
import { currentConnection, ready } from "~db/connection"
import { getSettings } from "~db/settings"
import type { SnapshotFile } from "~db/snapshots"
import type { BackupStatus } from "~messages/store"

import { backupState } from "./state"

const DAY = 24 * 3_600_000

/** How safe the store is, for whoever looks at it. Answers in every state of the store. */
export async function backupStatus(snapshots: SnapshotFile[]): Promise<BackupStatus> {
  const { files, copies, saving } = await backupState()
  const newest = snapshots.find(({ checked }) => checked)
  const isOpen = currentConnection().state === "ready"
  const overdue = isOpen ? await overdueSince(newest) : undefined
  return {
    files: files.map(({ name, at, bytes, isEncrypted }) => ({ name, at, bytes, isEncrypted })),
    encryption: isOpen ? await encryption() : "off",
    ...(newest && { last: newest.at }),
    ...(overdue && { overdue }),
    ...(copies && { copies }),
    ...(saving && { saving }),
  }
}

async function overdueSince(newest: SnapshotFile | undefined): Promise<BackupStatus["overdue"]> {
  const { head, database } = ready()
  if (head.seq === 0 || newest?.checked?.last?.stamp === head.stamp) return undefined
  if (newest) return Date.now() - newest.at > 7 * DAY ? "old" : undefined
  const first = await database.changes.orderBy(":id").first()
  return first && Date.now() - first.at > DAY ? "never" : undefined
}

async function encryption(): Promise<BackupStatus["encryption"]> {
  if (!(await getSettings()).backupEncrypted) return "off"
  return (await keptKey()) ? "on" : "key-gone"
}
