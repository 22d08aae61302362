import { commit } from "~db/commit"
import { ready } from "~db/connection"
import { prepareStore, switchTo } from "~db/open"
import { newId } from "~domain/ids"
import { matchKeys } from "~domain/match-keys"

import { people } from "../data"

const keeper = { read: async () => undefined, write: async () => {} }

const anInteraction = (contactId: string) => ({
  id: newId(),
  contactId,
  kind: "call" as const,
  at: Date.now(),
  outcome: "answered" as const,
  durationSeconds: 240,
  text: "Wants the offer by Friday, and a call with her manager before that.",
})

/** Fills a store with contacts, and measures in turns: a commit of `batch` interactions, and bare puts of the same rows. */
async function measure(size: number, batch: number, rounds: number): Promise<{ ours: number[]; bare: number[] }> {
  await switchTo(await prepareStore(), keeper)
  const { database } = ready()
  const contacts = [...people(size)].map((contact) => ({ ...contact, keys: matchKeys(contact) }))
  for (let i = 0; i < contacts.length; i += 2_000)
    await database.table("contacts").bulkPut(contacts.slice(i, i + 2_000))
  const contactId = contacts[0]?.id ?? ""
  const bareStore = await openBare()
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    const rows = Array.from({ length: batch }, () => anInteraction(contactId))
    let start = performance.now()
    await commit({ name: "interactions.log", commandId: newId(), about: contactId }, async (write) => {
      write.create("interactions", ...rows)
      return {}
    })
    ours.push(performance.now() - start)
    const copies = rows.map((row) => ({ ...row, id: newId(), stamps: { "*": "0" } }))
    start = performance.now()
    await putBare(bareStore, copies)
    bare.push(performance.now() - start)
  }
  bareStore.close()
  return { ours: ours.slice(5), bare: bare.slice(5) }
}

/** A database of its own with the same indexes, and nothing else. */
function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`bare-${newId()}`)
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore("interactions", { keyPath: "id" })
      store.createIndex("at", ["contactId", "at"])
      store.createIndex("message", ["contactId", "messageId"])
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function putBare(database: IDBDatabase, rows: object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("interactions", "readwrite", { durability: "strict" })
    for (const row of rows) transaction.objectStore("interactions").put(row)
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

Object.assign(globalThis, { bench: { measure } })
