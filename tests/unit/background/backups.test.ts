import { beforeEach, describe, expect, it, vi } from "vitest"

import { backUpWhenDue } from "~background/backups/schedule"
import { jobsAtRest } from "~background/jobs/run"
import { forgetKey } from "~db/backup-key"
import { database } from "~db/connection"
import { listSnapshots } from "~db/snapshots"

import fakeBrowser, { resetFakeBrowser } from "../../support/fake-browser"
import { fakeFiles } from "../../support/fake-files"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const HOUR = 3_600_000

/** The browser's downloads: each ends at once, and is there until it is removed. */
type Item = { id: number; filename: string; state: string; bytesReceived: number; exists: boolean; error?: string }
let items: Map<number, Item>
let saved: Map<number, Uint8Array>
let failure: string | undefined

beforeEach(async () => {
  await resetFakeBrowser()
  await anOpenStore()
  await forgetKey()
  fakeFiles()
  ;[items, saved, failure] = [new Map(), new Map(), undefined]
  vi.mocked(fakeBrowser.permissions.contains).mockResolvedValue(true)
  Object.assign(fakeBrowser, { downloads })
})

const downloads = {
  async download({ url, filename }: { url: string; filename: string }) {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
    const id = items.size + 1
    const state = failure ? "interrupted" : "complete"
    items.set(id, {
      id,
      filename,
      state,
      bytesReceived: bytes.length,
      exists: true,
      ...(failure && { error: failure }),
    })
    saved.set(id, bytes)
    return id
  },
  search: async ({ id }: { id: number }) => [items.get(id)].filter((item) => item !== undefined),
  async removeFile(id: number) {
    Object.assign(items.get(id) as Item, { exists: false })
  },
  erase: async () => [],
}

const save = async (fullName: string) => {
  await ask("contacts.create", { ...aCommand(), fields: { kind: "person", fullName } })
}
const change = (changes: Parameters<typeof ask<"settings.update">>[1]["changes"]) =>
  ask("settings.update", { ...aCommand(), changes })
const status = async () => (await ask("store.status", {})).backups
async function backUp() {
  await ask("store.backUp", aCommand())
  await jobsAtRest()
}
const present = () => [...items.values()].filter(({ exists }) => exists).map(({ id }) => id)

describe("the schedule", () => {
  it("makes a copy when one is due and something changed, and not before", async () => {
    const due = async () => {
      await backUpWhenDue()
      await jobsAtRest()
      return (await listSnapshots()).length
    }
    vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ["Date"] })
    try {
      expect(await due()).toBe(0)
      await save("ada")
      expect(await due()).toBe(1)
      await save("grace")
      vi.setSystemTime(Date.now() + HOUR / 2)
      expect(await due()).toBe(1)
      vi.setSystemTime(Date.now() + HOUR / 2)
      expect(await due()).toBe(2)
      vi.setSystemTime(Date.now() + HOUR)
      expect(await due()).toBe(2)
      await change({ backupEvery: "day" })
      vi.setSystemTime(Date.now() + 2 * HOUR)
      expect(await due()).toBe(2)
      vi.setSystemTime(Date.now() + 22 * HOUR)
      expect(await due()).toBe(3)
    } finally {
      vi.useRealTimers()
    }
  })

  it("says when what is there was never backed up, or not for a week", async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ["Date"] })
    try {
      await save("ada")
      expect((await status()).overdue).toBe(undefined)
      vi.setSystemTime(Date.now() + 25 * HOUR)
      expect((await status()).overdue).toBe("never")
      await backUp()
      vi.setSystemTime(Date.now() + 8 * 24 * HOUR)
      expect((await status()).overdue).toBe(undefined)
      await save("grace")
      expect((await status()).overdue).toBe("old")
    } finally {
      vi.useRealTimers()
    }
  })
})

describe("files in the downloads folder", () => {
  beforeEach(async () => {
    await save("ada")
    await change({ backupFiles: true, backupFilesKept: 2 })
  })

  it("are saved after each copy, by date in a folder of Junto's, and the oldest go", async () => {
    for (const name of ["grace", "hedy", "joan"]) {
      await backUp()
      await save(name)
    }
    expect(present()).toEqual([2, 3])
    expect(items.get(3)?.filename).toMatch(/^Junto\/junto-\d{4}-\d\d-\d\d-\d{6}\.json\.gz$/)
    expect((await status()).files).toHaveLength(2)
    expect((await status()).saving).toBe(undefined)
  })

  it("are saved again when the user removed one, and left alone when nothing changed", async () => {
    await backUp()
    await backUp()
    expect(present()).toEqual([1])
    Object.assign(items.get(1) as Item, { exists: false })
    await backUp()
    expect(present()).toEqual([2])
  })

  it("that don't arrive, or may not be saved, are told of, and tried again", async () => {
    failure = "FILE_NO_SPACE"
    await backUp()
    expect((await status()).saving).toMatchObject({ code: "download-failed", details: { reason: "FILE_NO_SPACE" } })
    expect((await status()).files).toEqual([])
    failure = undefined
    await backUpWhenDue()
    await jobsAtRest()
    expect(await status()).toMatchObject({ files: [{ isEncrypted: false }] })
    expect((await status()).saving).toBe(undefined)

    vi.mocked(fakeBrowser.permissions.contains).mockResolvedValue(false)
    await save("grace")
    await backUp()
    expect((await status()).saving).toMatchObject({ code: "downloads-not-allowed" })
    expect(await listSnapshots()).toHaveLength(2)
  })

  it("are encrypted once there is a passphrase, and never in clear when its key is gone", async () => {
    await expect(ask("store.setPassphrase", { ...aCommand(), passphrase: "short" })).rejects.toMatchObject({
      code: "passphrase-short",
    })
    await ask("store.setPassphrase", { ...aCommand(), passphrase: "correct horse battery" })
    await backUp()
    expect(new TextDecoder().decode(saved.get(1))).toContain('{"format":"junto-encrypted"')
    expect(await status()).toMatchObject({ encryption: "on", files: [{ isEncrypted: true }] })

    await forgetKey()
    await save("grace")
    await backUp()
    expect(await status()).toMatchObject({ encryption: "key-gone", saving: { code: "backup-key-gone" } })
    expect(saved.size).toBe(1)
    await expect(ask("store.export", {})).rejects.toMatchObject({ code: "backup-key-gone" })
  })

  it("that hold somebody who was erased since make room at once", async () => {
    await backUp()
    await save("grace")
    const { seq = 0 } = (await database().changes.orderBy(":id").last()) ?? {}
    await database().changes.update(seq, { name: "contacts.erase" })
    await backUp()
    expect(present()).toEqual([2])
  })
})
