import Dexie from "dexie"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { commit } from "~db/commit"
import { database, ready } from "~db/connection"
import { getContact } from "~db/contacts"
import { type Canary, canaryOf, checkCounts, prepareStore } from "~db/open"
import { SCHEMA_VERSION } from "~db/schema"
import { newId } from "~domain/ids"

import { aForm } from "../../support/builders"
import { aKeeper, anOpenStore, reopened } from "../../support/store"

let keeper: ReturnType<typeof aKeeper>

async function save(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const id = newId()
    ids.push(id)
    await commit({ name: "contacts.create" }, async (write) => {
      write.create("contacts", { ...aForm(), id, provenance: {}, createdAt: 1 })
      return {}
    })
  }
  await keeper.write(canaryOf(ready()))
  return ids
}

beforeEach(async () => {
  for (const { name } of await indexedDB.databases()) await Dexie.delete(name ?? "")
  keeper = await anOpenStore()
})

describe("opening the store", () => {
  it("finds everything again", async () => {
    const [id = ""] = await save(1)
    expect((await reopened(keeper)).state).toBe("ready")
    expect((await getContact(id)).fullName).toBe("Ada Lovelace")
  })

  it("begins an empty one where nothing was kept before", async () => {
    expect(await reopened(aKeeper())).toMatchObject({ state: "ready", head: { seq: 0 } })
  })

  it("does not begin an empty one where a database has vanished", async () => {
    await save(1)
    await Dexie.delete(keeper.canary?.databaseName ?? "")
    expect(await reopened(keeper)).toMatchObject({ state: "damaged", reason: "empty" })
  })

  it("notices a database that opens empty without an error", async () => {
    await save(1)
    await Promise.all(database().tables.map((table) => table.clear()))
    expect(await reopened(keeper)).toMatchObject({ state: "damaged", reason: "empty" })
  })

  it("notices that the newest commits are missing", async () => {
    await save(3)
    await database().changes.delete(3)
    expect(await reopened(keeper)).toMatchObject({ state: "damaged", reason: "short" })
  })

  it("notices that rows are missing though the log is whole", async () => {
    const [, id = ""] = await save(3)
    await database().contacts.delete(id)
    expect((await reopened(keeper)).state).toBe("ready")
    expect(await checkCounts(keeper.canary)).toBe("short")
    expect(() => database()).toThrow("store-damaged")
  })

  it("goes by the newest database there is when the canary is what was lost", async () => {
    const [id = ""] = await save(1)
    expect((await reopened(aKeeper())).state).toBe("ready")
    expect((await getContact(id)).fullName).toBe("Ada Lovelace")
  })

  it("removes what an interrupted restore left behind", async () => {
    await save(1)
    const left = await prepareStore()
    left.database.close()
    expect((await reopened(keeper)).state).toBe("ready")
    await vi.waitFor(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name)
      expect(names).not.toContain(left.database.name)
      expect(names).toContain(keeper.canary?.databaseName)
    })
  })

  it("leaves a store alone that a newer version wrote", async () => {
    const name = `junto-${newId()}`
    const newer = new Dexie(name)
    newer.version(SCHEMA_VERSION + 1).stores({ contacts: "id", future: "id" })
    await newer.table("contacts").put({ id: "1" })
    newer.close()
    const canary = { ...(keeper.canary as Canary), databaseName: name }
    expect(await reopened(aKeeper(canary))).toMatchObject({ state: "newer", stored: SCHEMA_VERSION + 1 })
    expect(() => database()).toThrow("store-newer")
  })

  it("gives up on a database that never answers", async () => {
    vi.useFakeTimers()
    vi.spyOn(indexedDB, "databases").mockReturnValue(new Promise(() => {}))
    const opening = reopened(keeper)
    await vi.advanceTimersByTimeAsync(11_000)
    vi.useRealTimers()
    expect(await opening).toMatchObject({ state: "damaged", reason: "no-answer" })
  })
})
