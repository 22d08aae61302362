// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it } from "vitest"

import type { DocumentRecord } from "~domain/document"
import { LARGEST_DOCUMENT } from "~domain/document-view"
import { newId } from "~domain/ids"
import { Profile } from "~sidepanel/panels/Profile"

import { aContact } from "../../support/builders"
import { fakeFiles } from "../../support/fake-files"
import { failing, fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const ana = aContact({ fullName: "Ana García" })
let files: ReturnType<typeof fakeFiles>

beforeEach(() => {
  files = fakeFiles()
})

const aDocument = (more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id: newId(),
  contactId: ana.id,
  name: "offer.pdf",
  type: "application/pdf",
  size: 12_000,
  hash: "a".repeat(64),
  addedAt: Date.now(),
  stamps: {},
  ...more,
})

function profile(answers: Parameters<typeof fakeWorker>[0] = {}) {
  const worker = fakeWorker({ "contacts.get": () => ana, ...answers })
  return { worker, ...showWithStatus(<Profile id={ana.id} onForm={() => {}} onOpen={() => {}} />) }
}

const section = async () => within(await screen.findByRole("region", { name: "Documents" }))
const attached = () => ({ seq: 3, id: newId() })

describe("documents", () => {
  it("teach in one line what can be done where there are none", async () => {
    profile()
    expect(await (await section()).findByText(/Drop files here, paste a picture/)).toBeTruthy()
  })

  it("are attached one by one, and those that are refused say why", async () => {
    const { worker, user } = profile({
      "documents.attach": ({ name }) => (name === "empty.txt" ? failing("document-empty", { name })() : attached()),
    })
    const input = await screen.findByLabelText("Attach", { selector: "input" })
    await user.upload(input, [new File(["a"], "a.txt"), new File([], "empty.txt"), new File(["b"], "b.txt")])
    expect(await (await section()).findByText(/empty.txt is empty/)).toBeTruthy()
    expect(await screen.findByText("2 files attached")).toBeTruthy()
    expect(worker.inputsOf("documents.attach").map(({ name }) => name)).toEqual(["a.txt", "empty.txt", "b.txt"])
    // Nothing of them is left for others to read.
    expect(await files.names("imports")).toEqual([])
    await user.click(screen.getByRole("button", { name: "Leave out empty.txt" }))
    expect(screen.queryByText(/empty.txt is empty/)).toBeNull()
  })

  it("that are too large are not even copied", async () => {
    const { worker } = profile({ "documents.attach": attached })
    const large = new File(["x"], "film.mov")
    Object.defineProperty(large, "size", { value: LARGEST_DOCUMENT + 1 })
    fireEvent.drop(await screen.findByRole("article"), {
      dataTransfer: { types: ["Files"], files: [large], getData: () => "" },
    })
    expect(await (await section()).findByText(/film.mov is too large: a document may have 25 MB/)).toBeTruthy()
    expect(worker.inputsOf("documents.attach")).toEqual([])
  })

  it("are dropped anywhere on the profile, which shows it", async () => {
    const { worker } = profile({ "documents.attach": attached })
    const article = await screen.findByRole("article")
    const getData = () => "https://acme.es/logo.png\r\n"
    const dataTransfer = { types: ["Files"], files: [new File(["x"], "offer.txt")], getData }
    fireEvent.dragOver(article, { dataTransfer })
    expect(article.hasAttribute("data-drop")).toBe(true)
    fireEvent.drop(article, { dataTransfer })
    expect(article.hasAttribute("data-drop")).toBe(false)
    await waitFor(() =>
      expect(worker.inputsOf("documents.attach")).toMatchObject([
        { name: "offer.txt", source: { url: "https://acme.es/logo.png" } },
      ]),
    )
  })

  it("say what to do where a page gave only the address of a picture", async () => {
    profile()
    const dataTransfer = { types: ["text/uri-list", "text/html"], files: [] }
    fireEvent.drop(await screen.findByRole("article"), { dataTransfer })
    expect(await screen.findByText(/only the address of the picture/)).toBeTruthy()
  })

  it("are pasted while nobody types", async () => {
    const { worker, user } = profile({ "documents.attach": attached })
    await screen.findByRole("article")
    const paste = (on: Element) =>
      fireEvent.paste(on, { clipboardData: { files: [new File(["x"], "image.png", { type: "image/png" })] } })
    await user.click(await screen.findByRole("button", { name: /^Edit Job title/ }))
    paste(screen.getByRole("textbox", { name: "Job title" }))
    paste(document.body)
    await waitFor(() => expect(worker.inputsOf("documents.attach")).toHaveLength(1))
    expect(worker.inputsOf("documents.attach")[0]?.name).toMatch(/^Picture \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/)
  })

  it("are renamed, removed and shown by keys", async () => {
    const { worker, user } = profile({
      "documents.ofContact": () => [aDocument({ name: "many.zip", type: "application/zip" })],
      "documents.rename": () => ({ seq: 4 }),
      "documents.remove": () => ({ seq: 5 }),
    })
    const row = (await (await section()).findByRole("listitem")) as HTMLElement
    row.focus()
    await user.keyboard("{F2}")
    const field = screen.getByRole("textbox", { name: "Name of the document" })
    await user.clear(field)
    await user.type(field, "All of them{Enter}")
    await waitFor(() => expect(worker.inputsOf("documents.rename")).toMatchObject([{ name: "All of them" }]))
    row.focus()
    await user.keyboard("{Enter}")
    expect(await screen.findByText(/does not show this kind of file/)).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Close" }))
    row.focus()
    await user.keyboard("{Delete}")
    await waitFor(() => expect(worker.inputsOf("documents.remove")).toHaveLength(1))
  })

  it("of an interaction stand with it, too", async () => {
    const meeting = { id: newId(), contactId: ana.id, kind: "meeting" as const, at: 1, stamps: {} }
    profile({
      "interactions.list": () => ({ interactions: [meeting], more: false }),
      "documents.ofContact": () => [aDocument(), aDocument({ name: "minutes.txt", interactionId: meeting.id })],
    })
    const list = within(await screen.findByRole("list", { name: "Documents of Meeting" }))
    expect(list.getAllByRole("listitem")).toHaveLength(1)
    expect(list.getByText("minutes.txt")).toBeTruthy()
  })
})
