import { askWorker } from "./client"

/*
 * Backups and documents pass between a page and the worker through the origin's own file system: a message can't carry them, and a page
 * alone can offer a download or a choice of file.
 */

/** Everything as one file, offered for saving under a name with today's date. */
export async function saveBackup(): Promise<{ contacts: number }> {
  const { file, name, contacts } = await askWorker("store.export", {})
  await saveFile({ folder: "exports", file }, name)
  return { contacts }
}

/** Puts a file of the user's where the worker can read it, and gives its name there. */
export async function putFile(chosen: File): Promise<string> {
  const name = crypto.randomUUID()
  const file = await (await folderOf("imports")).getFileHandle(name, { create: true })
  await chosen.stream().pipeTo(await file.createWritable())
  return name
}

/** Removes a file that was put there. */
export async function dropFile(file: string): Promise<void> {
  await (await folderOf("imports")).removeEntry(file).catch(() => {}) // Gone already is what was wanted.
}

/** Reads a file that the worker wrote for this page into its memory, and removes it. */
export async function takeFile(file: string): Promise<ArrayBuffer> {
  const folder = await folderOf("exports")
  const bytes = await (await (await folder.getFileHandle(file)).getFile()).arrayBuffer()
  await folder.removeEntry(file).catch(() => {}) // A later upkeep removes it.
  return bytes
}

/** Offers a file that the worker wrote for saving under a name. */
export async function saveFile(from: { folder: Folder; file: string }, name: string): Promise<void> {
  const handle = await (await folderOf(from.folder)).getFileHandle(from.file)
  offerDownload(await handle.getFile(), name)
}

type Folder = "imports" | "exports"

const folderOf = async (name: Folder) =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })

/** Offers a file for saving under a name. */
export function offerDownload(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of the blob by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** What stands well in a file's name. */
export const fileName = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase()
