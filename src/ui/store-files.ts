import { askWorker } from "./client"

/*
 * Backups pass between a page and the worker through the origin's own file system: a message can't carry them, and a page
 * alone can offer a download or a choice of file.
 */

/** Everything as one file, offered for saving under a name with today's date. */
export async function saveBackup(): Promise<{ contacts: number }> {
  const { file, name, contacts } = await askWorker("store.export", {})
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("exports")
  const backup = await (await folder.getFileHandle(file)).getFile()
  offerDownload(backup, name)
  return { contacts }
}

/** Replaces everything by a backup from the user's disk. */
export async function restoreBackup(chosen: File) {
  const name = `${crypto.randomUUID()}.json`
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle("imports", { create: true })
  const file = await folder.getFileHandle(name, { create: true })
  const writable = await file.createWritable()
  await chosen.stream().pipeTo(writable)
  try {
    return await askWorker("store.restore", { file: name })
  } finally {
    // A copy that stays behind is harmless, only large.
    await folder.removeEntry(name).catch(() => {})
  }
}

function offerDownload(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of the blob by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
