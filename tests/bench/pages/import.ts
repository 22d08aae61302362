import { emptyReport } from "~background/imports/report"
import { importJob } from "~background/jobs/import"
import { ready } from "~db/connection"
import { prepareStore, switchTo } from "~db/open"
import { newId } from "~domain/ids"
import { sampleCsv } from "~exchange/csv"

import { people } from "../data"

const keeper = { read: async () => undefined, write: async () => {} }
const FILE = "bench.csv"
const PORTION = 1_000
/** As the worker does: others have their turn so often, in milliseconds. */
const SLICE = 25

type Result = { import: number; bare: number; live: number; commits: number }

/** Imports a CSV of so many rows into an empty store, then puts the very same records into a bare one. Times in milliseconds, `live` in megabytes. */
async function measure(size: number): Promise<Result> {
  await switchTo(await prepareStore(), keeper)
  await writeFile(size)
  const started = performance.now()
  const live = await runImport(size)
  const imported = performance.now() - started
  const { database } = ready()
  const commits = await database.changes.count()
  const bare = await openBare()
  let spent = 0
  let last = ""
  for (;;) {
    const rows = await database.contacts.where(":id").above(last).limit(PORTION).toArray()
    const before = performance.now()
    if (rows.length > 0) await putBare(bare, rows)
    spent += performance.now() - before
    if (rows.length < PORTION) break
    last = rows.at(-1)?.id ?? ""
  }
  bare.close()
  if ((await database.contacts.count()) !== size) throw new Error("Not everybody was imported.")
  return { import: imported, bare: spent, live, commits }
}

/** @returns the most memory that was in use after a collection, above what was before, in megabytes */
async function runImport(size: number): Promise<number> {
  const { mapping } = sampleCsv(HEAD + [...people(100)].map(rowOf).join(""))
  const source = { file: FILE, name: FILE, kind: "csv" as const, encoding: "utf-8" as const, mapping }
  let slice = performance.now()
  const begin = memory()
  let [live, steps] = [0, 0]
  await importJob.run(
    {
      source,
      region: "ES",
      options: { likely: "new", keepsLosses: false, tag: "", standards: ["phone-form"] },
      at: Date.now(),
      expected: size,
      batches: 0,
      report: emptyReport("losses.csv"),
    },
    {
      id: newId(),
      async step() {
        if (performance.now() - slice < SLICE) return
        await new Promise((resolve) => setTimeout(resolve))
        if (measuresMemory && ++steps % 25 === 0) live = Math.max(live, memory() - begin)
        slice = performance.now()
      },
      keep: async () => {},
    },
  )
  return live / 1e6
}

let measuresMemory = false

/** As `measure`, for its memory alone: collecting takes time. */
async function measureMemory(size: number): Promise<number> {
  measuresMemory = true
  const { live } = await measure(size)
  measuresMemory = false
  return live
}

function memory(): number {
  ;(globalThis as unknown as { gc(): void }).gc()
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize
}

const HEAD = "Name,Title,Company,Email,Phone,Tags\n"

type Person = ReturnType<typeof people> extends Generator<infer One> ? One : never
const rowOf = ({ fullName, jobTitle, organization, emails, phones, tags }: Person): string =>
  `${[fullName, jobTitle, organization, emails[0]?.value, phones[0]?.value, tags.join(";")].join(",")}\n`

async function writeFile(size: number): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("imports", { create: true })
  const stream = await (await folder.getFileHandle(FILE, { create: true })).createWritable()
  let text = HEAD
  for (const person of people(size)) {
    text += rowOf(person)
    if (text.length < 500_000) continue
    await stream.write(text)
    text = ""
  }
  await stream.write(text)
  await stream.close()
}

/** A database of its own with the contacts' index, and nothing else. */
function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`bare-${newId()}`)
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore("contacts", { keyPath: "id" })
      store.createIndex("keys", "keys", { multiEntry: true })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function putBare(database: IDBDatabase, rows: object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("contacts", "readwrite", { durability: "strict" })
    for (const row of rows) transaction.objectStore("contacts").put(row)
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

Object.assign(globalThis, { bench: { measure, measureMemory } })
