import { beforeEach, describe, expect, it } from "vitest"
import { handlers } from "~background/handlers"
import { answer } from "~background/router"
import { forgetScreen, keepReport, markUnreadable, PICKED } from "~background/screens"
import { covers, forgetPermissions } from "~background/sites"
import type { ScreenReport } from "~domain/captured"

import { aCaptured, aForm } from "../../support/builders"
import fakeBrowser, { resetFakeBrowser } from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const TAB = 7
const URL = "https://mail.example.com/inbox/1"

const aMail = (over: Partial<ScreenReport["mail"]> = {}): ScreenReport => ({
  url: URL,
  title: "Inbox",
  state: "mail",
  mail: {
    messageId: "INBOX/1",
    from: { name: "Ada Lovelace", address: "ada@engines.example" },
    to: [{ address: "me@acme.es" }],
    cc: [{ address: "charles@works.example" }],
    text: "Hello",
    thread: [],
    ...over,
  },
  people: [],
})

const report = (shown: ScreenReport, frameId = 0) =>
  answer(
    handlers,
    { ask: "screen.report", input: shown },
    { id: "junto-test", url: "https://mail.example.com/", tab: { id: TAB } as never, frameId },
    async () => {},
  )

const tabShows = (url: string | undefined) =>
  fakeBrowser.tabs.get.mockImplementation(async (id: number) => ({
    id,
    windowId: 1,
    title: "Inbox",
    ...(url && { url }),
  }))
const isGranted = (...origins: string[]) => {
  forgetPermissions()
  fakeBrowser.permissions.getAll.mockResolvedValue({ origins, permissions: [] })
}

beforeEach(async () => {
  await resetFakeBrowser()
  await forgetScreen(TAB)
  await anOpenStore()
  tabShows(URL)
  isGranted("https://mail.example.com/*")
})

describe("the screen of a tab", () => {
  it("is the open mail: the sender first, ourselves left out", async () => {
    await ask("settings.update", { ...aCommand(), changes: { ownAddresses: ["me@acme.es"] } })
    await report(aMail())
    const screen = await ask("screen.get", { tabId: TAB })
    expect(screen).toMatchObject({ state: "mail", ownLeftOut: 1, mail: { direction: "in", loggedFor: [] } })
    expect(screen.people.map(({ key, role }) => [key, role])).toEqual([
      ["ada@engines.example", "sender"],
      ["charles@works.example", "recipient"],
    ])
  })

  it("brings the first person's profile along, once they are known", async () => {
    const { id } = await ask("contacts.create", { ...aCommand(), fields: aForm() })
    await ask("tasks.add", { ...aCommand(), contactId: id, title: "Call", due: "2026-11-21" })
    await report(aMail())
    const { people, profile } = await ask("screen.get", { tabId: TAB })
    expect(people[0]?.known?.id).toBe(id)
    expect(profile).toMatchObject({ contact: { id }, tasks: [{ title: "Call" }], timeline: { more: false } })
  })

  it("tells whose history has the mail, whatever another host calls its messages", async () => {
    const { id } = await ask("contacts.create", { ...aCommand(), fields: aForm() })
    await report(aMail())
    const { mail } = await ask("screen.get", { tabId: TAB })
    expect(mail?.messageId).toBe("mail.example.com/INBOX/1")
    await ask("interactions.log", {
      ...aCommand(),
      interaction: { contactId: id, kind: "email", at: 1, messageId: mail?.messageId },
    })
    expect((await ask("screen.get", { tabId: TAB })).mail?.loggedFor).toEqual([id])
  })

  it("learns from the mailbox whose it is", async () => {
    await report(aMail({ owner: "me@acme.es" }))
    expect(await ask("settings.get", {})).toMatchObject({
      ownAddresses: ["me@acme.es"],
      ownDomains: ["acme.es"],
      neverCapture: ["acme.es"],
    })
  })

  it("survives the worker: it is kept for the browser's session", async () => {
    await report(aMail())
    expect(await fakeBrowser.storage.session.get(`screen:${TAB}`)).toMatchObject({
      [`screen:${TAB}`]: { reports: { 0: { state: "mail", mail: { messageId: "INBOX/1" } } } },
    })
  })

  it("shows the mail in a frame before the list around it, until the frame closes it", async () => {
    await report({ url: URL, title: "", state: "mail-list", people: [] }, 0)
    await report(aMail(), 3)
    expect((await ask("screen.get", { tabId: TAB })).state).toBe("mail")
    await report({ url: URL, title: "", state: "mail-list", people: [] }, 3)
    expect((await ask("screen.get", { tabId: TAB })).state).toBe("mail-list")
  })

  it("shows what the user picked before what the page's script found, until the page shows something new", async () => {
    await report(aMail())
    await keepReport(TAB, PICKED, { url: URL, title: "", state: "page", people: [aCaptured({ fullName: "Picked" })] })
    expect((await ask("screen.get", { tabId: TAB })).people[0]?.captured.fullName).toBe("Picked")
    await report(aMail({ messageId: "INBOX/2" }))
    expect((await ask("screen.get", { tabId: TAB })).mail?.messageId).toBe("mail.example.com/INBOX/2")
  })

  it.each([
    ["another page, read on a click", "https://shop.example/b", "unread"],
    ["the same page, at another place in it", "https://shop.example/a#x", "page"],
    ["a page of which we may not know the address any more", undefined, "unread"],
    ["a page of the browser's own", "chrome://extensions", "unreadable"],
  ])("after the tab went on to %s", async (_where, url, state) => {
    isGranted()
    await report({ url: "https://shop.example/a", title: "", state: "page", people: [aCaptured()] })
    tabShows(url)
    expect((await ask("screen.get", { tabId: TAB })).state).toBe(state)
  })

  it("says that a page can't be read once the browser has refused", async () => {
    tabShows(undefined)
    await markUnreadable(TAB)
    expect((await ask("screen.get", { tabId: TAB })).state).toBe("unreadable")
  })

  it("writes phone numbers in full where the page tells the country", async () => {
    const people = [aCaptured({ phones: ["600 12 34 56"] })]
    await report({ url: URL, title: "", state: "page", language: "es-ES", people })
    expect((await ask("screen.get", { tabId: TAB })).people[0]?.captured.phones).toEqual(["+34600123456"])
  })
})

