import { beforeEach, describe, expect, it, vi } from "vitest"
import { commit, onCommit } from "~db/commit"
import { database, ready } from "~db/connection"
import { getContact } from "~db/contacts"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"

import { aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"

const aRecord = (id = newId()) => ({ ...aForm(), id, provenance: {}, createdAt: 1 })

beforeEach(async () => {
  onCommit(() => {})
  await anOpenStore()
})

describe("a commit", () => {
  it("writes its change-log entry with what it changed", async () => {
    const record = aRecord()
    await commit({ name: "contacts.create", about: record.id }, async (write) => {
      write.create("contacts", record)
      return {}
    })
    await commit({ name: "contacts.update", about: record.id }, async (write) => {
      await write.update("contacts", record.id, { jobTitle: "Analyst", organization: null })
      return {}
    })
    const [, update] = await database().changes.toArray()
    expect(update).toMatchObject({
      name: "contacts.update",
      about: record.id,
      who: ready().replica,
      counts: { contacts: 1, interactions: 0, tasks: 0, documents: 0, segments: 0 },
      operations: [
        {
          kind: "update",
          before: { jobTitle: null, organization: "Engines Ltd" },
          after: { jobTitle: "Analyst", organization: null },
        },
      ],
    })
    expect(await getContact(record.id)).not.toHaveProperty("organization")
  })

  it("stamps each field that it changed, and no other", async () => {
    const record = aRecord()
    await commit({ name: "contacts.create" }, async (write) => {
      write.create("contacts", record)
      return {}
    })
    const created = (await getContact(record.id)).stamps
    await commit({ name: "contacts.update" }, async (write) => {
      await write.update("contacts", record.id, {
        emails: [...record.emails, { value: "Second@x.example" }],
        jobTitle: "CEO",
      })
      return {}
    })
    const { stamps } = await getContact(record.id)
    expect(Object.keys(stamps).sort()).toEqual(["*", "emails/second@x.example", "jobTitle"])
    expect(stamps["*"]).toBe(created["*"])
    expect((stamps.jobTitle ?? "") > (stamps["*"] ?? "")).toBe(true)
  })

  it("leaves nothing of itself when anything in it fails", async () => {
    const record = aRecord()
    await expect(
      commit({ name: "contacts.create" }, async (write) => {
        write.create("contacts", record)
        await write.keepDraft({ key: "note", value: { text: "half" }, updatedAt: 1 })
        throw new Problem("record-gone", {})
      }),
    ).rejects.toThrow("record-gone")
    expect(await database().contacts.count()).toBe(0)
    expect(await database().drafts.count()).toBe(0)
    expect(await database().changes.count()).toBe(0)
    expect(ready().head.seq).toBe(0)
  })

  it("is done once and answered twice when it is asked twice", async () => {
    const commandId = newId()
    const ask = () =>
      commit({ name: "contacts.create", commandId }, async (write) => {
        const record = aRecord()
        write.create("contacts", record)
        return { id: record.id }
      })
    const first = await ask()
    expect(await ask()).toEqual(first)
    expect(await database().contacts.count()).toBe(1)
  })

  it("answers a repeated request as the first, though it would be refused by now", async () => {
    const record = aRecord()
    await commit({ name: "contacts.create" }, async (write) => {
      write.create("contacts", record)
      return {}
    })
    const commandId = newId()
    const remove = () =>
      commit({ name: "contacts.delete", commandId }, async (write) => {
        await write.remove("contacts", record.id)
        return {}
      })
    const first = await remove()
    expect(await remove()).toEqual(first)
  })

  it("tells its listener what changed, and nothing of a commit that changed nothing", async () => {
    const listener = vi.fn()
    onCommit(listener)
    const record = aRecord()
    await commit({ name: "contacts.create", about: record.id }, async (write) => {
      write.create("contacts", record)
      return {}
    })
    await commit({ name: "contacts.update" }, async (write) => {
      await write.update("contacts", record.id, { fullName: record.fullName })
      return {}
    })
    expect(listener).toHaveBeenCalledTimes(1)
    expect(listener.mock.calls[0]?.[0]).toMatchObject({ seq: 1, about: record.id })
  })

  it("says that the disk is full when the browser hides it two errors deep", async () => {
    const full = Object.assign(new Error("aborted"), {
      name: "AbortError",
      inner: Object.assign(new Error("quota"), { name: "QuotaExceededError" }),
    })
    await expect(
      commit({ name: "contacts.create" }, async () => {
        throw full
      }),
    ).rejects.toMatchObject({ code: "store-full" })
  })

  it("keeps drafts without history", async () => {
    await commit({ name: "drafts.put" }, async (write) => {
      await write.keepDraft({ key: "note", value: { text: "half" }, updatedAt: 1 })
      return {}
    })
    expect(await database().drafts.count()).toBe(1)
    expect(await database().changes.count()).toBe(0)
  })
})
