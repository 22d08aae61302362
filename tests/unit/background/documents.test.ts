import { beforeEach, describe, expect, it } from "vitest"

import { eraseExpired } from "~background/erase"
import { database, ready } from "~db/connection"
import { nextStamp } from "~domain/clock"
import { LARGEST_DOCUMENT } from "~domain/document-view"
import { newId } from "~domain/ids"

import { aForm } from "../../support/builders"
import fakeBrowser from "../../support/fake-browser"
import { fakeFiles } from "../../support/fake-files"
import { anOpenStore, reopened } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

let files: ReturnType<typeof fakeFiles>
let keeper: Awaited<ReturnType<typeof anOpenStore>>
let contactId: string

beforeEach(async () => {
  files = fakeFiles()
  keeper = await anOpenStore()
  contactId = await aContact()
})

const aContact = async () => (await ask("contacts.create", { ...aCommand(), fields: aForm() })).id
const put = async (content: string | Uint8Array) => {
  const file = newId()
  await files.put("imports", file, content)
  return file
}
const attach = async (content: string, name = "offer.txt", more: { interactionId?: string; to?: string } = {}) => {
  const { to = contactId, ...place } = more
  return ask("documents.attach", { ...aCommand(), contactId: to, ...place, file: await put(content), name })
}
const list = (of = contactId) => ask("documents.ofContact", { contactId: of })
const undo = (seq: number) => ask("history.undo", { ...aCommand(), seq })
const blobs = () => database().blobs.count()
const bytesOf = async (id: string) => {
  const { file } = await ask("documents.open", { id })
  return files.text("exports", file)
}

describe("attaching", () => {
  it("keeps the bytes, what they are and where they belong, and takes the file away", async () => {
    const { id } = await attach("Name;Price\nTea;3\n", "../Prices.csv")
    expect(await list()).toMatchObject([{ id, name: "Prices.csv", type: "text/csv", size: 17, contactId }])
    expect(await bytesOf(id)).toBe("Name;Price\nTea;3\n")
    expect(await files.names("imports")).toEqual([])
  })

  it("leaves no byte in the log", async () => {
    await attach("a very telling sentence")
    expect(JSON.stringify(await database().changes.toArray())).not.toContain("telling")
  })

  it("asked again after the worker died, has done it once", async () => {
    const command = aCommand()
    const asked = { ...command, contactId, file: await put("once"), name: "a.txt" }
    const first = await ask("documents.attach", asked)
    expect(await ask("documents.attach", asked)).toEqual(first)
    expect(await list()).toHaveLength(1)
  })

  it("keeps the same bytes once, and refuses them a second time in the same place", async () => {
    const other = await aContact()
    await attach("same")
    await attach("same", "other name.txt", { to: other })
    expect(await blobs()).toBe(1)
    await expect(attach("same", "again.txt")).rejects.toMatchObject({ code: "document-there" })
    expect(await list()).toHaveLength(1)
  })

  it("refuses what is empty, too large or gone, and leaves nothing of it", async () => {
    await expect(attach("")).rejects.toMatchObject({ code: "document-empty", details: { name: "offer.txt" } })
    const file = await put(new Uint8Array(LARGEST_DOCUMENT + 1))
    const asked = { ...aCommand(), contactId, name: "film.mov" }
    await expect(ask("documents.attach", { ...asked, file })).rejects.toMatchObject({ code: "document-too-large" })
    await expect(ask("documents.attach", { ...asked, file: "none" })).rejects.toMatchObject({ code: "file-gone" })
    expect(await files.names("imports")).toEqual([])
    expect(await blobs()).toBe(0)
  })

  it("to an interaction is the contact's whose that is", async () => {
    const interaction = { contactId, kind: "meeting" as const, at: 1 }
    const { id: interactionId } = await ask("interactions.log", { ...aCommand(), interaction })
    await attach("minutes", "minutes.txt", { interactionId })
    expect(await list()).toMatchObject([{ name: "minutes.txt", interactionId, contactId }])
  })

  it("counts with everything else when the store opens again", async () => {
    await attach("x")
    expect(ready().head.live.documents).toBe(1)
    expect((await reopened(keeper)).state).toBe("ready")
    expect(ready().head.counts.documents).toBe(1)
  })
})

