import type { DocumentRecord } from "~domain/document"
import { Problem } from "~domain/problem"
import { type BackupRecord, formatBackup } from "~exchange/backup"
import { packBackup, sealBackup, unwrapBackup } from "~exchange/backup-file"
import { type BackupKey, type KeyRecipe, makeKey } from "~exchange/backup-key"
import { streamOfPieces } from "~exchange/pieces"

import { BACKED_UP } from "./backed-up"
import { piecesOfBlob } from "./backup-blobs"
import { keptKey } from "./backup-key"
import { betweenCommits } from "./commit"
import type { Head, Ready } from "./connection"
import { type Folder, openFile, removeFile, storedFile } from "./files"
import { type BlobRow, SCHEMA_VERSION } from "./schema"

/** Where a backup lies in the origin's own file system. */
export type BackupPlace = { folder: Folder; file: string }

/** `app`: the version of Junto that writes it. `onRecords`: told how many were written so far, and then how
 * many more were read back, now and then; it may stop the work. */
export type WritingOptions = { app?: string; onRecords?: (written: number) => Promise<void> }

/**
 * Writes a backup of the store into a file. The file appears whole, or not at all, and holds one state of the store: where commits are made
 * while its rows are written it is written again, with commits waiting. They don't wait for the bytes of documents, which never change.
 * @returns where the change log stands in it
 * @throws Problem "store-full" when the disk or the quota is
 */
export async function writeBackup(to: BackupPlace, store: Ready, options: WritingOptions): Promise<Head> {
  const { head } = store
  try {
    await writeOnce(to, store, options, () => {
      if (store.head.seq !== head.seq) throw MOVED
    })
    return head
  } catch (cause) {
    if (cause !== MOVED) throw cause
  }
  const last = await betweenCommits(async () => {
    const { head } = store
    let whole: Promise<void> = Promise.resolve()
    await new Promise<void>((resolve, reject) => {
      whole = writeOnce(to, store, options, resolve)
      whole.catch(reject)
    })
    return { head, whole }
  })
  await last.whole
  return last.head
}

/** The store went on while its rows were written. */
const MOVED = new Error("The store has changed meanwhile.")

/** @param onRows called when every row is written, before the bytes of documents; what it throws ends the writing */
async function writeOnce(
  to: BackupPlace,
  from: Ready,
  { app, onRecords }: WritingOptions,
  onRows: () => void,
): Promise<void> {
  const { seq } = from.head
  const head = { createdAt: new Date().toISOString(), schemaVersion: SCHEMA_VERSION, seq, ...(app && { app }) }
  const text = streamOfPieces(inChunks(formatBackup(head, records(from, onRecords, onRows))))
  await store(to, packBackup(text))
}

/** Copies a stored backup to where it leaves the browser from, encrypted where there is a key. */
export async function copyBackup(from: BackupPlace, to: BackupPlace, key: BackupKey | undefined): Promise<void> {
  const stored = (await storedFile(from)).stream() as ReadableStream<Uint8Array>
  await store(to, key ? sealBackup(stored, key) : stored)
}

async function store(to: BackupPlace, bytes: ReadableStream<Uint8Array>): Promise<void> {
  try {
    await bytes.pipeTo(await openFile(to))
  } catch (cause) {
    // An aborted file is left empty behind.
    await removeFile(to.folder, to.file)
    throw (cause as Error)?.name === "QuotaExceededError" ? new Problem("store-full", {}, { cause }) : cause
  }
}

/**
 * Opens a backup to be read once.
 * @param passphrase of an encrypted one; without it the kept key is tried
 * @throws Problem "snapshot-gone" when there is no such file; while it is read, "passphrase-needed", "passphrase-wrong",
 *   "backup-unreadable", "backup-newer"
 */
export async function openBackup(from: BackupPlace, passphrase: string | undefined) {
  const file = await storedFile(from).catch((cause) => {
    throw new Problem("snapshot-gone", { file: from.file }, { cause })
  })
  const opened = await unwrapBackup(file.stream() as ReadableStream<Uint8Array>, (recipe) => unlock(recipe, passphrase))
  return { ...opened, bytes: file.size }
}

async function unlock(recipe: KeyRecipe, passphrase: string | undefined): Promise<CryptoKey> {
  if (passphrase !== undefined) return (await makeKey(passphrase, recipe)).key
  const kept = await keptKey().catch(() => undefined) // A browser whose IndexedDB is damaged has no key either.
  if (kept?.recipe.salt !== recipe.salt || kept.recipe.iterations !== recipe.iterations)
    throw new Problem("passphrase-needed", {})
  return kept.key
}

async function* records(
  { database }: Ready,
  onRecords: WritingOptions["onRecords"],
  onRows: () => void,
): AsyncGenerator<BackupRecord> {
  let written = 0
  const hashes = new Set<string>()
  for (const name of BACKED_UP) {
    const isBytes = name === "blobs"
    if (isBytes) onRows()
    const size = isBytes ? 1 : BATCH
    const table = database.table(name)
    const key = table.schema.primKey.keyPath as string
    let last: unknown
    for (;;) {
      const batch = await (last === undefined ? table.toCollection() : table.where(":id").above(last))
        .limit(size)
        .toArray()
      if (name === "documents") for (const { hash } of batch as DocumentRecord[]) hashes.add(hash)
      // Of a document that was attached meanwhile there is no row either.
      yield* recordsOf(name, isBytes ? batch.filter(({ hash }: BlobRow) => hashes.has(hash)) : batch)
      written += batch.length
      await onRecords?.(written)
      if (batch.length < size) break
      last = batch[batch.length - 1][key]
    }
  }
}

const BATCH = 1_000

/** Rows as they stand in a backup: without the keys of a contact, which are made anew, and the bytes of a document in pieces. */
export async function* recordsOf(table: string, rows: object[]): AsyncGenerator<BackupRecord> {
  if (table === "blobs")
    for (const row of rows as BlobRow[]) for await (const record of piecesOfBlob(row)) yield { table, record }
  else for (const { keys: _, ...record } of rows as Record<string, unknown>[]) yield { table, record }
}

/** Many short lines in one chunk: a chunk a line would cost more than the line. */
export async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = ""
  for await (const line of lines) {
    chunk += line
    if (chunk.length < 64_000) continue
    yield chunk
    chunk = ""
  }
  if (chunk) yield chunk
}
