import type { BackupPlace } from "./backup-file"
import { type BackupSummary, readBackup } from "./backup-summary"
import { type CanaryKeeper, prepareStore, switchTo } from "./open"
import type { Database } from "./schema"
import { forgetStandings } from "./standings/in-force"

/**
 * Replaces everything by a backup. It is read to its end and checked before anything is written; then it is read again, into a store of
 * its own, and only a whole one takes the place of the present store, at one stroke.
 * @param passphrase of an encrypted one; without it the kept key is tried
 * @throws Problem "backup-unreadable", "backup-newer", "snapshot-gone", "passphrase-needed", "passphrase-wrong"; the present store
 *   is untouched then
 */
export async function restoreBackup(
  from: BackupPlace,
  keeper: CanaryKeeper,
  passphrase: string | undefined,
): Promise<BackupSummary> {
  await readBackup(from, passphrase)
  const prepared = await prepareStore()
  try {
    const rows = new Batches(prepared.database)
    const summary = await readBackup(from, passphrase, (table, row) => rows.add(table, row))
    await rows.flush()
    await forgetStandings(prepared.database)
    await switchTo(prepared, keeper)
    return summary
  } catch (cause) {
    await prepared.database.delete().catch(() => {}) // Nothing points at it: what is left of it is in nobody's way.
    throw cause
  }
}

/** Gathers rows of one table after another and writes them a thousand at a time; of documents' bytes, one. */
class Batches {
  #table = ""
  #rows: object[] = []

  constructor(readonly database: Database) {}

  async add(table: string, row: object): Promise<void> {
    if (table !== this.#table || this.#rows.length >= (table === "blobs" ? 1 : 1_000)) await this.flush()
    this.#table = table
    this.#rows.push(row)
  }

  async flush(): Promise<void> {
    if (this.#rows.length > 0) await this.database.table(this.#table).bulkPut(this.#rows)
    this.#rows = []
  }
}
