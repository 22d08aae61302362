import { type BackupRecord, formatBackup } from "~exchange/backup"

import { BACKED_UP } from "./backed-up"
import { type BackupPlace, inChunks, recordsOf } from "./backup-file"
import { openFile } from "./files"

/**
 * A backup of what can still be read from a store that this code can't work with: damaged, or written by a newer version. It is
 * written as plain text. The store is opened without a version, so nothing in it is changed. Tables that fail are left out.
 */
export async function salvage(databaseName: string, to: BackupPlace): Promise<{ contacts: number }> {
  const database = await openAsItIs(databaseName)
  const head = {
    createdAt: new Date().toISOString(),
    schemaVersion: Math.floor(database.version / 10),
    seq: 0,
  }
  const found = { contacts: 0 }
  const file = await openFile(to)
  for await (const chunk of inChunks(formatBackup(head, records(database, found)))) await file.write(chunk)
  await file.close()
  database.close()
  return found
}

async function* records(database: IDBDatabase, found: { contacts: number }): AsyncGenerator<BackupRecord> {
  for (const table of BACKED_UP) {
    if (!database.objectStoreNames.contains(table)) continue
    const rows = await rowsOf(database, table)
    if (table === "contacts") found.contacts = rows.length
    yield* recordsOf(table, rows)
  }
}

function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    // There was none: opening it must not leave an empty one behind that looks like the rep's.
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function rowsOf(database: IDBDatabase, table: string): Promise<object[]> {
  return new Promise((resolve) => {
    const rows: object[] = []
    const request = database.transaction(table, "readonly").objectStore(table).openCursor()
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return resolve(rows)
      rows.push(cursor.value)
      cursor.continue()
    }
    // What was read before the damage is better than nothing.
    request.onerror = () => resolve(rows)
  })
}
