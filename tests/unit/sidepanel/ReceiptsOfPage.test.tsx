// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react"
import { expect, it, vi } from "vitest"

import { ReceiptsOfPage } from "~sidepanel/panels/ReceiptsOfPage"

import fakeBrowser from "../../support/fake-browser"
import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const url = "https://www.engines.example/team"
const provenance = { kind: "visible-text", url, text: "Analyst", at: 1, confidence: 0.9, by: "page" as const }

async function checked() {
  const worker = fakeWorker({ "receipts.check": () => ({ seq: 1, checks: [{ path: "jobTitle", state: "same" }] }) })
  const receipts = [{ path: "jobTitle", field: "jobTitle", value: "Analyst", provenance }]
  const { user } = showWithStatus(<ReceiptsOfPage contactId="1" url={url} receipts={receipts} />)
  await waitFor(() =>
    expect(fakeBrowser.permissions.contains).toHaveBeenCalledWith({ origins: ["https://www.engines.example/*"] }),
  )
  await user.click(screen.getByRole("button", { name: "Check again" }))
  await waitFor(() => expect(worker.inputsOf("receipts.check")).toHaveLength(1))
  return worker.inputsOf("receipts.check")[0]
}

it("reads a page again without asking, where a right to many sites holds for it, and keeps the right", async () => {
  vi.mocked(fakeBrowser.permissions.contains).mockResolvedValue(true)
  expect(await checked()).toMatchObject({ url, forNow: false })
  expect(fakeBrowser.permissions.request).not.toHaveBeenCalled()
})

it("asks for the right to a page for now, where there is none", async () => {
  vi.mocked(fakeBrowser.permissions.contains).mockResolvedValue(false)
  expect(await checked()).toMatchObject({ url, forNow: true })
  expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: ["https://www.engines.example/*"] })
})
