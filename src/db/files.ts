import { Problem } from "~domain/problem"

/*
 * Files of the origin's own file system (OPFS). It lies apart from IndexedDB's files, so that damage to one leaves the
 * other. `snapshots` are ours; `exports` wait for the page that saves them; `imports` were put there by a page.
 */

export type Folder = "snapshots" | "exports" | "imports"

const folder = async (name: Folder) =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })

export async function writeText(to: { folder: Folder; file: string }, text: string): Promise<void> {
  const handle = await (await folder(to.folder)).getFileHandle(to.file, { create: true })
  const writable = await handle.createWritable()
  await writable.write(text)
  await writable.close()
}

/** @throws Problem "file-gone" when there is no such file */
export async function storedFile(from: { folder: Folder; file: string }): Promise<File> {
  const handle = await (await folder(from.folder)).getFileHandle(from.file).catch((cause) => {
    throw new Problem("file-gone", {}, { cause })
  })
  return handle.getFile()
}

/**
 * The bytes of a file, a piece at a time: nothing of it is held but the piece.
 * @throws Problem "file-gone" when there is no such file
 */
export async function readPieces(from: {
  folder: Folder
  file: string
}): Promise<{ total: number; pieces: AsyncGenerator<Uint8Array> }> {
  const file = await storedFile(from)
  return { total: file.size, pieces: piecesOf(file) }
}

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += READ) {
    const bytes = new Uint8Array(await file.slice(at, at + READ).arrayBuffer())
    for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE)
  }
}

/** As much as is read from the disk at once, and as much as is given at once: what is done with it must not take long. */
const READ = 512 * 1024
const PIECE = 32 * 1024

/** A file to be written bit by bit. What is written shows when it is closed. */
export async function openFile(to: { folder: Folder; file: string }): Promise<FileSystemWritableFileStream> {
  const handle = await (await folder(to.folder)).getFileHandle(to.file, { create: true })
  return handle.createWritable()
}

/** `changed`: when it was last written, in milliseconds since 1970. */
type StoredFile = { file: string; bytes: number; changed: number }

export async function listFiles(name: Folder): Promise<StoredFile[]> {
  const files: StoredFile[] = []
  for await (const handle of (await folder(name)).values())
    if (handle.kind === "file") {
      const { size, lastModified } = await (handle as FileSystemFileHandle).getFile()
      files.push({ file: handle.name, bytes: size, changed: lastModified })
    }
  return files
}

export async function removeFile(name: Folder, file: string): Promise<void> {
  await (await folder(name)).removeEntry(file).catch(() => {}) // Gone already is what was wanted.
}

export async function emptyFolder(name: Folder): Promise<void> {
  for (const { file } of await listFiles(name)) await removeFile(name, file)
}

export async function removeAllFiles(): Promise<void> {
  for (const name of ["snapshots", "exports", "imports"] as const) await emptyFolder(name)
}
