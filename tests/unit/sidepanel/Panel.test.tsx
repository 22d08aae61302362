// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"

import SidePanel from "~sidepanel/index"

import { aCaptured, aContact } from "../../support/builders"
import fakeBrowser from "../../support/fake-browser"
import { failing, fakeWorker } from "../ui/fake-worker"
import { show } from "../ui/render"
import { aKnownPerson, aScreen, aStranger, TAB } from "./a-screen"

const ada = aContact({ fullName: "Ada Lovelace", jobTitle: "Analyst" })
const bob = aContact({ fullName: "Bob Engels", emails: [{ value: "bob@engines.example" }] })

beforeEach(() => {
  history.replaceState(null, "", `?tabId=${TAB}`)
})

const panel = () => show(<SidePanel />)
const name = () => screen.findByRole("heading", { level: 1 }).then((heading) => heading.textContent)

describe("a known person on screen", () => {
  const known = () =>
    fakeWorker({
      "screen.get": () => aScreen({ people: [aKnownPerson(ada)] }),
      "contacts.get": () => ada,
    })

  it("is shown with name and timeline, and nothing to save", async () => {
    known()
    panel()
    expect(await name()).toBe("Ada Lovelace")
    expect(await screen.findByRole("list", { name: "Timeline" })).toBeTruthy()
    expect(screen.queryByRole("form", { name: "New contact" })).toBeNull()
  })

  it("is named as soon as the screen is known, before the rest is there", async () => {
    const worker = known()
    worker.answers["contacts.get"] = () => new Promise(() => {})
    panel()
    expect(await name()).toBe("Ada Lovelace")
    expect(worker.inputsOf("interactions.list")).toMatchObject([{ contactId: ada.id }])
  })

  it("has the text field for a call one key away", async () => {
    known()
    const { user } = panel()
    await name()
    await user.keyboard("c")
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Call note")
  })

  it("leaves letters to the text while somebody types", async () => {
    known()
    const { user } = panel()
    await name()
    await user.keyboard("c")
    await user.keyboard("nice talk, call me")
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Call note" }).value).toBe("nice talk, call me")
  })

  it("hears no single keys once they are switched off", async () => {
    const worker = known()
    const settings = await worker.answers["settings.get"]?.({})
    if (settings) worker.answers["settings.get"] = () => ({ ...settings, singleKeys: false })
    const { user } = panel()
    await name()
    await user.keyboard("c")
    expect(screen.queryByRole("textbox", { name: "Call note" })).toBeNull()
  })

  it("has their mail logged once, and says so", async () => {
    const worker = known()
    const { user } = panel()
    await user.click(await screen.findByRole("button", { name: "Log this mail" }))
    expect(worker.inputsOf("interactions.log")).toMatchObject([
      { interaction: { contactId: ada.id, kind: "email", direction: "in", messageId: "mail.example.com/1" } },
    ])

    const mail = aScreen().mail
    worker.answers["screen.get"] = () =>
      aScreen({ people: [aKnownPerson(ada)], mail: mail && { ...mail, loggedFor: [ada.id] } })
    worker.announce([{ subject: "screen", id: String(TAB) }])
    expect(await screen.findByText("Logged")).toBeTruthy()
  })

  it("opens the call form when a command asked for it before the panel was there", async () => {
    const worker = known()
    worker.answers["screen.takeIntent"] = () => ({ do: "log-call", at: Date.now() })
    panel()
    expect(await screen.findByRole("textbox", { name: "Call note" })).toBeTruthy()
  })
})

describe("several people in a thread", () => {
  it("are chips, picked by their number, whoever comes first shown first", async () => {
    fakeWorker({
      "screen.get": () => aScreen({ people: [aKnownPerson(ada), aKnownPerson(bob)] }),
      "contacts.get": ({ id }) => (id === ada.id ? ada : bob),
    })
    const { user } = panel()
    expect(await name()).toBe("Ada Lovelace")

    await user.keyboard("2")
    await waitFor(async () => expect(await name()).toBe("Bob Engels"))
    await user.keyboard("c")
    expect(screen.getByRole("textbox", { name: "Call note" })).toBeTruthy()
  })
})

