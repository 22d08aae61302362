import { beforeEach, describe, expect, it } from "vitest"
import { jobsAtRest } from "~background/jobs/run"
import { peopleOnScreen } from "~background/people"
import { commit } from "~db/commit"
import { database, ready } from "~db/connection"
import { checkpointIndex, currentIndex } from "~db/contact-index"
import { listSnapshots, takeSnapshot } from "~db/snapshots"
import { memberIds } from "~db/standings"
import type { ContactFields } from "~domain/contact"
import { newId } from "~domain/ids"
import { trainLeadModel } from "~domain/lead-model"

import { aCaptured, aForm } from "../../support/builders"
import { fakeFiles } from "../../support/fake-files"
import { anOpenStore, reopened } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

let keeper: Awaited<ReturnType<typeof anOpenStore>>

let files: ReturnType<typeof fakeFiles>

beforeEach(async () => {
  files = fakeFiles()
  keeper = await anOpenStore()
})

const create = async (fields: Partial<ContactFields> = {}) =>
  (await ask("contacts.create", { ...aCommand(), fields: aForm(fields) })).id
const remove = (id: string) => ask("contacts.delete", { ...aCommand(), id })
const note = (contactId: string, text: string) =>
  ask("interactions.log", { ...aCommand(), interaction: { contactId, kind: "note", at: 1, text } })

async function attach(contactId: string, text: string, name: string) {
  await files.put("imports", "file", text)
  await ask("documents.attach", { ...aCommand(), contactId, file: "file", name })
}

async function erase(contactId: string) {
  const id = newId()
  await ask("contacts.erase", { id, contactId, confirm: "erase" })
  await jobsAtRest()
  return ask("contacts.certificate", { id })
}

/** Everything the database holds, as text. */
async function everything(): Promise<string> {
  const tables = await Promise.all(database().tables.map(async (table) => [table.name, await table.toArray()]))
  return JSON.stringify(tables)
}

describe("the bin", () => {
  it("holds who was deleted, and brings them back whole with their history", async () => {
    const id = await create()
    await note(id, "said hello")
    await remove(id)
    const { entries, total } = await ask("bin.list", {})
    expect({ entries, total }).toMatchObject({ total: 1, entries: [{ contact: { id, fullName: "Ada Lovelace" } }] })
    expect((entries[0]?.until ?? 0) - (entries[0]?.deletedAt ?? 0)).toBe(30 * 86_400_000)
    await ask("bin.restore", { ...aCommand(), ids: [id] })
    expect(await ask("contacts.get", { id })).toMatchObject({ fullName: "Ada Lovelace" })
    expect((await ask("interactions.list", { contactId: id })).interactions).toHaveLength(1)
    expect((await ask("bin.list", {})).total).toBe(0)
  })

  it("does not hold who was merged into another", async () => {
    const [one, two] = [await create(), await create()]
    await ask("contacts.merge", { ...aCommand(), into: one, ids: [two] })
    expect((await ask("bin.list", {})).total).toBe(0)
  })

  it("is emptied for good, and whoever was in it may be saved again without a warning", async () => {
    const [one, two] = [
      await create(),
      await create({ fullName: "Charles Babbage", emails: [{ value: "cb@x.example" }] }),
    ]
    await remove(two)
    await ask("bin.empty", { id: newId() })
    await jobsAtRest()
    expect(await everything()).not.toContain("Babbage")
    expect(await database().erased.count()).toBe(0)
    expect(await ask("contacts.get", { id: one })).toMatchObject({ fullName: "Ada Lovelace" })
  })
})

describe("who may delete", () => {
  it("is who the settings say", async () => {
    const id = await create()
    await ask("settings.update", { ...aCommand(), changes: { mayDelete: "steward", isSteward: false } })
    await expect(remove(id)).rejects.toMatchObject({ code: "may-not-delete" })
    const inBulk = ask("list.change", { ...aCommand(), who: { ids: [id] }, change: { delete: true } })
    await expect(inBulk).rejects.toMatchObject({ code: "may-not-delete" })
    await expect(ask("contacts.erase", { id: newId(), contactId: id, confirm: "erase" })).rejects.toMatchObject({
      code: "may-not-delete",
    })
    await ask("settings.update", { ...aCommand(), changes: { mayDelete: "owner" } })
    await remove(id)
    expect((await ask("bin.list", {})).total).toBe(1)
  })
})

