import { beforeEach, expect, it, vi } from "vitest"

import { keepReport } from "~background/screens"

import { aCaptured, aForm } from "../../support/builders"
import fakeBrowser from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const TEAM = "https://engines.example/team"
const TAB = 99

beforeEach(async () => {
  await anOpenStore()
  vi.mocked(fakeBrowser.tabs.get).mockImplementation(async (id) => ({ id, status: "complete", url: TEAM }))
})

/** The page's script reports these people when it is started. */
function pageShows(...people: ReturnType<typeof aCaptured>[]) {
  vi.mocked(fakeBrowser.scripting.executeScript).mockImplementationOnce(async () => {
    await keepReport(TAB, 0, { url: TEAM, title: "Team", state: "page", people })
    return []
  })
}

const onTeamPage = { kind: "visible-text", url: TEAM }

async function anAnalyst() {
  const captured = aCaptured({ jobTitle: "Analyst", source: onTeamPage })
  const { id } = await ask("contacts.create", { ...aCommand(), fields: aForm({ jobTitle: "Analyst" }), captured })
  return id
}

it("opens the page behind the others, says what changed, marks what is the same, and closes the tab", async () => {
  const id = await anAnalyst()
  pageShows(aCaptured({ jobTitle: "Countess", source: onTeamPage }))
  const { checks, captured } = await ask("receipts.check", { ...aCommand(), id, url: TEAM })

  expect(fakeBrowser.tabs.create).toHaveBeenCalledWith({ url: TEAM, active: false })
  expect(fakeBrowser.tabs.remove).toHaveBeenCalledWith(TAB)
  expect(checks).toContainEqual({ path: "jobTitle", state: "changed", now: "Countess", nowPath: "jobTitle" })
  expect(captured?.jobTitle).toBe("Countess")
  const { provenance } = await ask("contacts.get", { id })
  expect(provenance["emails/ada@engines.example"]?.checkedAt).toBeGreaterThan(0)
  expect(provenance.jobTitle?.checkedAt).toBeUndefined()
})

it("gives a right back that was given for this once, even when the page can't be read", async () => {
  const id = await anAnalyst()
  vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValue(new Error("no"))
  await expect(ask("receipts.check", { ...aCommand(), id, url: TEAM, forNow: true })).rejects.toMatchObject({
    code: "page-not-readable",
  })
  expect(fakeBrowser.permissions.remove).toHaveBeenCalledWith({ origins: ["https://engines.example/*"] })
  expect(fakeBrowser.tabs.remove).toHaveBeenCalledWith(TAB)
})
