import type { BackupKey } from "~exchange/backup-key"

/*
 * The key of the user's passphrase, as an object whose bytes no script can read: IndexedDB keeps it as it is. It lies in a database of
 * its own, since the store is replaced by every restore. The passphrase itself is kept nowhere.
 */

const NAME = "backup-key"
const TABLE = "keys"
const ID = "key"

export const keptKey = (): Promise<BackupKey | undefined> => withKeys("readonly", (keys) => keys.get(ID))

export async function keepKey(key: BackupKey): Promise<void> {
  await withKeys("readwrite", (keys) => keys.put(key, ID))
}

export async function forgetKey(): Promise<void> {
  await withKeys("readwrite", (keys) => keys.delete(ID))
}

async function withKeys<Answer>(
  mode: IDBTransactionMode,
  ask: (keys: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(TABLE, mode, { durability: "strict" })
      const request = ask(transaction.objectStore(TABLE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
