import Dexie from "dexie"
import { describe, expect, it } from "vitest"
import { SCHEMA_VERSION } from "~db/schema"
import version1 from "../../fixtures/stores/version-1.json"
import version2 from "../../fixtures/stores/version-2.json"
import { aKeeper, reopened } from "../../support/store"
import { ask } from "../../support/worker"

/**
 * Stores as each shipped version wrote them: the tables' definitions and rows, never edited afterwards. A new version
 * adds a file here.
 */
const STORES = [version1, version2]

describe.each(STORES)("a store written by version $version", (store) => {
  it("opens, with everything in it", async () => {
    const databaseName = `junto-v${store.version}`
    const old = new Dexie(databaseName)
    old.version(store.version).stores(store.tables)
    await old.open()
    for (const [table, rows] of Object.entries(store.rows)) await old.table(table).bulkPut(rows as object[])
    old.close()

    const { canary } = store
    expect((await reopened(aKeeper({ ...canary, databaseName }))).state).toBe("ready")
    const [contact] = store.rows.contacts
    const id = contact?.id ?? ""
    expect(await ask("contacts.get", { id })).toMatchObject({ fullName: contact?.fullName })
    expect((await ask("contacts.search", { text: "grace" })).map((found) => found.id)).toEqual([id])
    expect((await ask("interactions.list", { contactId: id })).interactions).toHaveLength(
      store.rows.interactions.length,
    )
    expect(await ask("tasks.ofContact", { contactId: id })).toHaveLength(store.rows.tasks.length)
    expect(await ask("settings.get", {})).toMatchObject({ ownAddresses: ["me@acme.example"] })
  })
})

it("has a store of every version", () => {
  expect(STORES.map(({ version }) => version)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1))
})