describe("granted sites", () => {
  it("are what the browser says, each with the script made for it", async () => {
    isGranted(
      "https://mail.google.com/*",
      "https://outlook.live.com/*",
      "https://shop.example/*",
      "<all_urls>",
      "*://*/*",
    )
    expect(await ask("sites.list", {})).toEqual([
      { origin: "https://mail.google.com", script: "gmail" },
      { origin: "https://outlook.live.com", script: "outlook" },
      { origin: "https://shop.example", script: "page" },
    ])
  })

  it.each([
    ["https://mail.example.com", "https://mail.example.com", true],
    ["https://mail.example.com", "https://example.com", false],
    ["https://*.example.com", "https://mail.example.com", true],
    ["https://*.example.com", "https://example.com", true],
    ["https://*.example.com", "https://notexample.com", false],
    ["https://*.example.com", "http://mail.example.com", false],
    ["http://*", "http://anything.example", true],
    ["https://mail.example.com", "", false],
  ])("%s covers %s: %s", (granted, origin, isCovered) => {
    expect(covers(granted, origin)).toBe(isCovered)
  })

  it("are read by the script the user chose, from now on and in open tabs", async () => {
    isGranted("https://correo.example/*")
    fakeBrowser.tabs.query.mockResolvedValue([{ id: 3 }])
    await ask("sites.granted", { sites: [{ origin: "https://correo.example", script: "webmail" }] })
    expect(await ask("sites.list", {})).toEqual([{ origin: "https://correo.example", script: "webmail" }])
    expect(fakeBrowser.scripting.registerContentScripts).toHaveBeenLastCalledWith([
      expect.objectContaining({ matches: ["https://correo.example/*"], allFrames: true, persistAcrossSessions: true }),
    ])
    expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 3, allFrames: true } }),
    )
  })
})

describe("a site granted as a webmail", () => {
  const aPage = (over: Partial<ScreenReport> = {}): ScreenReport => ({
    url: URL,
    title: "Team",
    state: "page",
    people: [aCaptured()],
    ...over,
  })

  beforeEach(async () => {
    await ask("sites.granted", { sites: [{ origin: "https://mail.example.com", script: "webmail" }] })
    fakeBrowser.scripting.executeScript.mockClear()
  })

  it("is read as a page where the mail's script finds no mail client", async () => {
    const answered = await report(aPage({ people: [], elsewhere: true }))
    expect(answered).toMatchObject({ value: { stay: true } })
    expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledOnce()
    expect((await ask("screen.get", { tabId: TAB })).state).toBe("unread")

    await report(aPage())
    expect((await ask("screen.get", { tabId: TAB })).state).toBe("page")
  })

  it("shows the mail that is opened later, whatever the page's script makes of it", async () => {
    await report(aPage({ people: [], elsewhere: true }))
    await report(aPage())
    await report(aMail())
    await report(aPage())
    expect((await ask("screen.get", { tabId: TAB })).state).toBe("mail")
  })
})

it("a mail is known for what it is", async () => {
  await report(aMail({ from: { address: "no-reply@engines.example" } }))
  expect((await ask("screen.get", { tabId: TAB })).mail?.nature).toBe("no-reply")
})
