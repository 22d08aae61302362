import { beforeEach, describe, expect, it } from "vitest"

import { BACKED_UP, NOT_BACKED_UP } from "~db/backed-up"
import { copyBackup } from "~db/backup-file"
import { forgetKey, keepKey, keptKey } from "~db/backup-key"
import { readBackup } from "~db/backup-summary"
import { commit } from "~db/commit"
import { database, ready } from "~db/connection"
import { keepScore } from "~db/quality"
import { restoreBackup } from "~db/restore"
import { salvage } from "~db/salvage"
import { currentSnapshot, listSnapshots, takeSnapshot } from "~db/snapshots"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"
import { defaultSettings } from "~domain/settings"
import { formatBackup } from "~exchange/backup"
import { makeKey } from "~exchange/backup-key"

import { fakeFiles } from "../../support/fake-files"
import { aKeeper, anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const person = (fullName: string) => ({
  kind: "person" as const,
  fullName,
  emails: [{ value: `${fullName}@x.example` }],
})
const save = async (fullName: string) => (await ask("contacts.create", { ...aCommand(), fields: person(fullName) })).id

let files: ReturnType<typeof fakeFiles>
beforeEach(async () => {
  files = fakeFiles()
  await anOpenStore()
})

const names = async () => (await database().contacts.toArray()).map(({ fullName }) => fullName).sort()
const newest = async () => (await listSnapshots())[0] as Awaited<ReturnType<typeof listSnapshots>>[number]
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (cause) => (cause instanceof Problem ? cause.code : cause),
  )

/** Bytes of every value, in an order that no packing guesses. */
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 2_654_435_761) >>> 13)
async function attach(contactId: string, bytes: Uint8Array, name = "offer.bin") {
  await files.put("imports", "file", bytes)
  return ask("documents.attach", { ...aCommand(), contactId, file: "file", name })
}

/** Everything that is in the tables of a backup. */
async function everything() {
  const rows = await Promise.all(BACKED_UP.map((table) => database().table(table).toArray()))
  for (const row of rows.flat()) if (row.bytes) row.bytes = new Uint8Array(await row.bytes.arrayBuffer())
  return Object.fromEntries(BACKED_UP.map((table, at) => [table, rows[at]]))
}

it("every table is in a backup, or known to be made from the others", () => {
  const tables = database().tables.map(({ name }) => name)
  expect([...BACKED_UP, ...NOT_BACKED_UP].sort()).toEqual(tables.sort())
})

describe("a copy of the store", () => {
  it("brings back every row of every table", async () => {
    const id = await save("ada")
    await save("grace")
    const met = { contactId: id, kind: "note" as const, at: 1, text: "Met" }
    await ask("interactions.log", { ...aCommand(), interaction: met })
    await ask("tasks.add", { ...aCommand(), contactId: id, title: "Call", due: "2030-01-01" })
    await ask("drafts.put", { key: `note:${id}`, value: { text: "half" } })
    await ask("settings.update", { ...aCommand(), changes: { theme: "dark" } })
    await attach(id, bytesOf(40_000))
    await database().erased.put({ hash: "a".repeat(64), at: 1 })
    await keepScore({ day: "2026-11-22", score: 71, contacts: 2 })
    await commit({ name: "segments.save" }, async (write) => {
      write.create("segments", { id: newId(), name: "Everybody", kind: "live", filter: { all: [] }, createdAt: 1 })
      return {}
    })
    await database().segmentEvents.add({ segment: newId(), at: 1, change: "joined", contact: id })
    const before = await everything()
    for (const table of BACKED_UP) expect(before[table]?.length, table).toBeGreaterThan(0)

    await takeSnapshot({ app: "9.9.9" })
    const { file, checked } = await newest()
    expect(checked).toMatchObject({
      app: "9.9.9",
      live: { contacts: 2, interactions: 1, tasks: 1, documents: 1, segments: 1 },
      isEncrypted: false,
    })
    await anOpenStore()
    await restoreBackup({ folder: "snapshots", file }, aKeeper(), undefined)
    expect(await everything()).toEqual(before)
  })

  it("is made when something changed, and counts when it was read back", async () => {
    expect(await takeSnapshot()).toBe(0)
    await save("ada")
    expect(await takeSnapshot()).toBe(1)
    expect(await takeSnapshot()).toBe(0)
    expect((await currentSnapshot())?.checked?.seq).toBe(ready().head.seq)
    await save("grace")
    expect(await currentSnapshot()).toBe(undefined)
    expect(await takeSnapshot()).toBe(1)
    expect(await listSnapshots()).toHaveLength(2)
  })

  it("that was cut short does not count, and another is made", async () => {
    await save("ada")
    await takeSnapshot()
    const { file } = await newest()
    const bytes = await files.bytes("snapshots", file)
    // As a worker leaves it that was killed before the copy was read back.
    await files.put("snapshots", `${file}.checked`, "")
    await files.put("snapshots", file, bytes.slice(0, bytes.length / 2))
    expect((await newest()).checked).toBe(undefined)
    expect(await takeSnapshot()).toBe(1)
    const all = await listSnapshots()
    expect(all).toHaveLength(1)
    expect(all[0]?.checked?.live.contacts).toBe(1)
  })

  it("holds one state, whatever is saved while it is written", async () => {
    const id = await save("ada")
    let isFirst = true
    await takeSnapshot({
      async onRecords() {
        if (!isFirst) return
        isFirst = false
        await ask("tasks.add", { ...aCommand(), contactId: id, title: "Call", due: "2030-01-01" })
      },
    })
    const { checked, file } = await newest()
    expect(checked).toMatchObject({ seq: 2, last: { seq: 2 }, live: { contacts: 1, tasks: 1 } })
    await restoreBackup({ folder: "snapshots", file }, aKeeper(), undefined)
    expect(ready().head.counts).toEqual({ contacts: 1, interactions: 0, tasks: 1, documents: 0, segments: 0 })
    expect(await database().tasks.count()).toBe(1)
  })

  it("is another one after a restore, though its number is the same", async () => {
    await save("ada")
    await takeSnapshot()
    const { file } = await newest()
    await save("grace")
    await takeSnapshot()
    await restoreBackup({ folder: "snapshots", file }, aKeeper(), undefined)
    await save("hedy")
    expect(await takeSnapshot()).toBe(1)
    const [last] = await listSnapshots()
    await restoreBackup({ folder: "snapshots", file: last?.file ?? "" }, aKeeper(), undefined)
    expect(await names()).toEqual(["ada", "hedy"])
  })
})

