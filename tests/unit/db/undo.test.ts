import fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { commit } from "~db/commit"
import { database, ready } from "~db/connection"
import { latestUndoable } from "~db/history"
import { isUndone, undo } from "~db/undo"
import { newId } from "~domain/ids"
import { isSame, type Values } from "~domain/operation"

import { aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"

beforeEach(async () => {
  await anOpenStore()
})

async function create(): Promise<string> {
  const id = newId()
  await commit({ name: "contacts.create", about: id }, async (write) => {
    write.create("contacts", { ...aForm(), id, provenance: {}, createdAt: 1 })
    return {}
  })
  return id
}
const update = (id: string, changes: Values) =>
  commit({ name: "contacts.update", about: id }, async (write) => {
    await write.update("contacts", id, changes)
    return {}
  })
const values = async (id: string) => {
  const { stamps: _, ...rest } = (await database().contacts.get(id)) ?? { stamps: {} }
  return rest
}

describe("undo", () => {
  it("takes back a creation, and undoing that brings the record back whole", async () => {
    const id = await create()
    const before = await values(id)
    const { seq } = await undo(1, newId())
    expect((await database().contacts.get(id))?.deleted).toBeDefined()
    expect((await database().contacts.get(id))?.keys).toEqual(["bin"])
    expect(ready().head).toMatchObject({ counts: { contacts: 1 }, live: { contacts: 0 } })
    await undo(seq, newId())
    expect(await values(id)).toEqual(before)
    expect(await isUndone(1)).toBe(false)
    expect(ready().head).toMatchObject({ counts: { contacts: 1 }, live: { contacts: 1 } })
  })

  it("refuses to take back the same commit twice", async () => {
    await create()
    await undo(1, newId())
    await expect(undo(1, newId())).rejects.toMatchObject({ code: "nothing-to-undo" })
  })

  it("goes back step by step, the newest first", async () => {
    const id = await create()
    await update(id, { jobTitle: "CEO" })
    await update(id, { jobTitle: "CFO" })
    expect((await latestUndoable())?.seq).toBe(3)
    await undo(3, newId())
    expect((await latestUndoable())?.seq).toBe(2)
  })

  it("gives the store as it was before, after any run of changes taken back in turn", async () => {
    const step = fc.record(
      {
        fullName: fc.option(fc.constantFrom("Ana", "Bea")),
        emails: fc
          .uniqueArray(fc.constantFrom("a@x.example", "b@x.example", "c@x.example"))
          .map((list) => list.map((value) => ({ value }))),
        tags: fc.uniqueArray(fc.constantFrom("x", "y")),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const id = await create()
        const before = await values(id)
        const made: number[] = []
        for (const changes of steps) {
          const { seq } = await update(id, changes as Values)
          if (seq > 0) made.push(seq)
        }
        for (const seq of made.reverse()) await undo(seq, newId())
        expect(isSame(await values(id), before)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
