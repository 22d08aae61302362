import { beforeEach, describe, expect, it } from "vitest"

import { jobsAtRest } from "~background/jobs/run"
import { commit } from "~db/commit"
import { database, ready } from "~db/connection"
import { latestUndoable, listHistory } from "~db/history"
import { isUndone, undoGroup } from "~db/undo"
import { newId } from "~domain/ids"

import { aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(async () => {
  await anOpenStore()
})

async function create(group?: string, count = 2): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await commit({ name: group ? "imports.start" : "contacts.create", group }, async (write) => {
    write.create("contacts", ...ids.map((id) => ({ ...aForm(), id, provenance: {}, createdAt: 1 })))
    return {}
  })
  return ids
}

describe("the commits of a group", () => {
  it("are one line of the history, with how many records they changed", async () => {
    await create()
    const group = newId()
    await create(group)
    await create()
    await create(group, 3)
    const rows = await listHistory({ limit: 10 })
    expect(rows.map(({ seq, groupSize }) => [seq, groupSize])).toEqual([
      [4, 5],
      [3, undefined],
      [1, undefined],
    ])
    expect(await ask("history.list", {})).toMatchObject([{ seq: 4, records: 5 }, { seq: 3 }, { seq: 1 }])
  })

  it("are one line however the list is paged", async () => {
    const group = newId()
    for (let i = 0; i < 60; i++) {
      await create(group, 1)
      if (i % 20 === 0) await create(undefined, 1)
    }
    const seen: number[] = []
    for (let before: number | undefined; ; ) {
      const page = await listHistory({ before, limit: 2 })
      seen.push(...page.map(({ seq }) => seq))
      if (page.length < 2) break
      before = page.at(-1)?.seq
    }
    expect(seen).toEqual([63, 44, 23, 2])
  })

  it("are taken back together, whichever of them is named", async () => {
    const group = newId()
    for (let i = 0; i < 3; i++) await create(group)
    const kept = await create()
    await ask("history.undo", { ...aCommand(), seq: 2 })
    expect(ready().head.live.contacts).toBe(kept.length)
    expect(await listHistory({ limit: 10 })).toMatchObject([
      { name: "history.undo", groupSize: 6 },
      { seq: 4, undone: false },
      { seq: 3, undone: true, groupSize: 6 },
    ])
    expect((await latestUndoable())?.seq).toBe(4)
  })

  it("are taken back by a job when they are many, and only once", async () => {
    const group = newId()
    for (let i = 0; i < 12; i++) await create(group)
    const asked = { ...aCommand(), seq: 12 }
    expect(await ask("history.undo", asked)).toMatchObject({ job: asked.commandId })
    expect(await ask("history.undo", asked)).toMatchObject({ job: asked.commandId })
    await jobsAtRest()
    expect(ready().head.live.contacts).toBe(0)
    expect(await database().changes.count()).toBe(24)
    expect(await ask("jobs.list", {})).toMatchObject([{ kind: "undo", state: "done", progress: { done: 12 } }])
  })

  it("are taken back whole by a second worker when the first died in the midst", async () => {
    const group = newId()
    for (let i = 0; i < 6; i++) await create(group)
    const id = newId()
    const died = undoGroup(group, id, async (done) => {
      if (done === 2) throw new Error("the worker died")
    })
    await expect(died).rejects.toThrow("died")
    expect(await isUndone(6)).toBe(true)
    expect(await isUndone(4)).toBe(false)
    expect((await listHistory({ limit: 10 }))[1]).toMatchObject({ seq: 6, undone: false })
    await undoGroup(group, id)
    expect(ready().head.live.contacts).toBe(0)
    expect(await database().changes.where({ group: id }).count()).toBe(6)
  })

  it("leave alone who was deleted meanwhile", async () => {
    const group = newId()
    const [first, second] = await create(group)
    await ask("contacts.delete", { ...aCommand(), id: first ?? "" })
    await ask("history.undo", { ...aCommand(), seq: 1 })
    expect((await database().contacts.get(second ?? ""))?.deleted).toBeDefined()
    expect(ready().head.live.contacts).toBe(0)
  })
})
