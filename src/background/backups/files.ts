import { removeFile } from "~db/files"
import { lastErasure } from "~db/last-erasure"
import { getSettings } from "~db/settings"
import { currentSnapshot } from "~db/snapshots"
import { Problem } from "~domain/problem"

import { download, mayDownload, removeDownload, stillThere } from "./downloads"
import { leavingCopy } from "./leave"
import { backupState, keepBackupState, type SavedFile, troubleOf } from "./state"

/** Saves the newest copy into the downloads folder too, where the user wants that and it isn't there yet. What goes wrong is kept and told. */
export async function saveBackupFile(id: string): Promise<void> {
  const { backupFiles, backupFilesKept } = await getSettings()
  if (!backupFiles) return
  try {
    if (!(await mayDownload())) throw new Problem("downloads-not-allowed", {})
    const { files } = await backupState()
    const present = await stillThere(files.map((file) => file.id))
    const known = files.filter((file) => present.has(file.id))
    const snapshot = await currentSnapshot()
    const isSaved = snapshot && known.some(({ at }) => at === snapshot.at)
    const all = isSaved ? known : [await savedFile(id), ...known]
    const [kept, old] = await sorted(all, backupFilesKept)
    for (const file of old) await removeDownload(file.id)
    await keepBackupState({ files: kept, saving: undefined })
  } catch (cause) {
    await keepBackupState({ saving: troubleOf(cause) })
  }
}

async function savedFile(id: string): Promise<SavedFile> {
  const { file, name, snapshot, isEncrypted } = await leavingCopy(id)
  try {
    return { ...(await download(file, name)), at: snapshot.at, seq: snapshot.seq, isEncrypted }
  } finally {
    await removeFile("exports", file)
  }
}

/** Those that stay and those that go: more than are wanted, and those that hold somebody who was erased since. */
async function sorted(files: SavedFile[], most: number): Promise<[kept: SavedFile[], old: SavedFile[]]> {
  const [newest] = files
  const oldest = Math.min(...files.map(({ seq }) => seq))
  const last = await lastErasure(oldest)
  const kept = files.slice(0, most).filter((file) => file === newest || file.seq >= last)
  return [kept, files.filter((file) => !kept.includes(file))]
}
