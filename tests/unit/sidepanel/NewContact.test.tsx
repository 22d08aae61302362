// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react"
import { expect, it, vi } from "vitest"

import { summaryOf } from "~domain/contact-name"
import { NewContact } from "~sidepanel/panels/NewContact"

import { aCaptured, aContact } from "../../support/builders"
import { failing, fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const captured = aCaptured({ phones: ["+442079460018", "+442079460019"], jobTitle: "Analyst", organization: "Engines" })

function form() {
  const onSaved = vi.fn()
  return { onSaved, ...showWithStatus(<NewContact captured={captured} draftKey="new:ada" onSaved={onSaved} />) }
}
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name })
const saved = () => ({ seq: 1, id: "01890000-0000-7000-8000-000000000001" })

it("is filled in with what the page gave", () => {
  fakeWorker()
  form()
  expect(box("Full name").value).toBe("Ada Lovelace")
  expect(box("E-mail").value).toBe("ada@engines.example")
  expect(box("Phone").value).toBe("+442079460018")
  expect(box("Number 2").value).toBe("+442079460019")
  expect(box("Job title").value).toBe("Analyst")
  expect(box("Organisation").value).toBe("Engines")
})

it("saves the form as corrected, with what was captured for its provenance", async () => {
  const worker = fakeWorker({ "contacts.create": saved })
  const { user, onSaved } = form()

  await user.clear(box("Job title"))
  await user.type(box("Job title"), "Countess")
  await user.click(screen.getByRole("button", { name: "Remove Number 2 +442079460019" }))
  await user.click(screen.getByRole("button", { name: "Save contact" }))

  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(saved().id, undefined))
  expect(worker.inputsOf("contacts.create")).toMatchObject([
    { fields: { jobTitle: "Countess", phones: [{ value: "+442079460018" }] }, captured, draftKey: "new:ada" },
  ])
})

it("saves with Ctrl and Enter from within a field", async () => {
  const worker = fakeWorker({ "contacts.create": saved })
  const { user } = form()
  await user.click(box("Full name"))
  await user.keyboard("{Control>}{Enter}{/Control}")
  await waitFor(() => expect(worker.inputsOf("contacts.create")).toHaveLength(1))
})

it("says who it may be already and why, and adds to them or creates all the same", async () => {
  const known = aContact({ fullName: "Ada King" })
  const worker = fakeWorker({
    "contacts.lookalikes": () => [{ contact: summaryOf(known), reasons: ["same-address", "same-phone"] }],
    "contacts.addTo": () => ({ seq: 1, id: known.id }),
  })
  const { user, onSaved } = form()

  expect(await screen.findByText("Ada King may be the same person: same address and same phone.")).toBeTruthy()
  expect(screen.getByRole("button", { name: "Create anyway" })).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Save contact" })).toBeNull()

  await user.click(screen.getByRole("button", { name: "Add to Ada King" }))
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(known.id, undefined))
  expect(worker.inputsOf("contacts.addTo")).toMatchObject([{ id: known.id, captured }])
})

it("keeps corrections as a draft and opens with them again", async () => {
  const worker = fakeWorker()
  const first = form()
  await first.user.type(box("Full name"), " King")
  await waitFor(() => expect(worker.inputsOf("drafts.put").at(-1)?.key).toBe("new:ada"))
  first.unmount()

  form()
  await waitFor(() => expect(box("Full name").value).toBe("Ada Lovelace King"))
})

it("keeps what was typed when it can't be saved", async () => {
  fakeWorker({ "contacts.create": failing("store-full", {}) })
  const { user, onSaved } = form()
  await user.type(box("Full name"), " King")
  await user.click(screen.getByRole("button", { name: "Save contact" }))
  expect((await screen.findByRole("alert")).textContent).toContain("no room left")
  expect(box("Full name").value).toBe("Ada Lovelace King")
  expect(onSaved).not.toHaveBeenCalled()
})

it("suggests the standard form of what is typed, takes it by one key and says what it was", async () => {
  const worker = fakeWorker({
    "contacts.create": saved,
    "quality.check": ({ typed: { phones = [], fullName = "" } }) => ({
      suggestions: [
        ...(phones.includes("600 123 456")
          ? [
              {
                ...irregular,
                code: "phone-form" as const,
                field: "phones" as const,
                value: "600 123 456",
                fix: "+34600123456",
              },
            ]
          : []),
        ...(fullName === "" ? [{ ...irregular, code: "missing" as const, field: "fullName" as const }] : []),
      ],
    }),
  })
  const { user } = form()
  await user.clear(box("Phone"))
  await user.type(box("Phone"), "600 123 456")
  expect(await screen.findByRole("button", { name: "Use +34 600 12 34 56" })).toBeTruthy()
  expect(box("Phone").getAttribute("aria-describedby")).toBe(
    screen.getByText("Not in international form: 600 123 456").parentElement?.id,
  )
  await user.keyboard("{ArrowDown}")
  expect(box("Phone").value).toBe("+34600123456")
  expect(document.activeElement).toBe(box("Phone"))
  expect(screen.queryByRole("button", { name: /^Use/ })).toBeNull()

  await user.clear(box("Full name"))
  expect(await screen.findByText("Full name is missing")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Save contact" }))
  await waitFor(() =>
    expect(worker.inputsOf("contacts.create")).toMatchObject([
      {
        fields: { phones: [{ value: "+34600123456" }, { value: "+442079460019" }] },
        mended: [{ field: "phones", value: "+34600123456", was: "600 123 456" }],
      },
    ]),
  )
})

const irregular = { kind: "irregular" as const }
