import { beforeEach, describe, expect, it } from "vitest"
import { jobsAtRest } from "~background/jobs/run"
import { database } from "~db/connection"
import type { ContactFields } from "~domain/contact"
import { newId } from "~domain/ids"
import { defaultSettings } from "~domain/settings"
import type { Typed } from "~messages/quality"

import { aForm } from "../../support/builders"
import { fakeFiles } from "../../support/fake-files"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(async () => {
  fakeFiles()
  await anOpenStore()
  await ask("settings.update", { ...aCommand(), changes: { region: "ES" } })
})

const create = async (fields: Partial<ContactFields>) =>
  (await ask("contacts.create", { ...aCommand(), fields: aForm(fields) })).id

/** The overview once everybody was looked at. */
async function overview() {
  await ask("quality.overview", {})
  await jobsAtRest()
  return ask("quality.overview", {})
}

const flat = { fullName: "ANA DE LA CRUZ", emails: [{ value: "ana@firma.es" }], phones: [{ value: "600 123 456" }] }

describe("the quality of the data", () => {
  it("is told for the base and by lists, and kept up with every change", async () => {
    const ana = await create(flat)
    await create({ fullName: "Luis Ruiz", emails: [{ value: "luis@firma" }], stage: "lead" })
    const first = await overview()
    expect(first.counts).toMatchObject({ irregular: 1, invalid: 1, incomplete: 0, stale: 0 })
    expect(first.days).toMatchObject([{ contacts: 2, score: first.score }])

    await ask("contacts.update", { ...aCommand(), id: ana, changes: { fullName: "Ana de la Cruz" } })
    expect((await ask("quality.list", { list: "irregular" })).entries).toMatchObject([
      { contact: { id: ana }, suggestions: [{ code: "phone-form", fix: "+34600123456" }] },
    ])
    await ask("contacts.delete", { ...aCommand(), id: ana })
    expect((await ask("quality.overview", {})).counts.irregular).toBe(0)
  })

  it("is mended by one step, one undo, and the original stays with what took its place", async () => {
    const id = await create(flat)
    await overview()
    const { seq } = await ask("quality.mend", { ...aCommand(), id })
    const contact = await ask("contacts.get", { id })
    expect(contact).toMatchObject({ fullName: "Ana de la Cruz", phones: [{ value: "+34600123456" }] })
    expect(contact.provenance.fullName).toMatchObject({ kind: "standard", text: "ANA DE LA CRUZ" })
    expect((await ask("quality.overview", {})).counts.irregular).toBe(0)
    await ask("history.undo", { ...aCommand(), seq })
    expect(await ask("contacts.get", { id })).toMatchObject(flat)
  })

  it("is mended in bulk, as one change to take back", async () => {
    const ids = []
    for (let i = 0; i < 5; i++) ids.push(await create({ ...flat, fullName: `ANA ${"BCDEF"[i]}ERMEJO` }))
    await overview()
    await ask("quality.mendAll", { id: newId() })
    await jobsAtRest()
    expect((await ask("quality.overview", {})).counts.irregular).toBe(0)
    const [entry] = await ask("history.list", {})
    await ask("history.undo", { ...aCommand(), seq: entry?.seq ?? 0 })
    await jobsAtRest()
    expect((await ask("quality.overview", {})).counts.irregular).toBe(5)
  })

  it("is held against other standards when they change", async () => {
    await create({ fullName: "Ana Ruiz", phones: [] })
    expect((await overview()).counts.incomplete).toBe(0)
    const standards = { ...defaultSettings.standards, required: { contact: ["phones" as const] } }
    await ask("settings.update", { ...aCommand(), changes: { standards } })
    expect((await overview()).counts.incomplete).toBe(1)
  })

  it("is told of values that are only typed, of somebody new and of a contact", async () => {
    const check = async (typed: Typed, id?: string) =>
      (await ask("quality.check", { id, typed })).suggestions.map(({ code, field, value, fix }) => ({
        code,
        field,
        ...(value && { value }),
        ...(fix && { fix }),
      }))
    expect(
      await check({ fullName: "MARÍA DE LA FUENTE", emails: ["info@acme.es", ""], phones: ["600 123 456"] }),
    ).toEqual([
      { code: "name-casing", field: "fullName", value: "MARÍA DE LA FUENTE", fix: "María de la Fuente" },
      { code: "email-role-only", field: "emails", value: "info@acme.es" },
      { code: "phone-form", field: "phones", value: "600 123 456", fix: "+34600123456" },
    ])
    expect(await check({ fullName: "", emails: ["ana@firma"] })).toEqual([
      { code: "missing", field: "fullName" },
      { code: "email-invalid", field: "emails", value: "ana@firma" },
    ])

    const id = await create({ ...flat, stage: "lead", emails: [{ value: "ana@firma.es" }] })
    // Her name isn't what it should be either; it isn't what is typed.
    expect(await check({ emails: [""] }, id)).toEqual([{ code: "missing", field: "emails" }])
    expect(await check({ emails: ["ana@firma.es", "info@firma.es"] }, id)).toEqual([])
  })

  it("ranks who is on a list by the harm, and lists some of them alone", async () => {
    const plain = await create({ fullName: "EVA MORA SANZ" })
    const customer = await create({ ...flat, stage: "customer", fullName: "LUIS GIL MORA" })
    const lead = await create({ ...flat, stage: "lead", fullName: "ANA RUIZ" })
    const spam = await create({ ...flat, relationship: "spam", stage: "customer", fullName: "SPAM SA" })
    await overview()
    const { ids } = await ask("quality.harmful", { list: "irregular", count: 3 })
    expect(ids).toEqual([customer, lead, plain])
    const among = async () =>
      (await ask("quality.list", { list: "irregular", ids })).entries.map(({ contact }) => contact.id)
    expect((await among()).sort()).toEqual([...ids].sort())
    await ask("quality.mend", { ...aCommand(), id: lead })
    expect(await among()).not.toContain(lead)
    expect(await among()).not.toContain(spam)
  })

  it("is told that somebody is still right, who is no longer stale then", async () => {
    const id = await create({ fullName: "Ana Ruiz" })
    const { provenance } = await ask("contacts.get", { id })
    const old = Object.fromEntries(Object.entries(provenance).map(([path, one]) => [path, { ...one, at: 1 }]))
    await database().contacts.update(id, { createdAt: 1, provenance: old })
    expect((await overview()).counts.stale).toBe(1)
    const { seq } = await ask("quality.confirm", { ...aCommand(), id })
    expect((await ask("quality.overview", {})).counts.stale).toBe(0)
    await ask("history.undo", { ...aCommand(), seq })
    expect((await ask("quality.overview", {})).counts.stale).toBe(1)
  })

  it("knows who is stale by the last sign, and which lead is silent", async () => {
    const id = await create({ stage: "lead", fullName: "Ana Ruiz" })
    await overview()
    const standards = { ...defaultSettings.standards, staleMonths: 1 }
    await ask("settings.update", { ...aCommand(), changes: { standards } })
    expect((await overview()).counts).toMatchObject({ stale: 0, disengaged: 0 })
    expect(await ask("quality.ofContact", { id })).toMatchObject({ suggestions: [] })
  })
})