describe("keeping a page", () => {
  const keep = () => ask("documents.keepPage", { ...aCommand(), contactId, tabId: 7 })
  const shows = (text: string) => {
    fakeBrowser.tabs.get.mockResolvedValue({ id: 7, url: "https://acme.es/team" })
    const result = { url: "https://acme.es/team", title: "Team / Acme", text }
    fakeBrowser.scripting.executeScript.mockResolvedValue([{ result }])
  }

  it("keeps its text with its address", async () => {
    shows("Ana García, Buyer")
    const { id } = await keep()
    expect(await list()).toMatchObject([
      { name: "Team Acme.txt", type: "text/plain", source: { url: "https://acme.es/team", title: "Team / Acme" } },
    ])
    expect(await bytesOf(id)).toMatch(/^Team \/ Acme\nhttps:\/\/acme.es\/team\n[^\n]+\n\nAna García, Buyer\n$/)
  })

  it("keeps no address that a link must not lead to", async () => {
    shows("text")
    const result = { url: "javascript:alert(1)", title: "", text: "text" }
    fakeBrowser.scripting.executeScript.mockResolvedValue([{ result }])
    await keep()
    expect((await list())[0]?.source).toBeUndefined()
  })

  it("says so where there is no text, or no right to read", async () => {
    shows("  \n")
    await expect(keep()).rejects.toMatchObject({ code: "page-without-text", details: { site: "acme.es" } })
    fakeBrowser.scripting.executeScript.mockRejectedValue(new Error("Cannot access contents"))
    await expect(keep()).rejects.toMatchObject({ code: "page-not-readable", details: { site: "acme.es" } })
  })
})

describe("a document", () => {
  it("is renamed, and keeps its ending", async () => {
    const { id } = await attach("x", "scan1.txt")
    const { seq } = await ask("documents.rename", { ...aCommand(), id, name: "Offer of May" })
    expect(await list()).toMatchObject([{ name: "Offer of May.txt" }])
    await undo(seq)
    expect(await list()).toMatchObject([{ name: "scan1.txt" }])
  })

  it("that was removed comes back with its bytes", async () => {
    const { id } = await attach("dear bytes")
    const { seq } = await ask("documents.remove", { ...aCommand(), id })
    expect(await list()).toEqual([])
    await undo(seq)
    expect(await bytesOf(id)).toBe("dear bytes")
  })

  it("whose attaching was undone can be attached again", async () => {
    await undo((await attach("x")).seq)
    expect(await list()).toEqual([])
    await attach("x")
    expect(await list()).toHaveLength(1)
  })

  it("whose bytes the browser has lost says so", async () => {
    const { id } = await attach("x")
    await database().blobs.clear()
    await expect(ask("documents.open", { id })).rejects.toMatchObject({ code: "document-lost" })
  })
})

describe("removed documents", () => {
  const DAY = 86_400_000
  /** As if it had been removed so many days ago. */
  const removeBefore = async (id: string, days: number) => {
    await ask("documents.remove", { ...aCommand(), id })
    const stamp = nextStamp(undefined, Date.now() - days * DAY, "aaaaaaaa")
    await database().documents.update(id, { deleted: { stamp, seen: {} } })
  }

  it("go when their term in the bin is over, with their bytes", async () => {
    const { id: old } = await attach("old")
    const { id: recent } = await attach("recent")
    await removeBefore(old, 31)
    await removeBefore(recent, 29)
    await eraseExpired()
    expect((await database().documents.toArray()).map(({ id }) => id)).toEqual([recent])
    expect(await blobs()).toBe(1)
    expect((await reopened(keeper)).state).toBe("ready")
    expect(ready().head.counts.documents).toBe(1)
    expect((await ask("history.list", {})).map(({ name }) => name)).not.toContain("documents.purge")
  })

  it("leave bytes that somebody else's document has", async () => {
    const { id } = await attach("shared")
    const { id: others } = await attach("shared", "b.txt", { to: await aContact() })
    await removeBefore(id, 31)
    await eraseExpired()
    expect(await bytesOf(others)).toBe("shared")
  })

  it("stay for ever where the bin has no term", async () => {
    const { id } = await attach("old")
    await ask("settings.update", { ...aCommand(), changes: { binDays: 0 } })
    await removeBefore(id, 900)
    await eraseExpired()
    expect(await database().documents.count()).toBe(1)
  })
})