describe("an unknown person on screen", () => {
  it("is saved by one key, and then known", async () => {
    const worker = fakeWorker({
      "screen.get": () => aScreen({ people: [aStranger()] }),
      "contacts.get": () => ada,
    })
    worker.answers["contacts.create"] = () => {
      worker.answers["screen.get"] = () => aScreen({ people: [aKnownPerson(ada)] })
      return { seq: 1, id: ada.id }
    }
    const { user } = panel()
    await screen.findByRole("form", { name: "New contact" })

    await user.keyboard("s")
    await waitFor(async () => expect(await name()).toBe("Ada Lovelace"))
    expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy()
  })

  it("is saved and has the call form open by one key, since a call is about to be written down", async () => {
    fakeWorker({
      "screen.get": () => aScreen({ people: [aStranger()] }),
      "contacts.create": () => ({ seq: 1, id: ada.id }),
      "contacts.get": () => ada,
    })
    const { user } = panel()
    await screen.findByRole("form", { name: "New contact" })
    await user.keyboard("c")
    expect(await screen.findByRole("textbox", { name: "Call note" })).toBeTruthy()
  })

  it("is not saved by that key while they may be there already", async () => {
    const worker = fakeWorker({
      "screen.get": () => aScreen({ people: [aStranger()] }),
      "contacts.lookalikes": () => [{ contact: aKnownPerson(bob).known ?? expect.fail(), reasons: ["same-phone"] }],
    })
    const { user } = panel()
    await screen.findByRole("button", { name: "Add to Bob Engels" })
    await user.keyboard("c")
    expect(document.activeElement?.textContent).toBe("Add to Bob Engels")
    expect(worker.inputsOf("contacts.create")).toEqual([])
  })

  it("comes back as a form when the saving is undone", async () => {
    const worker = fakeWorker({
      "screen.get": () => aScreen({ people: [aStranger()] }),
      "contacts.create": () => ({ seq: 1, id: ada.id }),
      "contacts.get": () => ada,
    })
    const { user } = panel()
    await user.click(await screen.findByRole("button", { name: "Save contact" }))
    await waitFor(async () => expect(await name()).toBe("Ada Lovelace"))

    worker.answers["contacts.get"] = failing("contact-gone", {})
    await user.click(screen.getByRole("button", { name: "Undo" }))
    worker.announce([{ subject: "contacts", id: ada.id }], 2)
    expect(await screen.findByRole("form", { name: "New contact" })).toBeTruthy()
  })
})

describe("the other screens", () => {
  it.each([
    ["mail-list", "Open a mail"],
    ["not-understood", "This mail’s layout is new to Junto"],
    ["unread", "Junto has not read this page"],
    ["unreadable", "The browser lets no extension read this page"],
    ["page", "No contact details here"],
  ] as const)("%s says what to do", async (state, title) => {
    fakeWorker({ "screen.get": () => aScreen({ state, mail: undefined }) })
    panel()
    expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy()
  })

  it("tells when only ourselves are in a mail", async () => {
    fakeWorker({ "screen.get": () => aScreen({ ownLeftOut: 2 }) })
    panel()
    expect(await screen.findByRole("heading", { name: "Only you and your colleagues" })).toBeTruthy()
  })

  it("names the key that reads an unread page, as it is bound", async () => {
    fakeWorker({ "screen.get": () => aScreen({ state: "unread", mail: undefined }) })
    vi.mocked(fakeBrowser.commands.getAll).mockResolvedValueOnce([{ name: "capture-page", shortcut: "Alt+Shift+S" }])
    panel()
    expect(await screen.findByText(/Press Alt\+Shift\+S/)).toBeTruthy()
  })

  it("shows the recovery when the store is damaged", async () => {
    fakeWorker({ "screen.get": failing("store-damaged", { reason: "short" }) })
    panel()
    expect(await screen.findByRole("heading", { name: "Junto’s data needs your attention" })).toBeTruthy()
  })
})

