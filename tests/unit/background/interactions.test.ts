import { beforeEach, describe, expect, it } from "vitest"
import { localDay } from "~domain/due"

import { aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

let contactId: string
beforeEach(async () => {
  await anOpenStore()
  contactId = (await ask("contacts.create", { ...aCommand(), fields: aForm() })).id
})

describe("logging", () => {
  it("writes the call and its follow-up and clears the draft in one commit, undone as one", async () => {
    await ask("drafts.put", { key: `call:${contactId}`, value: { text: "half" } })
    const { seq } = await ask("interactions.log", {
      ...aCommand(),
      interaction: { contactId, kind: "call", at: 1, text: "Wants an offer", outcome: "answered" },
      followUp: { title: "Send the offer", due: localDay(new Date()) },
      draftKey: `call:${contactId}`,
    })
    expect(await ask("drafts.get", { key: `call:${contactId}` })).toBeNull()
    expect(await ask("tasks.ofContact", { contactId })).toMatchObject([{ title: "Send the offer", status: "open" }])
    await ask("history.undo", { ...aCommand(), seq })
    expect((await ask("interactions.list", { contactId })).interactions).toEqual([])
    expect(await ask("tasks.ofContact", { contactId })).toEqual([])
  })

  it("logs a mail once", async () => {
    const log = () =>
      ask("interactions.log", {
        ...aCommand(),
        interaction: { contactId, kind: "email", at: 1, messageId: "mail.example.com/INBOX/7" },
      })
    const { id, seq } = await log()
    await expect(log()).rejects.toMatchObject({ code: "mail-already-logged", details: { interactionId: id } })
    await ask("history.undo", { ...aCommand(), seq })
    await expect(log()).resolves.toMatchObject({})
  })

  it("logs nothing with somebody who was deleted", async () => {
    await ask("contacts.delete", { ...aCommand(), id: contactId })
    await expect(
      ask("interactions.log", { ...aCommand(), interaction: { contactId, kind: "note", at: 1, text: "x" } }),
    ).rejects.toMatchObject({ code: "contact-gone" })
  })
})

describe("the timeline", () => {
  it("comes in pages, newest first, each entry once, though many share a millisecond", async () => {
    for (let i = 0; i < 25; i++)
      await ask("interactions.log", {
        ...aCommand(),
        interaction: { contactId, kind: i % 5 === 0 ? "call" : "note", at: Math.floor(i / 10), text: String(i) },
      })
    const seen: string[] = []
    let before: { at: number; id: string } | undefined
    for (;;) {
      const page = await ask("interactions.list", { contactId, limit: 7, ...(before && { before }) })
      seen.push(...page.interactions.map(({ id }) => id))
      before = page.interactions.at(-1)
      if (!page.more) break
    }
    expect(new Set(seen).size).toBe(25)
    expect(seen).toHaveLength(25)
    expect((await ask("interactions.list", { contactId, kinds: ["call"] })).interactions).toHaveLength(5)
  })
})

describe("tasks", () => {
  it("that are due come oldest first, without those done, with whom they are about", async () => {
    const add = (due: string) => ask("tasks.add", { ...aCommand(), contactId, title: due, due })
    const later = await add("2026-11-20")
    await add("2026-11-18T16:00")
    await add("2026-11-25")
    expect(await ask("tasks.due", { until: "2026-11-21" })).toMatchObject([
      { title: "2026-11-18T16:00", contact: { fullName: "Ada Lovelace" } },
      { title: "2026-11-20" },
    ])
    const { seq } = await ask("tasks.complete", { ...aCommand(), id: later.id })
    expect(await ask("tasks.due", { until: "2026-11-21" })).toHaveLength(1)
    await ask("history.undo", { ...aCommand(), seq })
    expect(await ask("tasks.due", { until: "2026-11-21" })).toHaveLength(2)
  })
})
