import { type Counts, NO_ROWS } from "~domain/counts"
import { Problem } from "~domain/problem"
import { type BackupRecord, parseBackup } from "~exchange/backup"

import { BlobGatherer } from "./backup-blobs"
import { type BackupPlace, openBackup } from "./backup-file"
import { checkedRow } from "./backup-rows"
import { SCHEMA_VERSION } from "./schema"

/**
 * What a backup holds, told by reading it whole. `at`: when it was made, in milliseconds since 1970. `live`: what isn't deleted.
 * `last`: the last commit in it.
 */
export type BackupSummary = {
  at: number
  app?: string
  schemaVersion: number
  seq: number
  isEncrypted: boolean
  bytes: number
  live: Counts
  last?: { seq: number; stamp: string }
}

/**
 * Reads a backup from its beginning to its end and checks everything: encryption, compression, checksum, counts, and each row by the
 * schema of its table.
 * @param onRow told of each row in its order; none of it counts until the promise resolves
 * @throws Problem as `openBackup`
 */
export async function readBackup(
  from: BackupPlace,
  passphrase: string | undefined,
  onRow?: (table: string, row: object) => void | Promise<void>,
): Promise<BackupSummary> {
  const { lines, isEncrypted, bytes } = await openBackup(from, passphrase)
  const live = { ...NO_ROWS }
  const blobs = new BlobGatherer()
  const hashes = new Set<string>()
  let last: BackupSummary["last"]
  const head = await parseBackup(
    lines,
    async ({ table, record }: BackupRecord) => {
      const row = table === "blobs" ? await blobs.add(record) : checkedRow(table, record)
      if (table === "documents") hashes.add(String(record.hash))
      // A piece, or bytes that no document is to have: nobody would ever take them out.
      if (!row || (table === "blobs" && !hashes.has(String(record.hash)))) return
      if (table in live && !record.deleted) live[table as keyof typeof live]++
      if (table === "changes") last = { seq: Number(record.seq), stamp: String(record.stamp) }
      return onRow?.(table, row)
    },
    // A newer version's rows would be taken for damaged ones.
    ({ schemaVersion }) => {
      if (schemaVersion > SCHEMA_VERSION) throw new Problem("backup-newer", { version: schemaVersion })
    },
  )
  blobs.end()
  const { createdAt, app, schemaVersion, seq } = head
  return {
    at: Date.parse(createdAt) || 0,
    schemaVersion,
    seq,
    isEncrypted,
    bytes,
    live,
    ...(app && { app }),
    ...(last && { last }),
  }
}
