import { Problem } from "~domain/problem"
import { type BackupRecord, formatBackup, linesOfStream } from "~exchange/backup"

import type { Ready } from "./connection"
import { SCHEMA_VERSION } from "./schema"

/*
 * Files of the origin's own file system (OPFS). It lies apart from IndexedDB's files, so that damage to one leaves the
 * other. `snapshots` are ours; `exports` wait for the page that saves them; `imports` were put there by a page.
 */

type Folder = "snapshots" | "exports" | "imports"

const folder = async (name: Folder) =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })

/** The tables of a backup in their order. The search index is left out: it is made from the others. */
export const BACKED_UP = ["settings", "contacts", "interactions", "tasks", "drafts", "erased", "changes"] as const

/**
 * Writes a backup of the store into a file. The file appears whole, or not at all.
 * @returns the size in bytes as stored
 */
export async function writeBackup(to: { folder: Folder; file: string }, store: Ready): Promise<number> {
  const head = { createdAt: new Date().toISOString(), schemaVersion: SCHEMA_VERSION, seq: store.head.seq }
  const handle = await (await folder(to.folder)).getFileHandle(to.file, { create: true })
  const writable = await handle.createWritable()
  const text = streamOf(formatBackup(head, records(store)))
  const bytes = text.pipeThrough(new TextEncoderStream())
  try {
    await (to.file.endsWith(".gz") ? bytes.pipeThrough(new CompressionStream("gzip")) : bytes).pipeTo(writable)
  } catch (cause) {
    // An aborted file is left empty behind.
    await removeFile(to.folder, to.file)
    throw cause
  }
  return (await handle.getFile()).size
}

export async function writeText(to: { folder: Folder; file: string }, text: string): Promise<void> {
  const handle = await (await folder(to.folder)).getFileHandle(to.file, { create: true })
  const writable = await handle.createWritable()
  await writable.write(text)
  await writable.close()
}

/** @throws Problem "snapshot-gone" when there is no such file */
export async function readLines(from: { folder: Folder; file: string }): Promise<AsyncGenerator<string>> {
  const handle = await (await folder(from.folder)).getFileHandle(from.file).catch((cause) => {
    throw new Problem("snapshot-gone", { file: from.file }, { cause })
  })
  const stream: ReadableStream<Uint8Array> = (await handle.getFile()).stream()
  const isPacked = from.file.endsWith(".gz")
  return linesOfStream(isPacked ? stream.pipeThrough(new DecompressionStream("gzip") as ReadableWritablePair) : stream)
}

/**
 * The bytes of a file, a piece at a time: nothing of it is held but the piece.
 * @throws Problem "file-gone" when there is no such file
 */
export async function readPieces(from: {
  folder: Folder
  file: string
}): Promise<{ total: number; pieces: AsyncGenerator<Uint8Array> }> {
  const handle = await (await folder(from.folder)).getFileHandle(from.file).catch((cause) => {
    throw new Problem("file-gone", {}, { cause })
  })
  const file = await handle.getFile()
  return { total: file.size, pieces: piecesOf(file) }
}

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE) yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer())
}

const PIECE = 128 * 1024

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

async function* records({ database }: Ready): AsyncGenerator<BackupRecord> {
  for (const name of BACKED_UP) {
    const table = database.table(name)
    const key = table.schema.primKey.keyPath as string
    let last: unknown
    for (;;) {
      const batch = await (last === undefined ? table.toCollection() : table.where(":id").above(last))
        .limit(BATCH)
        .toArray()
      for (const { keys: _, ...record } of batch) yield { table: name, record }
      if (batch.length < BATCH) break
      last = batch[batch.length - 1][key]
    }
  }
}

const BATCH = 1_000

function streamOf(texts: AsyncGenerator<string>): ReadableStream<string> {
  return new ReadableStream({
    async pull(controller) {
      // Many short lines in one chunk: a chunk a line would cost more than the line.
      let portion = ""
      while (portion.length < 64_000) {
        const { done, value } = await texts.next()
        if (done) {
          if (portion) controller.enqueue(portion)
          controller.close()
          return
        }
        portion += value
      }
      controller.enqueue(portion)
    },
  })
}
