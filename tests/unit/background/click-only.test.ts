import { beforeEach, describe, expect, it } from "vitest"
import { isClickOnly } from "~background/click-only"
import { handlers } from "~background/handlers"
import { answer } from "~background/router"
import { forgetScreen } from "~background/screens"
import { forgetPermissions } from "~background/sites"

import { aCaptured } from "../../support/builders"
import fakeBrowser, { resetFakeBrowser } from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { ask } from "../../support/worker"

const TAB = 8
const PROFILE = "https://es.linkedin.com/in/ana-ruiz-0001"

beforeEach(async () => {
  await resetFakeBrowser()
  await forgetScreen(TAB)
  await anOpenStore()
  forgetPermissions()
  fakeBrowser.permissions.getAll.mockResolvedValue({
    origins: ["https://es.linkedin.com/*", "https://mail.example.com/*"],
    permissions: [],
  })
  fakeBrowser.tabs.get.mockImplementation(async (id: number) => ({ id, windowId: 1, title: "Ana Ruiz", url: PROFILE }))
})

describe("LinkedIn", () => {
  it("is no site that is read by itself, even where the browser would allow it", async () => {
    expect((await ask("sites.list", {})).map(({ origin }) => origin)).toEqual(["https://mail.example.com"])
  })

  it("is read on a click, once, and 'always on this site' is not offered", async () => {
    const input = { url: PROFILE, title: "", state: "page", people: [aCaptured({ fullName: "Ana Ruiz" })] }
    const sender = { id: "junto-test", url: PROFILE, tab: { id: TAB } as never, frameId: 0 }
    const reply = await answer(handlers, { ask: "screen.report", input }, sender, async () => {})
    expect(reply).toMatchObject({ value: { stay: false } })

    const screen = await ask("screen.get", { tabId: TAB })
    expect(screen).toMatchObject({ state: "page", origin: undefined, granted: undefined })
    expect(screen.people[0]?.captured.fullName).toBe("Ana Ruiz")
  })

  it.each([
    ["https://www.linkedin.com", true],
    ["https://linkedin.com", true],
    ["*://*.linkedin.com", true],
    ["https://linkedin.com.example", false],
    ["https://notlinkedin.com", false],
  ])("is not mistaken for another: %s", (origin, expected) => {
    expect(isClickOnly(origin)).toBe(expected)
  })
})