describe("a window's own panel", () => {
  it("follows the active tab, and never shows one tab's person for another's", async () => {
    history.replaceState(null, "", "?")
    vi.mocked(fakeBrowser.tabs.query).mockResolvedValueOnce([{ id: 1 }])
    let answerBob = () => {}
    fakeWorker({
      "screen.get": ({ tabId }) =>
        tabId === 1
          ? aScreen({ tabId, people: [aKnownPerson(ada)] })
          : new Promise((resolve) => {
              answerBob = () => resolve(aScreen({ tabId, people: [aKnownPerson(bob)] }))
            }),
      "contacts.get": ({ id }) => (id === ada.id ? ada : bob),
    })
    panel()
    expect(await name()).toBe("Ada Lovelace")

    fakeBrowser.tabs.onActivated.emit({ tabId: 2, windowId: 1 })
    await waitFor(() => expect(screen.queryByText("Ada Lovelace")).toBeNull())
    answerBob()
    await waitFor(async () => expect(await name()).toBe("Bob Engels"))

    fakeBrowser.tabs.onActivated.emit({ tabId: 1, windowId: 9 })
    expect(await name(), "another window's tab is none of its business").toBe("Bob Engels")
  })
})

describe("people where the screen shows nobody", () => {
  it("are called by two keys: the first goes to the last dealt with, the second opens the form", async () => {
    fakeWorker({
      "screen.get": () => aScreen({ state: "mail-list", mail: undefined }),
      "contacts.recent": () => [aKnownPerson(bob).known ?? expect.fail(), aKnownPerson(ada).known ?? expect.fail()],
      "contacts.get": ({ id }) => (id === ada.id ? ada : bob),
    })
    const { user } = panel()
    await screen.findByRole("heading", { name: "Recent people" })

    await user.keyboard("cjc")
    expect(await screen.findByRole("textbox", { name: "Call note" })).toBeTruthy()
    expect(await name()).toBe("Ada Lovelace")
  })
})

describe("the search", () => {
  it("finds as one types, opens with Enter, and is one key away", async () => {
    fakeWorker({
      "screen.get": () => aScreen({ state: "mail-list", mail: undefined }),
      "contacts.search": () => [aKnownPerson(bob).known ?? expect.fail()],
      "contacts.get": () => bob,
    })
    const { user } = panel()
    await screen.findByRole("heading", { name: "Open a mail" })

    await user.keyboard("/bo")
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Search contacts" }))
    await screen.findByRole("option", { name: /Bob Engels/ })
    await user.keyboard("{Enter}")
    await waitFor(async () => expect(await name()).toBe("Bob Engels"))
  })

  it("offers to create whom it doesn't find", async () => {
    fakeWorker({ "screen.get": () => aScreen({ state: "mail-list", mail: undefined }) })
    const { user } = panel()
    await user.type(screen.getByRole("searchbox"), "Zoe Quinn")
    await user.click(await screen.findByRole("option", { name: "Create “Zoe Quinn”" }))

    const form = await screen.findByRole("form", { name: "New contact" })
    expect(within(form).getByRole<HTMLInputElement>("textbox", { name: "Full name" }).value).toBe("Zoe Quinn")
  })
})

describe("a page of several people", () => {
  const eve = aStranger(aCaptured({ fullName: "Eve Moneypenny", emails: ["eve@example.com"] }))
  const max = aStranger(aCaptured({ fullName: "Max Power", emails: ["max@example.com"] }))

  it("is a list to tick, saved in one go and taken back in one", async () => {
    let seq = 0
    const worker = fakeWorker({
      "screen.get": () => aScreen({ state: "page", mail: undefined, people: [aKnownPerson(ada), eve, max] }),
      "contacts.create": () => ({ seq: ++seq, id: crypto.randomUUID() }),
    })
    const { user } = panel()

    await user.click(await screen.findByRole("button", { name: "Save 2 contacts" }))
    expect(await screen.findByText("2 contacts saved")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Undo" }))
    await waitFor(() => expect(worker.inputsOf("history.undo").map((input) => input.seq)).toEqual([2, 1]))
  })

  it("leaves out whoever may be there already, and says so", async () => {
    const worker = fakeWorker({
      "screen.get": () => aScreen({ state: "page", mail: undefined, people: [eve, max] }),
      "contacts.create": () => ({ seq: 1, id: crypto.randomUUID() }),
      "contacts.lookalikes": ({ captured }) =>
        captured.fullName === "Max Power"
          ? [{ contact: aKnownPerson(bob).known ?? expect.fail(), reasons: ["same-phone"] }]
          : [],
    })
    const { user } = panel()

    await user.click(await screen.findByRole("button", { name: "Save 2 contacts" }))
    expect(await screen.findByText("May be Bob Engels")).toBeTruthy()
    expect(worker.inputsOf("contacts.create")).toHaveLength(1)
  })
})
