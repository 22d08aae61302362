import type { Database } from "./schema"

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/**
 * Rows of a table by their keys, asked of the browser's own transaction: through Dexie, a few cost twice as much. Within a transaction
 * nothing but the store is to be waited for.
 */
export function rowsByKey<Row>(
  transaction: IDBTransaction,
  table: string,
  keys: readonly string[],
): Promise<(Row | undefined)[]> {
  const store = transaction.objectStore(table)
  return Promise.all(keys.map((key) => answered<Row | undefined>(store.get(key))))
}

/** Rows of a table from one key to another, both among them. */
export const rowsBetween = <Row>(db: Database, table: string, first: string, last: string): Promise<Row[]> =>
  answered(db.backendDB().transaction(table).objectStore(table).getAll(IDBKeyRange.bound(first, last)))

/**
 * Every row of a table whose keys are texts, in the order of the keys, some at a time.
 * @param after the key of the last that is left out
 */
export async function* allRows<Row extends { id: string }>(
  db: Database,
  table: string,
  after = "",
): AsyncGenerator<Row[]> {
  for (let last = after; ; ) {
    const store = db.backendDB().transaction(table).objectStore(table)
    const rows: Row[] = await answered(store.getAll(IDBKeyRange.lowerBound(last, true), PORTION))
    if (rows.length > 0) yield rows
    if (rows.length < PORTION) return
    last = rows.at(-1)?.id ?? last
  }
}

const PORTION = 500

/** What a generator gives, each next thing asked for while the one before is being dealt with. */
export async function* ahead<Value>(source: AsyncGenerator<Value, void>): AsyncGenerator<Value> {
  for (let next = source.next(); ; ) {
    const { value, done } = await next
    if (done) return
    next = source.next()
    next.catch(() => {}) // Told to whoever asks for it.
    yield value as Value
  }
}
