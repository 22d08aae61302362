// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"

import { defaultSettings } from "~domain/settings"
import WorkspacePage from "~tabs/workspace"

import fakeBrowser from "../../support/fake-browser"
import { failing, fakeWorker, NO_BACKUPS } from "../ui/fake-worker"
import { show } from "../ui/render"

const at = (hash: string) => {
  history.replaceState(null, "", hash)
  return show(<WorkspacePage />)
}

const TEN = { contacts: 10, interactions: 0, tasks: 0, documents: 0, segments: 0 }

beforeEach(() => history.replaceState(null, "", "#"))

describe("the welcome page", () => {
  it("asks for the mailbox that is chosen, in the click itself", async () => {
    const worker = fakeWorker({ "sites.granted": () => [] })
    const { user } = at("#welcome")
    await user.click(await screen.findByRole("button", { name: "Turn on for Gmail" }))

    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: ["https://mail.google.com/*"] })
    await waitFor(() =>
      expect(worker.inputsOf("sites.granted")).toEqual([
        { sites: [{ origin: "https://mail.google.com", script: "gmail" }] },
      ]),
    )
  })

  it("takes any address of one's own webmail, and says when it is none", async () => {
    fakeWorker({ "sites.granted": () => [] })
    const { user } = at("#welcome")
    const field = await screen.findByRole("textbox", { name: "My own webmail" })

    await user.type(field, "my webmail{Enter}")
    expect(screen.getByRole("alert").textContent).toContain("not the address of a website")
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled()

    await user.clear(field)
    await user.type(field, "webmail.example.com/?_task=mail{Enter}")
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: ["https://webmail.example.com/*"] })
  })
})

describe("the settings", () => {
  it("keep lists of our own addresses and domains", async () => {
    const worker = fakeWorker({
      "settings.get": () => ({ ...defaultSettings, language: "en", ownAddresses: ["me@example.com"] }),
      "settings.update": () => ({ seq: 1 }),
    })
    const { user } = at("#settings")

    await user.click(await screen.findByRole("button", { name: "Remove Own addresses me@example.com" }))
    await user.type(screen.getByRole("textbox", { name: "Own domains" }), "@Example.com{Enter}")
    expect(worker.inputsOf("settings.update")).toMatchObject([
      { changes: { ownAddresses: [] } },
      { changes: { ownDomains: ["example.com"] } },
    ])
  })

  it("switch the language at once", async () => {
    const worker = fakeWorker({ "settings.update": () => ({ seq: 1 }) })
    const { user } = at("#settings")
    await user.click(await screen.findByRole("radio", { name: "Español" }))

    worker.answers["settings.get"] = () => ({ ...defaultSettings, language: "es" })
    worker.announce([{ subject: "settings" }], 1)
    expect(await screen.findByRole("heading", { level: 1, name: "Ajustes" })).toBeTruthy()
    expect(document.documentElement.lang).toBe("es")
  })

  it("give a site's right back", async () => {
    const worker = fakeWorker({
      "sites.list": () => [{ origin: "https://mail.google.com", script: "gmail" }],
      "sites.revoke": () => [],
    })
    const { user } = at("#settings")
    await user.click(await screen.findByRole("button", { name: /Take back .*mail\.google\.com/ }))
    expect(worker.inputsOf("sites.revoke")).toEqual([{ origin: "https://mail.google.com" }])
    expect(await screen.findByText("None yet.")).toBeTruthy()
  })

  it("show the shortcuts as they are bound", async () => {
    fakeWorker()
    vi.mocked(fakeBrowser.commands.getAll).mockResolvedValueOnce([
      { name: "log-call", description: "Log a call", shortcut: "Alt+Shift+L" },
      { name: "open-panel", description: "Open the panel", shortcut: "" },
    ])
    at("#settings")
    expect(await screen.findByText("Alt+Shift+L")).toBeTruthy()
    expect(screen.getByText("Not set")).toBeTruthy()
  })

  it("erase everything on a typed word alone", async () => {
    const worker = fakeWorker({ "store.eraseAll": () => ({ erased: true }) })
    const { user } = at("#settings")
    const section = await screen.findByRole("region", { name: "Erase everything" })
    const erase = within(section).getByRole<HTMLButtonElement>("button")
    expect(erase.disabled).toBe(true)

    await user.type(within(section).getByRole("textbox"), "Erase{Enter}")
    expect(worker.inputsOf("store.eraseAll")).toEqual([{ confirm: "erase" }])
  })
})

