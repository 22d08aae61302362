// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"
import type { FileLook, ImportReport } from "~messages/imports"
import type { Job } from "~messages/jobs"
import { ImportExport } from "~workspace/import/ImportExport"

import { fakeFiles } from "../../support/fake-files"
import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const LOOK: FileLook = {
  kind: "csv",
  encoding: "utf-8",
  bytes: 2_000,
  table: {
    headers: ["Name", "Shoe size"],
    mapping: {
      columns: [{ header: "Name", field: "fullName" }, { header: "Shoe size" }],
      dateOrder: "dmy",
      isOrderGuessed: false,
      isFullNameSplit: false,
    },
    rows: [
      ["Ana Ruiz", "38"],
      ["Luis Gil", "44"],
    ],
  },
}

const none = { new: [], updated: [], same: [], repeated: [], likely: [], rejected: [] }
const REPORT: ImportReport = {
  read: 1_203,
  counts: { new: 1_200, updated: 0, same: 0, repeated: 0, likely: 2, rejected: 1 },
  examples: {
    ...none,
    new: [{ line: 2, name: "Ana Ruiz" }],
    likely: [{ line: 9, name: "Luis Gil", known: "Luis Gil Mora", fields: ["phones"] }],
    rejected: [{ line: 7, name: "", why: "nameless" }],
  },
  problems: [{ code: "row-too-wide", count: 2, lines: [3, 4], values: { count: 1 } }],
  losses: [{ property: "Shoe size", why: "no-place", count: 1_203, value: "38" }],
  lost: 1_203,
  standards: [
    { code: "phone-form", field: "phones", count: 312, examples: [{ value: "600 123 456", fix: "+34600123456" }] },
    { code: "name-casing", field: "fullName", count: 2, examples: [{ value: "ANA RUIZ", fix: "Ana Ruiz" }] },
    { code: "email-role-only", field: "emails", count: 1, examples: [{ value: "info@acme.es" }] },
  ],
  unreadable: 0,
  lossFile: "losses.csv",
}

const aJob = (job: Partial<Job>): Job => ({
  id: "11111111-1111-4111-8111-111111111111",
  kind: "preview",
  state: "done",
  progress: { phase: "reading", done: 1, total: 1 },
  at: 1,
  ...job,
})

function open(jobs: Job[], report: Partial<ImportReport> = {}) {
  const worker = fakeWorker({
    "jobs.list": () => [...jobs],
    "imports.look": () => LOOK,
    "imports.preview": ({ commandId }) => ({ job: commandId }),
    "imports.start": ({ commandId }) => ({ job: commandId }),
    "imports.report": () => ({ name: "people.csv", kind: "csv", report: { ...REPORT, ...report }, seq: 7 }),
    "exports.start": ({ commandId }) => ({ job: commandId }),
    "exports.result": () => ({ file: "f.vcf", name: "contacts.vcf", contacts: 12 }),
  })
  return { worker, ...showWithStatus(<ImportExport />) }
}

let files: ReturnType<typeof fakeFiles>
beforeEach(() => {
  files = fakeFiles()
})

