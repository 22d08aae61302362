import { readBackup } from "~db/backup-summary"
import { database, ready } from "~db/connection"
import { removeAllFiles } from "~db/files"
import { prepareStore, switchTo } from "~db/open"
import { restoreBackup } from "~db/restore"
import { listSnapshots, takeSnapshot } from "~db/snapshots"
import { storedKeys } from "~domain/match-keys"

import { people } from "../data"

const keeper = { read: async () => undefined, write: async () => {} }
const PORTION = 1_000

type Times = { copy: number; dump: number; restore: number; load: number; bytes: number; dumpBytes: number }

/**
 * Copies a store of so many contacts, each with its entry in the change log, and restores the copy; and dumps the very same rows as one
 * JSON text, and puts them back. Times in milliseconds.
 */
async function measure(size: number): Promise<Times> {
  await filled(size)
  const copy = await timed(() => takeSnapshot())
  const [snapshot] = await listSnapshots()
  if (!snapshot?.checked) throw new Error("No copy was made.")
  const dump = await timed(dumpAll)
  const dumpBytes = (await (await dumpFile()).getFile()).size
  const restore = await timed(() => restoreBackup({ folder: "snapshots", file: snapshot.file }, keeper, undefined))
  if ((await database().contacts.count()) !== size) throw new Error("Not everybody came back.")
  const bare = await prepareStore()
  const load = await timed(() => loadAll(bare.database))
  await bare.database.delete()
  return { copy, dump, restore, load, bytes: snapshot.bytes, dumpBytes }
}

/** The most memory in use above what was before, in megabytes: while a copy is written, while it is read back, and while all is dumped. */
async function measureMemory(size: number): Promise<{ written: number; read: number; dumped: number }> {
  await filled(size)
  const most = async (work: (look: () => void) => Promise<unknown>) => {
    const begin = memory()
    let [most, calls] = [0, 0]
    await work(() => {
      if (calls++ % 5 === 0) most = Math.max(most, memory() - begin)
    })
    return most / 1e6
  }
  const written = await most((look) => takeSnapshot({ onRecords: async () => look() }))
  const [snapshot] = await listSnapshots()
  let rows = 0
  const read = await most((look) =>
    readBackup({ folder: "snapshots", file: snapshot?.file ?? "" }, undefined, () => {
      if (++rows % PORTION === 0) look()
    }),
  )
  const dumped = await most(async (look) => {
    const all = await everything(database())
    const text = JSON.stringify(all)
    look()
    return text.length + all.length
  })
  return { written, read, dumped }
}

async function filled(size: number): Promise<void> {
  await removeAllFiles()
  const prepared = await prepareStore()
  const counts = { contacts: size, interactions: 0, tasks: 0, documents: 0, segments: 0 }
  let seq = 0
  for (let batch: ReturnType<typeof rowOf>[] = [], from = people(size); ; batch = []) {
    for (let next = from.next(); !next.done; next = from.next()) {
      batch.push(rowOf(next.value))
      if (batch.length === PORTION) break
    }
    await prepared.database.contacts.bulkPut(batch)
    await prepared.database.changes.bulkPut(
      batch.map(({ id, createdAt }) => ({
        seq: ++seq,
        at: createdAt,
        stamp: String(seq).padStart(16, "0"),
        who: "bench",
        name: "contacts.create",
        commandId: id,
        operations: [{ table: "contacts", id, kind: "create" as const }],
        counts,
        live: counts,
      })),
    )
    if (batch.length < PORTION) break
  }
  await switchTo(prepared, keeper)
  if (ready().head.seq !== size) throw new Error("The store was not filled.")
}

const rowOf = (person: ReturnType<typeof people> extends Generator<infer One> ? One : never) => ({
  ...person,
  keys: storedKeys(person),
})

type Database = ReturnType<typeof database>
const everything = async (from: Database) => [await from.contacts.toArray(), await from.changes.toArray()]

const dumpFile = async () => (await navigator.storage.getDirectory()).getFileHandle("dump.json", { create: true })

async function dumpAll(): Promise<void> {
  const writable = await (await dumpFile()).createWritable()
  await writable.write(JSON.stringify(await everything(database())))
  await writable.close()
}

async function loadAll(into: Database): Promise<void> {
  const [contacts, changes] = JSON.parse(await (await (await dumpFile()).getFile()).text())
  await into.contacts.bulkPut(contacts)
  await into.changes.bulkPut(changes)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function memory(): number {
  ;(globalThis as unknown as { gc(): void }).gc()
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize
}

Object.assign(globalThis, { bench: { measure, measureMemory } })
