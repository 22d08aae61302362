// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react"
import { expect, it } from "vitest"

import { defaultSettings } from "~domain/settings"
import { Settings } from "~workspace/Settings"

import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

function settings() {
  const worker = fakeWorker({
    "settings.get": () => ({ ...defaultSettings, language: "en", stageNames: { lead: "Warm" } }),
    "settings.update": () => ({ seq: 1 }),
  })
  return { worker, ...showWithStatus(<Settings />) }
}

it("keeps which signals are told of, and which moves are made without being asked", async () => {
  const { user, worker } = settings()
  await user.click(await screen.findByRole("checkbox", { name: "Technical question" }))
  await user.click(screen.getByRole("checkbox", { name: "Asked for a quote" }))
  await user.click(screen.getByRole("checkbox", { name: /No sign of them for 90 days/ }))
  await waitFor(() => expect(worker.inputsOf("settings.update")).toHaveLength(3))
  const [added, taken, moves] = worker.inputsOf("settings.update").map(({ changes }) => changes)
  expect(added?.noticedSignals).toEqual([
    "price-asked",
    "quote-requested",
    "technical-question",
    "meeting-requested",
    "call-requested",
  ])
  expect(taken?.noticedSignals).not.toContain("quote-requested")
  expect(moves).toEqual({ movesBySelf: ["cold"] })
})

it("keeps competitors as they are written", async () => {
  const { user, worker } = settings()
  await user.type(await screen.findByRole("textbox", { name: "Competitors to look for" }), "Globex Corp{Enter}")
  await waitFor(() => expect(worker.inputsOf("settings.update")[0]?.changes).toEqual({ competitors: ["Globex Corp"] }))
})

it("gives stages and relationships other names, and the usual ones back", async () => {
  const { user, worker } = settings()
  const changes = () => worker.inputsOf("settings.update").at(-1)?.changes
  await user.type(await screen.findByRole("textbox", { name: "Opportunity" }), "Deal{Enter}")
  await waitFor(() => expect(changes()).toEqual({ stageNames: { lead: "Warm", opportunity: "Deal" } }))
  await user.clear(screen.getByRole("textbox", { name: "Lead" }))
  await user.tab()
  await waitFor(() => expect(changes()).toEqual({ stageNames: {} }))
  await user.type(screen.getByRole("textbox", { name: "Prospect" }), "Maybe")
  await user.tab()
  await waitFor(() => expect(changes()).toEqual({ relationshipNames: { prospect: "Maybe" } }))
})