describe("an import", () => {
  it("begins with a file, whose columns can be put right", async () => {
    const { user, worker } = open([])
    await user.upload(
      await screen.findByLabelText("Choose a file", { selector: "input" }),
      new File(["x"], "people.csv"),
    )
    const table = await screen.findByRole("table")
    expect(within(table).getByText("Ana Ruiz · Luis Gil")).toBeTruthy()
    await user.selectOptions(screen.getByRole("combobox", { name: "What “Shoe size” is" }), "Tags")
    await user.click(screen.getByRole("button", { name: "See what would happen" }))
    const [asked] = worker.inputsOf("imports.preview")
    expect(asked).toMatchObject({ name: "people.csv", kind: "csv", encoding: "utf-8" })
    expect(asked?.mapping?.columns.map(({ field }) => field)).toEqual(["fullName", "tags"])
    expect(await files.list("imports")).toEqual([asked?.file])
  })

  it("is read in another encoding when one is chosen", async () => {
    const { user, worker } = open([])
    await user.upload(
      await screen.findByLabelText("Choose a file", { selector: "input" }),
      new File(["x"], "people.csv"),
    )
    await user.selectOptions(await screen.findByRole("combobox", { name: "Encoding" }), "Western (Windows-1252)")
    await waitFor(() => expect(worker.inputsOf("imports.look").at(-1)).toMatchObject({ encoding: "windows-1252" }))
  })

  it("tells what it would do before it does it, and asks what has to be decided", async () => {
    const { user, worker } = open([aJob({})])
    expect(await screen.findByText("What an import of people.csv would do")).toBeTruthy()
    expect(screen.getByText("1,200")).toBeTruthy()
    expect(screen.getByText(/is Luis Gil Mora · adds Phone · line 9/)).toBeTruthy()
    expect(screen.getByText(/no name, address or number · line 7/)).toBeTruthy()
    expect(screen.getByText(/2 rows have more cells than there are columns/).textContent).toContain("(lines 3 and 4)")
    expect(screen.getByText(/Not in international form: 600 123 456 → \+34 600 12 34 56 …/).textContent).toMatch(
      /^312 /,
    )
    expect(screen.getByText(/A shared mailbox, nobody's own: info@acme.es$/)).toBeTruthy()
    await user.click(screen.getByRole("radio", { name: "Leave out" }))
    const phones = within(screen.getByRole("group", { name: "Telephones without international form" }))
    expect(phones.getByRole<HTMLInputElement>("radio", { name: /^Apply/ }).checked).toBe(true)
    await user.click(phones.getByRole("radio", { name: "Keep as written" }))
    const names = within(screen.getByRole("group", { name: "Names written in one case" }))
    expect(names.getByRole<HTMLInputElement>("radio", { name: "Keep as written" }).checked).toBe(true)
    await user.click(names.getByRole("radio", { name: /^Apply/ }))
    await user.click(screen.getByRole("checkbox", { name: /Keep what has no place/ }))
    await user.type(screen.getByRole("textbox", { name: "Tag for all of them (optional)" }), "fair")
    await user.click(screen.getByRole("button", { name: "Import 1,200 contacts" }))
    expect(worker.inputsOf("imports.start")).toMatchObject([
      { preview: aJob({}).id, options: { likely: "skip", keepsLosses: true, tag: "fair", standards: ["name-casing"] } },
    ])
  })

  it("shows how far it is, and can be paused and cancelled", async () => {
    const progress = { phase: "importing", done: 400, total: 1_203 }
    const { user, worker } = open([aJob({ kind: "import", state: "running", progress })])
    worker.answers["jobs.pause"] = () => ({ state: "paused" })
    expect(await screen.findByText(/400 of 1,203/)).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Pause" }))
    expect(worker.inputsOf("jobs.pause")).toEqual([{ id: aJob({}).id }])
  })

  it("is taken back whole from its report", async () => {
    const { user, worker } = open([aJob({ kind: "import" })])
    await user.click(await screen.findByRole("button", { name: "Undo the whole import" }))
    expect(worker.inputsOf("history.undo")).toMatchObject([{ seq: 7 }])
    expect((await screen.findByRole("status")).textContent).toContain("Undone")
  })

  it("that was cancelled goes on where it was", async () => {
    const { user, worker } = open([aJob({ kind: "import", state: "cancelled" })])
    worker.answers["imports.goOn"] = () => ({ state: "running" })
    await user.click(await screen.findByRole("button", { name: "Go on with the import" }))
    expect(worker.inputsOf("imports.goOn")).toEqual([{ job: aJob({}).id }])
  })

  it("that failed says why, and that what was written can be taken back", async () => {
    open([aJob({ kind: "import", state: "failed", problem: { code: "store-full", details: {} } })])
    expect(await screen.findByText(/was broken off/)).toBeTruthy()
    expect((await screen.findByRole("alert")).textContent).toMatch(/full|space/i)
    expect(screen.getByRole("button", { name: "Undo the whole import" })).toBeTruthy()
  })
})

describe("an export", () => {
  it("is saved when it is written", async () => {
    const jobs: Job[] = []
    const { user, worker } = open(jobs)
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue()
    vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x")
    await files.put("exports", "f.vcf", "BEGIN:VCARD")
    await user.selectOptions(await screen.findByRole("combobox", { name: "Format" }), "CSV for Google Contacts")
    await user.click(screen.getByRole("button", { name: "Export all contacts" }))
    const [asked] = worker.inputsOf("exports.start")
    expect(asked).toMatchObject({ format: "csv-google", ids: undefined })
    expect(click).not.toHaveBeenCalled()
    jobs.push(aJob({ id: asked?.commandId, kind: "export" }))
    worker.announce([{ subject: "jobs" }])
    await waitFor(() => expect(click).toHaveBeenCalledOnce())
    expect((await screen.findByRole("status")).textContent).toContain("12 contacts exported.")
  })
})
