import { beforeEach, describe, expect, it } from "vitest"

import { afterCommit } from "~background/after-commit"
import { jobsAtRest } from "~background/jobs/run"
import { commit, onCommit } from "~db/commit"
import type { Contact } from "~domain/contact"
import type { BulkChange } from "~domain/list/bulk-change"
import type { ListFilter } from "~domain/list/view"
import { aContact } from "../../support/builders"
import { resetFakeBrowser } from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(async () => {
  await resetFakeBrowser()
  await anOpenStore()
  onCommit(afterCommit)
})

const save = async (...contacts: Contact[]) => {
  await commit({ name: "import" }, async (write) => {
    write.create("contacts", ...contacts)
    return {}
  })
  return contacts.map(({ id }) => id)
}
const listed = async (filter: ListFilter = {}) => {
  const view = { filter, search: "", sort: { column: "name", descending: false } as const }
  return ask("list.rows", { view, from: 0, count: 500 })
}
const people = (count: number) =>
  Array.from({ length: count }, (_, i) => aContact({ fullName: `Person ${i}`, tags: [] }))
const everybody = (filter: ListFilter = {}, except: string[] = []) => ({ all: { filter, search: "" }, except })

describe("changing many contacts", () => {
  it("is one action, with its history, taken back as one", async () => {
    const [a = "", b = ""] = await save(
      aContact({ fullName: "Ana", stage: "contact", tags: ["VIP"] }),
      aContact({ fullName: "Bea", stage: "lead", tags: [] }),
    )
    const change = (change: BulkChange) => ask("list.change", { ...aCommand(), who: { ids: [a, b] }, change })

    const staged = await change({ stage: "customer" })
    expect(staged.changed).toBe(2)
    expect((await listed()).rows.map((row) => row?.stage)).toEqual(["customer", "customer"])
    expect((await ask("interactions.list", { contactId: b })).interactions).toMatchObject([
      { kind: "stage-change", from: "lead", to: "customer" },
    ])
    // One has the tag already, in other letters.
    expect((await change({ addTag: "vip" })).changed).toBe(1)
    expect((await listed()).rows.map((row) => row?.tags)).toEqual([["VIP"], ["vip"]])
    expect((await change({ organization: "Acme" })).changed).toBe(2)
    expect((await change({ organization: "Acme" })).seq).toBe(0)

    await ask("history.undo", { ...aCommand(), seq: staged.seq })
    expect((await listed()).rows.map((row) => row?.stage)).toEqual(["contact", "lead"])
    expect((await ask("interactions.list", { contactId: b })).interactions).toEqual([])
    expect((await ask("contacts.get", { id: a })).provenance.organization).toMatchObject({ kind: "typed" })
  })

  it("reaches all that a filter shows but for some", async () => {
    const [, kept = ""] = await save(...people(5).map((person, i) => ({ ...person, tags: i < 3 ? ["fair"] : [] })))
    await ask("list.change", { ...aCommand(), who: everybody({ tags: ["fair"] }, [kept]), change: { delete: true } })
    expect((await listed()).rows.map((row) => row?.name)).toEqual(["Person 1", "Person 3", "Person 4"])
  })

  it("is a job where they are a great many, and comes back whole", { timeout: 30_000 }, async () => {
    await save(...people(1_300))
    const { job, seq } = await ask("list.change", { ...aCommand(), who: everybody(), change: { addTag: "all" } })
    expect(seq).toBe(0)
    await jobsAtRest()
    expect(await ask("jobs.list", {})).toMatchObject([{ id: job, kind: "change", state: "done" }])
    expect((await listed({ tags: ["all"] })).total).toBe(1_300)

    const latest = await ask("history.latest", {})
    expect(latest).toMatchObject({ name: "list.change", records: 1_300 })
    await ask("history.undo", { ...aCommand(), seq: latest?.seq ?? 0 })
    await jobsAtRest()
    expect((await listed({ tags: ["all"] })).total).toBe(0)
  })

  it("is done once, whatever is asked again", async () => {
    const [id = ""] = await save(aContact({ tags: [] }))
    const command = aCommand()
    const first = await ask("list.change", { ...command, who: { ids: [id] }, change: { addTag: "new" } })
    await ask("contacts.update", { ...aCommand(), id, changes: { tags: [] } })
    expect(await ask("list.change", { ...command, who: { ids: [id] }, change: { addTag: "new" } })).toEqual(first)
    expect((await ask("contacts.get", { id })).tags).toEqual([])
  })
})

it("gives the ids of a stretch of rows, in their order", async () => {
  await save(...people(6))
  const view = { filter: {}, search: "", sort: { column: "name", descending: true } as const }
  const ids = await ask("list.ids", { view, from: 1, count: 2 })
  const names = await Promise.all(ids.map(async (id) => (await ask("contacts.get", { id })).fullName))
  expect(names).toEqual(["Person 4", "Person 3"])
})