describe("erasing on request", () => {
  const ana = {
    fullName: "Ana Secreta",
    emails: [{ value: "ana.secreta@private.example" }],
    phones: [{ value: "+34600999888" }],
    notes: "Afraid of spiders.",
  }

  it("leaves nothing anywhere but hashes, not in the log, the index, drafts or whom they were merged with", async () => {
    const keeps = await create()
    const id = await create(ana)
    const again = await create({ fullName: "Ana S.", emails: [{ value: "ana.s@other.example" }] })
    await ask("contacts.update", { ...aCommand(), id, changes: { jobTitle: "Spymaster" } })
    await note(id, "met at the zoo")
    await ask("tasks.add", { ...aCommand(), contactId: id, title: "Send the flowers", due: "2026-01-01" })
    await ask("contacts.merge", { ...aCommand(), into: keeps, ids: [id] })
    await ask("contacts.unmerge", { ...aCommand(), id })
    await ask("contacts.merge", { ...aCommand(), into: id, ids: [again] })
    await ask("drafts.put", { key: `note:${id}`, value: { text: "half a thought" } })
    await attach(id, "a map of the cellar", "cellar.txt")
    await attach(again, "for everybody", "key.txt")
    await attach(keeps, "for everybody", "leaflet.txt")
    await ask("signals.dismiss", { ...aCommand(), contactId: id, rule: "price", quote: "How much is the submarine?" })
    await ask("signals.dismiss", { ...aCommand(), contactId: keeps, rule: "price", quote: "How much is a chair?" })
    const segment = newId()
    await commit({ name: "segments.save" }, async (write) => {
      write.create("segments", { id: segment, name: "Fair", kind: "static", createdAt: 1 })
      return {}
    })
    for (const one of [id, keeps])
      await commit({ name: "list.change" }, async (write) => {
        await write.update("contacts", one, { segments: [segment] })
        return {}
      })
    await currentIndex()
    await checkpointIndex(true)
    await ask("quality.overview", {})
    await jobsAtRest()
    expect(await database().quality.count()).toBe(2)

    const model = trainLeadModel([{ features: { "tag/afraid of spiders": true }, converted: true }])
    const figures = { auc: 1, loss: 0, baseLoss: 1, gain: 1, gainError: 0, calibrationError: 0, bins: [] }
    const learnt = [{ feature: "tag/afraid of spiders", weight: 1 }]
    await database().models.put({ id: "lead", model, figures, learnt, won: 20, lost: 20, at: 1 })

    const certificate = await erase(id)
    expect(certificate?.removed).toMatchObject({ contacts: 2, interactions: 1, tasks: 1, documents: 2, drafts: 1 })
    // The leaflet is somebody else's, too.
    expect(await Promise.all((await database().blobs.toArray()).map(({ bytes }) => bytes.text()))).toEqual([
      "for everybody",
    ])
    const left = await everything()
    for (const trace of [
      "ecreta",
      "600999888",
      "spider",
      "Spymaster",
      "zoo",
      "flowers",
      "thought",
      "cellar",
      "key.txt",
      "submarine",
      "ana.s@",
      id,
      again,
    ])
      expect(left.toLowerCase(), trace).not.toContain(trace.toLowerCase())
    // What is others' stays, in the log too.
    expect(await memberIds(segment)).toEqual([keeps])
    expect(left).toContain("How much is a chair?")
    const log = await database().changes.toArray()
    expect(
      log.some(({ operations }) =>
        operations.some((one) => one.id === keeps && one.kind === "update" && one.after.segments),
      ),
    ).toBe(true)
    expect(await ask("contacts.search", { text: "secreta" })).toEqual([])
    expect(await ask("contacts.get", { id: keeps })).toMatchObject({ fullName: "Ada Lovelace" })
    expect(await database().erased.count()).toBe(3)
  })

  it("takes them out of the copies of the store, and leaves one without them", async () => {
    await create()
    const id = await create(ana)
    await takeSnapshot()
    const certificate = await erase(id)
    expect(certificate?.removed.backups).toBe(1)
    const [only, ...others] = await listSnapshots()
    expect(others).toEqual([])
    expect(only?.contacts).toBe(1)
  })

  it("can't be undone, and is told in the history without a name", async () => {
    const id = await create(ana)
    await erase(id)
    const [entry] = await ask("history.list", {})
    expect(entry).toMatchObject({ name: "contacts.erase" })
    expect(entry?.contact).toBeUndefined()
    await expect(ask("history.undo", { ...aCommand(), seq: entry?.seq ?? 0 })).rejects.toMatchObject({
      code: "nothing-to-undo",
    })
  })

  it("leaves a store that the next start finds whole", async () => {
    await create()
    const id = await create(ana)
    await note(id, "x")
    await erase(id)
    expect((await reopened(keeper)).state).toBe("ready")
    expect(ready().head).toMatchObject({ counts: { contacts: 1, interactions: 0 }, live: { contacts: 1 } })
    const next = await create({ fullName: "Next" })
    expect(await ask("contacts.get", { id: next })).toMatchObject({ fullName: "Next" })
  })

  it("warns when they are on screen again, and nobody else", async () => {
    const id = await create(ana)
    await erase(id)
    const people = [
      aCaptured({ fullName: "A. S.", emails: ["ANA.secreta@private.example"] }),
      aCaptured({ fullName: "Ana Secreta", emails: ["other@x.example"] }),
    ]
    const [again, other] = await peopleOnScreen(people, undefined, undefined, 0)
    expect(again?.erasedAt).toBeGreaterThan(0)
    expect(other?.erasedAt).toBeUndefined()
  })

  it("hands over before that everything that is held on them", async () => {
    const id = await create(ana)
    const part = await create({ fullName: "Ana S." })
    await ask("contacts.merge", { ...aCommand(), into: id, ids: [part] })
    await note(id, "met at the zoo")
    await attach(part, "a map", "cellar.txt")
    const report = await ask("contacts.access", { contactId: id })
    expect(report).toMatchObject({
      contact: { fullName: "Ana Secreta" },
      mergedContacts: [{ fullName: "Ana S." }],
      interactions: [{ text: "met at the zoo" }],
      documents: [{ name: "cellar.txt", size: 5 }],
    })
    expect(report.changes.length).toBeGreaterThan(2)
  })
})
