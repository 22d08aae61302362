import { formatBackup } from "~exchange/backup"

import { BACKED_UP } from "./backed-up"

/**
 * A backup of what can still be read from a store that this code can't work with: damaged, or written by a newer version.
 * It is opened without a version, so nothing in it is changed. Tables that fail are left out.
 */
export async function salvage(databaseName: string): Promise<{ text: string; contacts: number }> {
  const database = await openAsItIs(databaseName)
  const records: { table: string; record: Record<string, unknown> }[] = []
  for (const table of BACKED_UP)
    if (database.objectStoreNames.contains(table))
      for (const { keys: _, ...record } of await rowsOf(database, table)) records.push({ table, record })
  const version = Math.floor(database.version / 10)
  database.close()
  let text = ""
  for await (const line of formatBackup(
    { createdAt: new Date().toISOString(), schemaVersion: version, seq: 0 },
    records,
  ))
    text += line
  return { text, contacts: records.filter(({ table }) => table === "contacts").length }
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

function rowsOf(database: IDBDatabase, table: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve) => {
    const rows: Record<string, unknown>[] = []
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
