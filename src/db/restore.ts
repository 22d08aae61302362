import { contactSchema } from "~domain/contact"
import { draftSchema } from "~domain/draft"
import { erasedSchema } from "~domain/erasure"
import { interactionSchema } from "~domain/interaction"
import { storedKeys } from "~domain/match-keys"
import { Problem } from "~domain/problem"
import { settingsSchema } from "~domain/settings"
import { taskSchema } from "~domain/task"
import { type BackupRecord, parseBackup } from "~exchange/backup"

import { readLines } from "./files"
import { type CanaryKeeper, prepareStore, switchTo } from "./open"
import { type Counts, type Database, SCHEMA_VERSION } from "./schema"

/**
 * Replaces everything by a backup. It is read, checked and written into a store of its own first; only a whole one takes
 * the place of the present store.
 * @throws Problem "backup-unreadable", "backup-newer", "snapshot-gone"; the present store is untouched then
 */
export async function restoreBackup(
  from: { folder: "snapshots" | "imports"; file: string },
  keeper: CanaryKeeper,
): Promise<Counts> {
  const lines = await readLines(from)
  const prepared = await prepareStore()
  try {
    const rows = new Batches(prepared.database)
    const { schemaVersion, counts } = await parseBackup(lines, (record) => rows.add(record))
    if (schemaVersion > SCHEMA_VERSION) throw new Problem("backup-newer", { version: schemaVersion })
    await rows.flush()
    await switchTo(prepared, keeper)
    return { contacts: counts.contacts ?? 0, interactions: counts.interactions ?? 0, tasks: counts.tasks ?? 0 }
  } catch (cause) {
    await prepared.database.delete().catch(() => {}) // Nothing points at it: what is left of it is in nobody's way.
    throw cause
  }
}

/** Rows of a backup are as hostile as any file: each is checked by the schema of its table. */
const ROWS: Record<string, (record: Record<string, unknown>) => object | undefined> = {
  settings: (record) => {
    const settings = settingsSchema.safeParse(record).data
    return settings && { ...settings, id: "settings" }
  },
  contacts: (record) => {
    const contact = contactSchema.safeParse(record).data
    return contact && { ...contact, keys: storedKeys(contact) }
  },
  interactions: (record) => interactionSchema.safeParse(record).data,
  tasks: (record) => taskSchema.safeParse(record).data,
  erased: (record) => erasedSchema.safeParse(record).data,
  drafts: (record) => draftSchema.safeParse(record).data,
  changes: (record) => (typeof record.seq === "number" && Array.isArray(record.operations) ? record : undefined),
}

/** Gathers rows of one table after another and writes them a thousand at a time. */
class Batches {
  #table = ""
  #rows: object[] = []

  constructor(readonly database: Database) {}

  async add({ table, record }: BackupRecord): Promise<void> {
    const row = ROWS[table]?.(record)
    if (!row) throw new Problem("backup-unreadable", { reason: "damaged-record" })
    if (table !== this.#table || this.#rows.length >= 1_000) await this.flush()
    this.#table = table
    this.#rows.push(row)
  }

  async flush(): Promise<void> {
    if (this.#rows.length > 0) await this.database.table(this.#table).bulkPut(this.#rows)
    this.#rows = []
  }
}
