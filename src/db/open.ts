import Dexie from "dexie"

import { COUNTED, type Counts, NO_ROWS } from "~domain/counts"
import { newId } from "~domain/ids"
import { Problem, type StoreDamage } from "~domain/problem"

import { type Connection, currentConnection, type Head, type Ready, setConnection } from "./connection"
import { type ChangeEntry, Database, SCHEMA_VERSION } from "./schema"
import { beginStandings } from "./standings/in-force"

/**
 * What is remembered outside IndexedDB, in files that are not damaged with it: a damaged database can open empty, or
 * short of its newest rows, without an error. Written after each commit, so it may lag behind, and never leads.
 */
export type Canary = {
  databaseName: string
  installId: string
  schemaVersion: number
  seq: number
  counts: Partial<Counts>
}

export type CanaryKeeper = { read(): Promise<Canary | undefined>; write(canary: Canary): Promise<void> }

/** A damaged database may never answer. */
const DEADLINE = 10_000

const FIRST_NAME = "junto"

/**
 * Opens the store and compares it with the canary. It never begins empty where something was kept before.
 * The result is the current connection: ready, newer than this code, or damaged.
 */
export async function openStore(keeper: CanaryKeeper): Promise<Connection> {
  const canary = await keeper.read()
  let databaseName = canary?.databaseName ?? FIRST_NAME
  const opening = async () => {
    const names = await storedNames()
    // Without a canary the newest store there is, is ours.
    databaseName = canary?.databaseName ?? names.at(-1) ?? FIRST_NAME
    const connection = await connect(databaseName, canary)
    if (connection.state === "ready") removeOthers(names, databaseName)
    return connection
  }
  const connection = await within(DEADLINE, opening()).catch(
    (cause): Connection => ({ state: "damaged", reason: cause === LATE ? "no-answer" : "open-failed", databaseName }),
  )
  setConnection(connection)
  // It is read at every start and seldom lags behind: a worker in a hurry doesn't wait for what is there already.
  if (connection.state === "ready" && connection.head.seq !== canary?.seq) await keeper.write(canaryOf(connection))
  return connection
}

/** The stores on this disk, oldest first: all but the first have their time in their names. */
async function storedNames(): Promise<string[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  return names.filter((name) => name === FIRST_NAME || name.startsWith(`${FIRST_NAME}-`)).sort()
}

/** What an interrupted restore left, or a store that wouldn't go when it was replaced. */
function removeOthers(names: string[], ours: string): void {
  for (const name of names) if (name !== ours) void Dexie.delete(name).catch(() => {}) // The next start tries again.
}

/** Opens a new, empty store that nothing points at yet: to be filled, then switched to. */
export async function prepareStore(): Promise<Ready> {
  const name = `${FIRST_NAME}-${newId()}`
  const connection = await within(DEADLINE, connect(name, undefined)).catch(async () => {
    await removeUnreadable()
    return within(DEADLINE, connect(name, undefined))
  })
  if (connection.state !== "ready") throw new Problem("store-damaged", { reason: "open-failed" })
  return connection
}

/** One database that can't be opened keeps Firefox from opening any other beside it. There is nothing in it to be read. */
async function removeUnreadable(): Promise<void> {
  const broken = currentConnection()
  if (broken.state === "damaged" && (broken.reason === "open-failed" || broken.reason === "no-answer"))
    await within(DEADLINE, Dexie.delete(broken.databaseName))
}

/** Puts a prepared store in the place of the present one, at one stroke, and lets the old one go. */
export async function switchTo(prepared: Ready, keeper: CanaryKeeper): Promise<void> {
  const old = currentConnection()
  // What was written into it by hand, a restored log for one, is what the next commit follows.
  const last = await lastEntry(prepared.database)
  prepared.head = headOf(last)
  await keeper.write(canaryOf(prepared))
  setConnection(prepared)
  const oldName = old.state === "ready" ? old.database.name : old.state === "closed" ? undefined : old.databaseName
  // A damaged one may refuse to go, or never answer; nothing points at it any more.
  if (oldName && oldName !== prepared.database.name) void Dexie.delete(oldName).catch(() => {})
}

export function canaryOf({ database, installId, head }: Ready): Canary {
  return { databaseName: database.name, installId, schemaVersion: SCHEMA_VERSION, seq: head.seq, counts: head.counts }
}

/**
 * Compares the rows that are there with those the change log and the canary promise. It takes longer than the check at
 * the start, so it comes after the first answers; what it finds is set as the current connection.
 */
export async function checkCounts(canary: Canary | undefined): Promise<StoreDamage | undefined> {
  const connection = currentConnection()
  if (connection.state !== "ready") return undefined
  const { database, head } = connection
  // A commit made meanwhile is in the head or in both.
  const counts = await database.transaction("r", [...COUNTED, "changes"], () =>
    Promise.all(COUNTED.map((table) => database.table(table).count())),
  )
  // What an older version wrote down tells of fewer tables.
  const isShort = (promised: Partial<Counts> = {}) =>
    COUNTED.some((table, at) => (counts[at] ?? 0) < (promised[table] ?? 0))
  if (!isShort(head.counts) && !isShort(canary?.counts)) return undefined
  setConnection({ state: "damaged", reason: "short", databaseName: database.name })
  return "short"
}

async function connect(name: string, canary: Canary | undefined): Promise<Connection> {
  // Asked before opening: opening an absent database makes an empty one, and Dexie opens a newer one without a word.
  const stored = (await indexedDB.databases()).find((database) => database.name === name)
  if (!stored && canary) return { state: "damaged", reason: "empty", databaseName: name }
  const storedVersion = Math.floor((stored?.version ?? 0) / VERSION_FACTOR)
  if (storedVersion > SCHEMA_VERSION)
    return { state: "newer", stored: storedVersion, known: SCHEMA_VERSION, databaseName: name }

  const database = new Database(name)
  await database.open()
  const [install, last] = await Promise.all([database.meta.get("install"), lastEntry(database)])
  const damage = compare(install?.key === "install" ? install.installId : undefined, last, canary)
  if (damage) {
    database.close()
    return { state: "damaged", reason: damage, databaseName: name }
  }
  const { installId, replica } = install?.key === "install" ? install : await begin(database)
  return { state: "ready", database, installId, replica, head: headOf(last) }
}

/** Dexie multiplies its versions by this to leave room for others. */
const VERSION_FACTOR = 10

const headOf = (last: ChangeEntry | undefined): Head => ({
  seq: last?.seq ?? 0,
  stamp: last?.stamp,
  counts: { ...NO_ROWS, ...last?.counts },
  live: { ...NO_ROWS, ...last?.live },
})

function compare(installId: string | undefined, last: ChangeEntry | undefined, canary: Canary | undefined) {
  if (!canary) return undefined
  if (installId === undefined) return "empty" satisfies StoreDamage
  if (installId !== canary.installId || (last?.seq ?? 0) < canary.seq) return "short" satisfies StoreDamage
  return undefined
}

async function begin(database: Database) {
  const install = {
    key: "install" as const,
    installId: newId(),
    replica: newId().replaceAll("-", "").slice(-8),
    schemaVersion: SCHEMA_VERSION,
  }
  await database.meta.put(install)
  await beginStandings(database)
  return install
}

const lastEntry = (database: Database) => database.changes.orderBy(":id").last()

const LATE = new Error("The store did not answer in time.")

export function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(LATE), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
