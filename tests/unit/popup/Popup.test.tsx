// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react"
import { afterEach, beforeEach, expect, it, vi } from "vitest"

import { Popup } from "~popup/Popup"

import { aCaptured, aContact } from "../../support/builders"
import fakeBrowser from "../../support/fake-browser"
import { aKnownPerson, aScreen, aStranger } from "../sidepanel/a-screen"
import { fakeWorker } from "../ui/fake-worker"
import { show } from "../ui/render"

beforeEach(() => vi.mocked(fakeBrowser.tabs.query).mockResolvedValue([{ id: 7, windowId: 3 }]))
afterEach(() => vi.unstubAllGlobals())

it("says who is on the page and saves the first who isn't known", async () => {
  const stranger = aStranger(aCaptured({ fullName: "Eve Moneypenny", emails: ["eve@example.com"] }))
  const worker = fakeWorker({
    "screen.get": () => aScreen({ people: [aKnownPerson(aContact()), stranger] }),
    "contacts.create": () => ({ seq: 1, id: crypto.randomUUID() }),
  })
  const { user } = show(<Popup />)

  expect(await screen.findByText("Already a contact")).toBeTruthy()
  const save = await screen.findByRole("button", { name: "Save contact: Eve Moneypenny" })
  await waitFor(() => expect(save).toHaveProperty("disabled", false))
  await user.click(save)

  expect(worker.inputsOf("contacts.create")).toMatchObject([{ captured: stranger.captured }])
  expect(await screen.findByRole("button", { name: "Undo" })).toBeTruthy()
})

it("reads a page that was not read: opening the popup was the click for it", async () => {
  const worker = fakeWorker({
    "screen.get": () => aScreen({ state: "unread", mail: undefined }),
    "screen.read": () => aScreen({ state: "page", mail: undefined, people: [aStranger()] }),
  })
  show(<Popup />)
  expect(await screen.findByText("Ada Lovelace")).toBeTruthy()
  expect(worker.inputsOf("screen.read")).toEqual([{ tabId: 7 }])
})

it("asks for the site in the click itself, then has its script started", async () => {
  const worker = fakeWorker({
    "screen.get": () => aScreen({ people: [aStranger()] }),
    "sites.granted": () => [],
  })
  const { user } = show(<Popup />)
  await user.click(await screen.findByRole("button", { name: "Always on mail.example.com" }))
  expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: ["https://mail.example.com/*"] })
  await waitFor(() =>
    expect(worker.inputsOf("sites.granted")).toEqual([
      { sites: [{ origin: "https://mail.example.com", script: "page" }] },
    ]),
  )
})

it("leaves things as they are when the user refuses", async () => {
  const worker = fakeWorker({ "screen.get": () => aScreen({ people: [aStranger()] }) })
  vi.mocked(fakeBrowser.permissions.request).mockResolvedValueOnce(false)
  const { user } = show(<Popup />)
  await user.click(await screen.findByRole("button", { name: "Always on mail.example.com" }))
  expect(worker.inputsOf("sites.granted")).toEqual([])
})

it("opens the panel in Chrome's way or in Firefox's", async () => {
  fakeWorker({ "screen.get": () => aScreen() })
  const { user } = show(<Popup />)
  const click = async () => user.click(await screen.findByRole("button", { name: "Open the panel" }))

  await click()
  expect(fakeBrowser.sidebarAction.open).toHaveBeenCalledOnce()

  const open = vi.fn(async () => {})
  vi.stubGlobal("chrome", { sidePanel: { open } })
  await click()
  expect(open).toHaveBeenCalledWith({ windowId: 3 })
})
