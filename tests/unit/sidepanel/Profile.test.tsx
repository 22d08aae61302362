// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react"
import { describe, expect, it, vi } from "vitest"

import type { Contact } from "~domain/contact"
import { newId } from "~domain/ids"
import type { Interaction } from "~domain/interaction"
import { followUpIn } from "~sidepanel/panels/log-draft"
import { Profile } from "~sidepanel/panels/Profile"

import { aContact } from "../../support/builders"
import { failing, fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const ada = aContact({
  givenName: "Ada",
  familyName: "Lovelace",
  jobTitle: "Analyst",
  emails: [{ value: "ada@engines.example", label: "work" }, { value: "ada@home.example" }],
  phones: [{ value: "+442079460018" }],
  urls: [{ value: "https://ada.example/" }, { value: "http://old.example" }],
  birthday: "--12-10",
  tags: ["maths"],
})

function profile(contact: Contact = ada) {
  const onForm = vi.fn()
  return { onForm, ...showWithStatus(<Profile id={contact.id} onForm={onForm} onOpen={() => {}} />) }
}
const known = (contact: Contact = ada) => fakeWorker({ "contacts.get": () => contact })
const lastChange = (worker: ReturnType<typeof fakeWorker>) => worker.inputsOf("contacts.update").at(-1)

describe("what is known of a person", () => {
  it("is in sight: ways to reach them as links, secure addresses alone", async () => {
    known()
    profile()
    expect(await screen.findByRole("link", { name: "ada@engines.example" })).toHaveProperty(
      "href",
      "mailto:ada@engines.example",
    )
    expect(screen.getByRole("link", { name: "+44 20 7946 0018" })).toHaveProperty("href", "tel:+442079460018")
    expect(screen.getByRole("link", { name: "ada.example" }).getAttribute("rel")).toBe("noopener noreferrer")
    expect(screen.queryByRole("link", { name: "old.example" })).toBeNull()
    expect(screen.getByText(/^(10 December|December 10)$/)).toBeTruthy()
  })
})

describe("an edit in place", () => {
  it("says what it was made on", async () => {
    const worker = known()
    const { user } = profile()
    await user.click(await screen.findByRole("button", { name: "Edit Job title: Analyst" }))
    await user.keyboard("Countess{Enter}")
    await waitFor(() =>
      expect(lastChange(worker)).toMatchObject({
        id: ada.id,
        changes: { jobTitle: "Countess" },
        was: { jobTitle: "Analyst" },
      }),
    )
    expect(await screen.findByRole("button", { name: "Edit Job title: Countess" })).toBeTruthy()
  })

  it("sends one value's change with all the others as they are", async () => {
    const worker = known()
    const { user } = profile()
    await user.click(await screen.findByRole("button", { name: "Edit E-mail: ada@home.example" }))
    await user.keyboard("ada@new.example{Enter}")
    await waitFor(() =>
      expect(lastChange(worker)).toMatchObject({
        changes: { emails: [ada.emails[0], { value: "ada@new.example" }] },
        was: { emails: ada.emails },
      }),
    )
  })

  it("suggests the standard form while it is typed, and says how it was written", async () => {
    const worker = known()
    worker.answers["quality.check"] = ({ id, typed: { phones = [] } }) => ({
      suggestions:
        id === ada.id && phones.includes("600 123 456")
          ? [{ kind: "irregular", code: "phone-form", field: "phones", value: "600 123 456", fix: "+34600123456" }]
          : [],
    })
    const { user } = profile()
    await user.click(await screen.findByRole("button", { name: "Edit Phone: +44 20 7946 0018" }))
    await user.keyboard("600 123 456")
    await screen.findByText("Not in international form: 600 123 456")
    await user.click(screen.getByRole("button", { name: "Use +34 600 12 34 56" }))
    expect(lastChange(worker)).toBeUndefined()
    await user.keyboard("{Enter}")
    await waitFor(() =>
      expect(lastChange(worker)).toMatchObject({
        changes: { phones: [{ value: "+34600123456" }] },
        mended: [{ field: "phones", value: "+34600123456", was: "600 123 456" }],
      }),
    )
  })

  it("takes a value out when it is emptied", async () => {
    const worker = known()
    const { user } = profile()
    await user.click(await screen.findByRole("button", { name: "Edit E-mail: ada@home.example" }))
    await user.clear(screen.getByRole("textbox", { name: "E-mail" }))
    await user.keyboard("{Enter}")
    await waitFor(() => expect(lastChange(worker)?.changes).toEqual({ emails: [ada.emails[0]] }))
  })

  it("overwrites what was changed elsewhere only when told to", async () => {
    const worker = known()
    worker.answers["contacts.update"] = ({ was }) =>
      was ? failing("changed-elsewhere", { field: "jobTitle", current: "Duchess" })() : { seq: 1 }
    const { user } = profile()
    await user.click(await screen.findByRole("button", { name: "Edit Job title: Analyst" }))
    await user.keyboard("Countess{Enter}")
    await user.click(await screen.findByRole("button", { name: "Keep mine" }))
    await waitFor(() => expect(lastChange(worker)?.was).toBeUndefined())
    expect(lastChange(worker)?.changes).toEqual({ jobTitle: "Countess" })
  })

  it("drops the parts of a name that a corrected name no longer holds", async () => {
    const worker = known()
    const { user } = profile()
    await screen.findByRole("heading", { level: 1 })
    await user.keyboard("e")
    await user.keyboard("Ada King{Enter}")
    await waitFor(() => expect(lastChange(worker)?.changes).toEqual({ fullName: "Ada King", familyName: null }))
  })

  it("is one choice for stage and relationship, and adds and takes tags", async () => {
    const worker = known()
    const { user } = profile()
    await user.selectOptions(await screen.findByRole("combobox", { name: "Stage" }), "Lead")
    expect(lastChange(worker)).toMatchObject({ changes: { stage: "lead" }, was: { stage: "contact" } })

    await user.click(screen.getByRole("button", { name: "Remove tag maths" }))
    expect(lastChange(worker)).toMatchObject({ changes: { tags: [] }, was: { tags: ["maths"] } })
  })
})

describe("the next step", () => {
  const task = {
    id: newId(),
    contactId: ada.id,
    title: "Send the offer",
    due: followUpIn(-1),
    stamps: {},
    createdAt: 0,
  }

  it("is the first open task, done with one key and taken back", async () => {
    const worker = known()
    worker.answers["tasks.ofContact"] = () => [{ ...task, status: "open" }]
    const { user } = profile()
    expect(await screen.findByText("Overdue: yesterday")).toBeTruthy()
    await user.keyboard("d")
    expect(worker.inputsOf("tasks.complete")).toMatchObject([{ id: task.id }])
    expect(await screen.findByRole("button", { name: "Undo" })).toBeTruthy()
  })

  it("is added by one key, a line and Enter, due tomorrow unless said otherwise", async () => {
    const worker = known()
    const { user } = profile()
    await screen.findByText("Nothing planned.")
    await user.keyboard("t")
    await user.keyboard("Send the offer{Enter}")
    await waitFor(() =>
      expect(worker.inputsOf("tasks.add")).toMatchObject([
        { contactId: ada.id, title: "Send the offer", due: followUpIn(1) },
      ]),
    )
  })
})

it("reminds of a note that was begun and not saved", async () => {
  const worker = known()
  worker.answers["drafts.get"] = ({ key }) =>
    key === `call:${ada.id}` ? { key, value: { text: "Half a" }, updatedAt: 0 } : null
  const { user, onForm } = profile()
  await user.click(await screen.findByRole("button", { name: /Unfinished call note Half a/ }))
  expect(onForm).toHaveBeenCalledWith("call")
})

describe("the timeline", () => {
  const entry = (index: number): Interaction => ({
    id: newId(),
    contactId: ada.id,
    kind: "note",
    at: Date.now() - index * 60_000,
    text: `Note ${index}`,
    stamps: {},
  })
  const history = Array.from({ length: 500 }, (_, index) => entry(index))

  it("draws what is in sight of a long history, and tells how long it is", async () => {
    const worker = known()
    worker.answers["interactions.list"] = () => ({ interactions: history, more: false })
    profile()
    const list = await screen.findByRole("list", { name: "Timeline" })
    const rows = await within(list).findAllByRole("listitem")
    expect(rows.length).toBeLessThan(60)
    expect(rows[0]?.getAttribute("aria-setsize")).toBe("500")
    expect(rows[0]?.textContent).toContain("Note 0")
  })

  it("asks for the page after the last one it has", async () => {
    const worker = known()
    const first = history.slice(0, 5)
    worker.answers["interactions.list"] = ({ before }) => ({
      interactions: before ? [entry(99)] : first,
      more: !before,
    })
    profile()
    await screen.findByText("Note 99")
    const last = first.at(-1)
    expect(worker.inputsOf("interactions.list").at(-1)?.before).toEqual({ at: last?.at, id: last?.id })
  })

  it("shows one kind alone when asked", async () => {
    const worker = known()
    const { user } = profile()
    await user.selectOptions(await screen.findByRole("combobox", { name: "Show in the timeline" }), "Calls")
    await waitFor(() => expect(worker.inputsOf("interactions.list").at(-1)?.kinds).toEqual(["call"]))
    expect(await screen.findByText("Nothing of this kind.")).toBeTruthy()
  })

  it("has an entry corrected where it stands", async () => {
    const worker = known()
    worker.answers["interactions.list"] = () => ({ interactions: history.slice(0, 1), more: false })
    const { user } = profile()
    await user.click(await screen.findByRole("button", { name: /^Edit Note/ }))
    const field = screen.getByRole("textbox", { name: "Text: Note" })
    await user.clear(field)
    await user.type(field, "Corrected{Enter}")
    await waitFor(() =>
      expect(worker.inputsOf("interactions.update")).toMatchObject([{ changes: { text: "Corrected" } }]),
    )
  })

  it("loses an entry with one click, which can be taken back", async () => {
    const worker = known()
    worker.answers["interactions.list"] = () => ({ interactions: history.slice(0, 1), more: false })
    const { user } = profile()
    await user.click(await screen.findByRole("button", { name: /^Delete Note/ }))
    expect(worker.inputsOf("interactions.delete")).toMatchObject([{ id: history[0]?.id }])
    expect(await screen.findByRole("button", { name: "Undo" })).toBeTruthy()
  })
})