describe("the bytes of documents in a copy", () => {
  it("come back whole, whatever their length", async () => {
    const id = await save("ada")
    const lengths = [1, 12_287, 12_288, 12_289, 24_576, 300_001]
    for (const length of lengths) await attach(id, bytesOf(length), `${length}.bin`)
    await takeSnapshot()
    await restoreBackup({ folder: "snapshots", file: (await newest()).file }, aKeeper(), undefined)
    const documents = await ask("documents.ofContact", { contactId: id })
    for (const { id, name, size } of documents) {
      const { file } = await ask("documents.open", { id })
      expect(name).toBe(`${size}.bin`)
      expect(await files.bytes("exports", file), name).toEqual(bytesOf(size))
    }
    expect(documents).toHaveLength(lengths.length)
  })

  it("do not keep a commit waiting, nor those of a document that it attaches", async () => {
    const id = await save("ada")
    await attach(id, bytesOf(10), "first.bin")
    const meanwhile = [20, 21, 22, 23]
    let calls = 0
    await takeSnapshot({
      async onRecords(written) {
        // It has to be written again, with commits waiting.
        if (++calls === 1) await ask("tasks.add", { ...aCommand(), contactId: id, title: "Call", due: "2030-01-01" })
        // A contact, a task, a document and three commits are written, and then its bytes.
        if (written === 7) for (const length of meanwhile.splice(0)) await attach(id, bytesOf(length), `${length}.bin`)
      },
    })
    expect(meanwhile).toEqual([])
    const { checked, file } = await newest()
    expect(checked).toMatchObject({ seq: 3, live: { tasks: 1, documents: 1 } })
    await restoreBackup({ folder: "snapshots", file }, aKeeper(), undefined)
    expect((await database().blobs.toArray()).map(({ bytes }) => bytes.size)).toEqual([10])
  })

  it("that the browser has damaged are left out, and the rest is kept", async () => {
    const id = await save("ada")
    await attach(id, bytesOf(10), "good.bin")
    await attach(id, bytesOf(20), "bad.bin")
    const bad = (await database().blobs.toArray()).find(({ bytes }) => bytes.size === 20)
    await database().blobs.update(bad?.hash ?? "", { bytes: new Blob(["other"]) })
    expect(await takeSnapshot()).toBe(1)
    await restoreBackup({ folder: "snapshots", file: (await newest()).file }, aKeeper(), undefined)
    expect(await ask("documents.ofContact", { contactId: id })).toHaveLength(2)
    expect((await database().blobs.toArray()).map(({ bytes }) => bytes.size)).toEqual([10])
  })

  it("that no document has are not restored", async () => {
    const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    const record = { hash: abc, size: 3, at: 0, bytes: btoa("abc") }
    const head = { createdAt: "2026-11-21T10:00:00.000Z", schemaVersion: 2, seq: 0 }
    let text = ""
    for await (const line of formatBackup(head, [{ table: "blobs", record }])) text += line
    await files.put("imports", "more", text)
    await restoreBackup({ folder: "imports", file: "more" }, aKeeper(), undefined)
    expect(await database().blobs.count()).toBe(0)
  })

  it("are in what is saved of a store that can't be opened", async () => {
    const id = await save("ada")
    await attach(id, bytesOf(30_000))
    const before = await everything()
    expect(await salvage(database().name, { folder: "exports", file: "saved" })).toEqual({ contacts: 1 })
    await files.put("imports", "saved", await files.bytes("exports", "saved"))
    await restoreBackup({ folder: "imports", file: "saved" }, aKeeper(), undefined)
    expect(await everything()).toEqual(before)
  })

  it.each([
    ["another hash", { hash: "b".repeat(64), size: 3, at: 0, bytes: "AAAA" }],
    ["a piece out of its order", { hash: "b".repeat(64), size: 9, at: 3, bytes: "AAAA" }],
    ["a size that is no document's", { hash: "b".repeat(64), size: 1e12, at: 0, bytes: "AAAA" }],
    ["a piece that is no base64", { hash: "b".repeat(64), size: 3, at: 0, bytes: "*" }],
    ["a piece of nothing", { hash: "b".repeat(64), size: 3, at: 0, bytes: "" }],
    ["a part of it alone", { hash: "b".repeat(64), size: 9, at: 0, bytes: "AAAA" }],
  ])("are refused with %s", async (_, record) => {
    const head = { createdAt: "2026-11-21T10:00:00.000Z", schemaVersion: 2, seq: 0 }
    let text = ""
    for await (const line of formatBackup(head, [{ table: "blobs", record }])) text += line
    await files.put("imports", "bad", text)
    expect(await problemOf(readBackup({ folder: "imports", file: "bad" }, undefined))).toBe("backup-unreadable")
  })
})