describe("the backups", () => {
  it("ask the browser for the downloads folder in the click itself, and say what to do when it refuses", async () => {
    const worker = fakeWorker({ "settings.update": () => ({ seq: 1 }), "store.backUp": () => ({ job: "x" }) })
    const { user } = at("#settings")
    vi.mocked(fakeBrowser.permissions.request).mockResolvedValueOnce(false)
    const box = await screen.findByRole("checkbox", { name: "Save each copy as a file" })
    await user.click(box)
    expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ permissions: ["downloads"] })
    expect((await screen.findByRole("alert")).textContent).toContain("choose Allow when the browser asks")
    expect(worker.inputsOf("settings.update")).toEqual([])

    await user.click(box)
    await waitFor(() => expect(worker.inputsOf("settings.update")).toMatchObject([{ changes: { backupFiles: true } }]))
    await waitFor(() => expect(worker.inputsOf("store.backUp")).toHaveLength(1))
  })

  it("are encrypted with a passphrase that is typed twice and long enough", async () => {
    const worker = fakeWorker({ "store.setPassphrase": () => ({ seq: 1 }) })
    const { user } = at("#settings")
    await user.click(await screen.findByRole("button", { name: "Set a passphrase" }))
    expect(screen.getByText(/Nobody can recover a forgotten passphrase/)).toBeTruthy()
    await user.type(screen.getByLabelText("Passphrase"), "correct horse{Enter}")
    await user.type(screen.getByLabelText("The same again"), "correct horsf{Enter}")
    expect(worker.inputsOf("store.setPassphrase")).toEqual([])
    await user.type(screen.getByLabelText("The same again"), "{Backspace}e{Enter}")
    expect(worker.inputsOf("store.setPassphrase")).toMatchObject([{ passphrase: "correct horse" }])
  })

  it("that are overdue are told of on every part of the page, with what to do", async () => {
    const backups = { ...NO_BACKUPS, last: Date.now() - 9 * 24 * 3_600_000, overdue: "old" as const }
    const worker = fakeWorker({
      "store.status": () => ({ state: "ready", counts: TEN, persistent: true, snapshots: [], backups }),
      "store.backUp": () => ({ job: "x" }),
      "history.list": () => [],
    })
    const { user } = at("#history")
    expect(await screen.findByText(/The last good backup is of 9 days ago/)).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Back up now" }))
    expect(worker.inputsOf("store.backUp")).toHaveLength(1)
  })
})

describe("the history", () => {
  it("takes one change back by itself", async () => {
    const entry = { at: Date.now(), fields: ["jobTitle"], undone: false, contact: { id: "x", fullName: "Ada" } }
    const worker = fakeWorker({
      "history.list": () => [
        { ...entry, seq: 9, name: "contacts.update" },
        { ...entry, seq: 8, name: "contacts.create", undone: true },
      ],
    })
    const { user } = at("#history")
    await user.click(await screen.findByRole("button", { name: "Undo: Contact changed Ada" }))
    expect(worker.inputsOf("history.undo")).toMatchObject([{ seq: 9 }])
  })
})

describe("the recovery", () => {
  const damaged = () =>
    fakeWorker({
      "store.status": () => ({
        state: "damaged",
        reason: "short",
        counts: { ...TEN, contacts: 3 },
        expected: TEN,
        persistent: true,
        snapshots: [{ file: "a.json", at: 1, seq: 5, contacts: 10, bytes: 2000, checked: true }],
        backups: NO_BACKUPS,
      }),
      "settings.get": failing("store-damaged", { reason: "short" }),
      "store.preview": () => ({ at: 1, bytes: 2000, isEncrypted: false, counts: TEN }),
      "store.restore": () => TEN,
      "store.startEmpty": () => ({ started: true }),
    })

  it("stands in place of the settings while the store is damaged, and tells what is missing", async () => {
    damaged()
    at("#settings")
    expect(await screen.findByText("Found: 3 contacts. Expected: 10.")).toBeTruthy()
  })

  it("goes back to a copy", async () => {
    const worker = damaged()
    const { user } = at("#recovery")
    await user.click(await screen.findByRole("button", { name: /Restore the copy/ }))
    expect(worker.inputsOf("store.preview")).toEqual([{ from: { folder: "snapshots", file: "a.json" } }])
    expect(worker.inputsOf("store.restore")).toEqual([])
    await user.click(await screen.findByRole("button", { name: "Replace everything with this" }))
    expect(worker.inputsOf("store.restore")).toEqual([{ from: { folder: "snapshots", file: "a.json" } }])
  })

  it("starts empty on the word in the user's language, and sends the one the worker knows", async () => {
    localStorage.setItem("junto.appearance", JSON.stringify({ language: "es" }))
    const worker = damaged()
    const { user } = at("#recovery")
    const field = await screen.findByRole("textbox", { name: "Escribe «vacío» para confirmar" })
    await user.type(field, "empty{Enter}")
    expect(worker.inputsOf("store.startEmpty")).toEqual([])
    await user.clear(field)
    await user.type(field, "vacío{Enter}")
    expect(worker.inputsOf("store.startEmpty")).toEqual([{ confirm: "empty" }])
  })
})
