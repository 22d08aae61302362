// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react"
import { expect, it, vi } from "vitest"
import { LogForm } from "~sidepanel/panels/LogForm"
import { followUpIn } from "~sidepanel/panels/log-draft"

import { aContact } from "../../support/builders"
import { failing, fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const ada = aContact()
const KEY = `call:${ada.id}`

function callForm() {
  const onClose = vi.fn()
  return {
    onClose,
    ...showWithStatus(<LogForm kind="call" contactId={ada.id} name="Ada Lovelace" onClose={onClose} />),
  }
}
const note = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Call note" })

it("saves a call with a line and Enter, and its draft goes with the commit", async () => {
  const worker = fakeWorker()
  const { user, onClose } = callForm()

  await user.keyboard("Wants the offer{Enter}")

  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(worker.inputsOf("interactions.log")).toMatchObject([
    { interaction: { contactId: ada.id, kind: "call", direction: "out", text: "Wants the offer" }, draftKey: KEY },
  ])
  expect(screen.getByRole("status").textContent).toBe("Call saved")
})

it("begins a new line with Shift and Enter", async () => {
  const worker = fakeWorker()
  const { user } = callForm()
  await user.keyboard("One{Shift>}{Enter}{/Shift}two")
  expect(note().value).toBe("One\ntwo")
  expect(worker.inputsOf("interactions.log")).toEqual([])
})

it("keeps every letter in the store from the first", async () => {
  const worker = fakeWorker()
  const { user } = callForm()
  await user.keyboard("Wa")
  await waitFor(() => expect(worker.inputsOf("drafts.put").map(({ value }) => value?.text)).toEqual(["W", "Wa"]))
  expect(worker.inputsOf("drafts.put")[0]?.key).toBe(KEY)
})

it("opens with what was typed before it was closed", async () => {
  fakeWorker({ "drafts.get": ({ key }) => ({ key, value: { text: "Half a", outcome: "voicemail" }, updatedAt: 0 }) })
  callForm()
  await waitFor(() => expect(note().value).toBe("Half a"))
  expect(screen.getByRole("button", { name: "Voicemail" }).getAttribute("aria-pressed")).toBe("true")
})

it("sets the follow-up by one more key", async () => {
  const worker = fakeWorker()
  const { user } = callForm()
  await user.keyboard("Call back{Alt>}3{/Alt}{Enter}")
  await waitFor(() =>
    expect(worker.inputsOf("interactions.log")).toMatchObject([
      { followUp: { title: "Call Ada Lovelace back", due: followUpIn(3) } },
    ]),
  )
})

it("keeps the text when it can't be saved, and tries again as the same call", async () => {
  const worker = fakeWorker({ "interactions.log": failing("store-full", {}) })
  const { user, onClose } = callForm()

  await user.keyboard("Wants the offer{Enter}")
  expect((await screen.findByRole("alert")).textContent).toContain("no room left")
  expect(note().value).toBe("Wants the offer")
  expect(onClose).not.toHaveBeenCalled()

  await user.click(note())
  await user.keyboard("{Enter}")
  const [first, second] = worker.inputsOf("interactions.log")
  expect(second?.commandId).toBe(first?.commandId)
})

it("asks for a line or an outcome before there is anything to save", async () => {
  const worker = fakeWorker()
  const { user } = callForm()
  await user.keyboard("{Enter}")
  expect(screen.getByRole("alert").textContent).toContain("Write a line")

  await user.click(screen.getByRole("button", { name: "No answer" }))
  await user.click(screen.getByRole("button", { name: "Save" }))
  await waitFor(() =>
    expect(worker.inputsOf("interactions.log")).toMatchObject([{ interaction: { outcome: "no-answer" } }]),
  )
})

it("closes on Escape with the draft kept", async () => {
  const worker = fakeWorker()
  const { user, onClose } = callForm()
  await user.keyboard("Half a{Escape}")
  expect(onClose).toHaveBeenCalled()
  expect(worker.inputsOf("drafts.put").at(-1)?.value?.text).toBe("Half a")
})