describe("a backup that was encrypted", () => {
  const SECRET = "correct horse battery staple"

  async function anEncryptedOne() {
    await save("ada")
    await takeSnapshot()
    const key = await makeKey(SECRET)
    await copyBackup({ folder: "snapshots", file: (await newest()).file }, { folder: "imports", file: "own" }, key)
    await anOpenStore()
    await save("now")
    return key
  }

  it("is restored with its passphrase, and leaves all as it is with another or none", async () => {
    await anEncryptedOne()
    const from = { folder: "imports" as const, file: "own" }
    expect(await problemOf(restoreBackup(from, aKeeper(), "wrong"))).toBe("passphrase-wrong")
    expect(await problemOf(restoreBackup(from, aKeeper(), undefined))).toBe("passphrase-needed")
    expect(await names()).toEqual(["now"])
    expect((await restoreBackup(from, aKeeper(), SECRET)).isEncrypted).toBe(true)
    expect(await names()).toEqual(["ada"])
  })

  it("opens by the kept key, which can't be read out", async () => {
    await keepKey(await anEncryptedOne())
    const kept = await keptKey()
    expect(kept?.key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey("raw", kept?.key as CryptoKey)).rejects.toThrow()
    expect((await readBackup({ folder: "imports", file: "own" }, undefined)).live.contacts).toBe(1)
    await forgetKey()
    expect(await keptKey()).toBe(undefined)
  })

  it.each([0.1, 0.5, 0.99])("is refused when %f of it is there", async (share) => {
    await anEncryptedOne()
    const bytes = await files.bytes("imports", "own")
    await files.put("imports", "own", bytes.slice(0, Math.floor(bytes.length * share)))
    expect(await problemOf(restoreBackup({ folder: "imports", file: "own" }, aKeeper(), SECRET))).toMatch(/^backup-/)
    expect(await names()).toEqual(["now"])
  })
})

describe("a backup from elsewhere", () => {
  const HEAD = { createdAt: "2026-11-21T10:00:00.000Z", schemaVersion: 1, seq: 0 }

  it("of the first format is restored, with what settings have come since as they are by default", async () => {
    const added = ["backupEvery", "backupKeep", "backupFiles", "backupFilesKept", "backupEncrypted", "binDays"]
    const settings = Object.fromEntries(Object.entries(defaultSettings).filter(([name]) => !added.includes(name)))
    await files.put("imports", "old", await written([{ table: "settings", record: { ...settings, theme: "dark" } }]))
    await restoreBackup({ folder: "imports", file: "old" }, aKeeper(), undefined)
    await ask("settings.update", { ...aCommand(), changes: { singleKeys: false } })
    expect(await ask("settings.get", {})).toMatchObject({ theme: "dark", backupEvery: "hour", backupKeep: "month" })
  })

  it("with one bad record writes nothing", async () => {
    await save("now")
    const bad = { table: "contacts", record: { id: "x" } }
    await files.put("imports", "bad", await written([bad]))
    const before = (await indexedDB.databases()).length
    expect(await problemOf(restoreBackup({ folder: "imports", file: "bad" }, aKeeper(), undefined))).toBe(
      "backup-unreadable",
    )
    expect(await indexedDB.databases()).toHaveLength(before)
    expect(await names()).toEqual(["now"])
  })

  async function written(records: { table: string; record: Record<string, unknown> }[]): Promise<string> {
    let text = ""
    for await (const line of formatBackup(HEAD, records)) text += line
    return text
  }
})
