import { beforeEach, describe, expect, it } from "vitest"
import { jobsAtRest } from "~background/jobs/run"
import { duplicatesMark } from "~db/duplicates"
import type { ContactFields } from "~domain/contact"
import { newId } from "~domain/ids"

import { aCaptured, aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(async () => {
  await anOpenStore()
})

const create = async (fields: Partial<ContactFields>) =>
  (await ask("contacts.create", { ...aCommand(), fields: aForm(fields) })).id

const ana = {
  fullName: "Ana García López",
  organization: "Acme Logistics SL",
  emails: [{ value: "ana.garcia@acme.example" }],
  phones: [{ value: "+34600123456" }],
}
const anaAgain = {
  fullName: "García López, Ana",
  organization: "ACME Logistics",
  emails: [{ value: "anagarcia@home.example" }],
  phones: [{ value: "600 123 456" }],
}
const others = [
  ["Luis Ferrer Prats", "Ferrer Hermanos SL", "l.ferrer@hnosferrer.example"],
  ["Marta Quiroga", "Banco del Norte", "marta.quiroga@bnorte.example"],
  ["Pieter van der Meer", "Meer Bloemen BV", "pieter@meerbloemen.example"],
  ["Chiara Lombardi", "Studio Lombardi", "chiara@lombardi.example"],
  ["Deepak Chandra", "Indus Textiles", "dchandra@industextiles.example"],
  ["Sophie Lemoine", "Atelier du Port", "sophie.lemoine@port.example"],
  ["Thomas Brandt", "Brandt Maschinenbau GmbH", "brandt@maschinenbau.example"],
  ["Olga Petrova", "Neva Shipping", "op@nevashipping.example"],
].map(([fullName, organization, address]) => ({ fullName, organization, emails: [{ value: address as string }] }))

/** The groups once everything that is under way has come to rest. */
async function groups(input: { contactId?: string } = {}) {
  await ask("duplicates.list", input)
  await jobsAtRest()
  return ask("duplicates.list", input)
}

const idsOf = async (input?: { contactId?: string }) =>
  (await groups(input)).groups.map(({ contacts }) => contacts.map(({ id }) => id).sort())

describe("duplicates", () => {
  it("are searched for in the whole base the first time, with the reasons", async () => {
    for (const other of others) await create(other)
    const [one, two] = [await create(ana), await create(anaAgain)]
    const found = await groups()
    expect(found).toMatchObject({ total: 1, groups: [{ probability: expect.any(Number) }] })
    const [group] = found.groups
    expect(group?.contacts.map(({ id }) => id).sort()).toEqual([one, two].sort())
    expect(group?.reasons).toContainEqual(expect.objectContaining({ field: "phone" }))
    expect(found.sure.at(-1)).toEqual({ threshold: 0.5, groups: 1 })
    expect(found.searchedAt).toBeGreaterThan(0)
  })

  it("are known of at every save from then on, without another search", async () => {
    for (const other of others) await create(other)
    await groups()
    const searched = (await duplicatesMark())?.at
    const [one, two] = [await create(ana), await create(anaAgain)]
    expect(await idsOf()).toEqual([[one, two].sort()])
    expect(await idsOf({ contactId: two })).toEqual([[one, two].sort()])
    expect((await duplicatesMark())?.at).toBe(searched)
  })

  it("are no more once they are merged, deleted, or changed", async () => {
    const [one, two] = [await create(ana), await create(anaAgain)]
    expect(await idsOf()).toHaveLength(1)
    const merged = await ask("contacts.merge", { ...aCommand(), into: one, ids: [two] })
    expect(await idsOf()).toEqual([])
    await ask("history.undo", { ...aCommand(), seq: merged.seq })
    expect(await idsOf()).toHaveLength(1)
    await ask("contacts.delete", { ...aCommand(), id: two })
    expect(await idsOf()).toEqual([])
  })

  it("are not said to be again of whom the user said they are two, by any search", async () => {
    const [one, two] = [await create(ana), await create(anaAgain)]
    expect(await idsOf()).toHaveLength(1)
    const { seq } = await ask("contacts.setApart", { ...aCommand(), ids: [one, two] })
    expect(await idsOf()).toEqual([])
    await ask("duplicates.search", {})
    await jobsAtRest()
    expect(await idsOf()).toEqual([])
    expect(await ask("contacts.lookalikes", { captured: aCaptured({ fullName: "x y", emails: [] }) })).toEqual([])
    await ask("history.undo", { ...aCommand(), seq })
    expect(await idsOf()).toHaveLength(1)
  })

  it("that are sure enough are merged in bulk, as one change to take back", async () => {
    const ids = []
    for (const [i, other] of others.slice(0, 4).entries()) {
      ids.push(await create(other))
      ids.push(await create({ ...other, jobTitle: `Title ${i}`, phones: [{ value: `+3460000000${i}` }] }))
    }
    expect((await groups()).total).toBe(4)
    const id = newId()
    await ask("duplicates.mergeAll", { id, threshold: 0.9 })
    await jobsAtRest()
    expect(await idsOf()).toEqual([])
    const [entry] = await ask("history.list", {})
    expect(entry).toMatchObject({ name: "contacts.merge" })
    await ask("history.undo", { ...aCommand(), seq: entry?.seq ?? 0 })
    await jobsAtRest()
    expect((await groups()).total).toBe(4)
  })

  it("of whoever is about to be saved are told by name and details too", async () => {
    for (const other of others) await create(other)
    const id = await create({ ...ana, jobTitle: "Head of Purchasing", phones: [] })
    await groups()
    const captured = aCaptured({
      fullName: "Ana Garcia Lopez",
      emails: ["ana.garcia@acme-logistics.example"],
      organization: "Acme Logistic",
      jobTitle: "Head of Purchasing",
    })
    expect(await ask("contacts.lookalikes", { captured })).toMatchObject([{ contact: { id }, reasons: ["alike"] }])
  })
})
