// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"

import type { ListRow } from "~domain/list/row"
import type { InputOf } from "~messages/protocol"
import WorkspacePage from "~tabs/workspace"

import { fakeWorker } from "../ui/fake-worker"
import { show } from "../ui/render"

const idOf = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`
const aRow = (n: number, fields: Partial<ListRow> = {}): ListRow => ({
  id: idOf(n),
  kind: "person",
  name: `Person ${n}`,
  organization: "Acme",
  jobTitle: "",
  email: `p${n}@acme.example`,
  phone: "",
  locality: "",
  tags: [],
  stage: "lead",
  relationship: "prospect",
  lastInteraction: 0,
  createdAt: 1,
  changedAt: 1,
  ...fields,
})

/** A worker that has so many contacts. */
function workerWith(count: number) {
  const people = Array.from({ length: count }, (_, n) => aRow(n))
  const found = ({ view }: Pick<InputOf<"list.rows">, "view">) =>
    view.search === "" ? people : people.filter(({ name }) => name.toLowerCase().includes(view.search))
  return fakeWorker({
    "list.rows": (input) => ({
      rows: found(input).slice(input.from, input.from + input.count),
      total: found(input).length,
    }),
    "list.ids": (input) =>
      found(input)
        .slice(input.from, input.from + input.count)
        .map(({ id }) => id),
    "list.choices": () => [{ value: "fair", count: 2 }],
    "list.change": () => ({ seq: 7, changed: 2 }),
    "jobs.list": () => [],
  })
}

const open = async () => {
  history.replaceState(null, "", "#contacts")
  const shown = show(<WorkspacePage />)
  const grid = await screen.findByRole("grid", { name: "Contacts" })
  await screen.findByRole("row", { name: /Person 0/ })
  return { ...shown, grid }
}
const activeRow = (grid: HTMLElement) => document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")
const selectedRows = () =>
  screen.getAllByRole("row").filter((row) => row.getAttribute("aria-selected") === "true").length

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(800)
})

describe("the table of contacts", () => {
  it("is what the full page opens on, and tells how many there are and which row is which", async () => {
    workerWith(1_000)
    history.replaceState(null, "", "#")
    show(<WorkspacePage />)
    const grid = await screen.findByRole("grid", { name: "Contacts" })
    const row = await screen.findByRole("row", { name: /Person 4 / })
    expect(grid.getAttribute("aria-rowcount")).toBe("1001")
    expect(row.getAttribute("aria-rowindex")).toBe("6")
    expect(screen.getAllByRole("row").length).toBeLessThan(100)
    expect(screen.getByText("1,000 contacts")).toBeTruthy()
  })

  it("sorts by a heading, and the other way by a second click", async () => {
    const worker = workerWith(3)
    const { user } = await open()
    const heading = () => screen.getByRole("columnheader", { name: /Organisation/ })
    await user.click(within(heading()).getByRole("button"))
    await waitFor(() => expect(heading().getAttribute("aria-sort")).toBe("ascending"))
    await user.click(within(heading()).getByRole("button"))
    await waitFor(() =>
      expect(worker.inputsOf("list.rows").at(-1)?.view.sort).toEqual({ column: "organization", descending: true }),
    )
  })

  it("remembers its sorting and columns for the next time", async () => {
    const worker = workerWith(3)
    const { user, unmount } = await open()
    await user.click(screen.getByRole("button", { name: "Columns" }))
    await user.click(screen.getByRole("checkbox", { name: "Phone" }))
    await user.click(screen.getByRole("button", { name: "Move Job title forward" }))
    await user.click(screen.getByRole("button", { name: "E-mail" }))
    unmount()
    await open()
    const names = screen.getAllByRole("columnheader").map((heading) => heading.textContent)
    expect(names.slice(1, 5)).toEqual(["Name", "Job title", "Organisation", "E-mail"])
    expect(names).not.toContain("Phone")
    expect(worker.inputsOf("list.rows").at(-1)?.view.sort.column).toBe("email")
  })

  it("narrows by what is typed, and says when nobody fits", async () => {
    workerWith(30)
    const { user } = await open()
    await user.keyboard("/")
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Search contacts" }))
    await user.keyboard("person 7")
    await screen.findByText("1 contact")
    await user.keyboard("xx")
    await user.click(await screen.findByRole("button", { name: "Show everybody" }))
    expect(await screen.findByText("30 contacts")).toBeTruthy()
  })

  it("teaches what to do while nobody is there", async () => {
    workerWith(0)
    history.replaceState(null, "", "#contacts")
    show(<WorkspacePage />)
    expect(await screen.findByRole("heading", { name: "Your contacts will stand here" })).toBeTruthy()
  })

  it("asks for what a filter says", async () => {
    const worker = workerWith(5)
    const { user } = await open()
    await user.keyboard("f")
    const filters = screen.getByRole("region", { name: "Filters" })
    const stages = within(filters).getByRole("group", { name: "Stage" })
    await user.click(within(stages).getByRole("button", { name: "Customer", pressed: false }))
    await user.selectOptions(within(filters).getByRole("combobox", { name: "E-mail address" }), "Has none")
    await user.type(within(filters).getByRole("combobox", { name: "Tags" }), "press{Enter}")
    await waitFor(() =>
      expect(worker.inputsOf("list.rows").at(-1)?.view.filter).toEqual({
        stages: ["customer"],
        email: false,
        tags: ["press"],
      }),
    )
    expect(screen.getByRole("button", { name: "Filters: 3" })).toBeTruthy()
    await user.click(within(filters).getByRole("button", { name: "Clear filters" }))
    expect(await screen.findByRole("button", { name: "Filters" })).toBeTruthy()
  })
})

describe("the keys of the table", () => {
  it("go through rows, by pages, to either end", async () => {
    workerWith(1_000)
    const { user, grid } = await open()
    grid.focus()
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}")
    expect(activeRow(grid)?.getAttribute("aria-rowindex")).toBe("3")
    await user.keyboard("{Home}")
    expect(activeRow(grid)?.getAttribute("aria-rowindex")).toBe("2")
    await user.keyboard("{PageDown}")
    expect(Number(activeRow(grid)?.getAttribute("aria-rowindex"))).toBeGreaterThan(15)
    await user.keyboard("{End}")
    expect(grid.getAttribute("aria-activedescendant")).toMatch(/-999$/)
  })

  it("select rows, stretches of them, and all that is shown, unloaded ones too", async () => {
    const worker = workerWith(400)
    const { user, grid } = await open()
    grid.focus()
    await user.keyboard(" {ArrowDown}{ArrowDown}x")
    expect(selectedRows()).toBe(2)
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}")
    await waitFor(() => expect(selectedRows()).toBe(4))
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}")
    await waitFor(() => expect(selectedRows()).toBe(3))
    await user.keyboard("{Shift>}{End}{/Shift}")
    await screen.findByText("399 selected")
    expect(worker.inputsOf("list.ids")).toMatchObject([{ from: 2, count: 398 }])
    await user.keyboard("{Control>}a{/Control}")
    expect(await screen.findByText("400 selected")).toBeTruthy()
    await user.keyboard("{Escape}")
    expect(screen.queryByText("400 selected")).toBeNull()
  })

  it("change all that is shown but for whom one took out, and undo it", async () => {
    const worker = workerWith(400)
    worker.answers["history.undo"] = () => ({ seq: 8, kept: [] })
    const { user, grid } = await open()
    grid.focus()
    await user.keyboard("{Control>}a{/Control}x")
    await screen.findByText("399 selected")
    await user.keyboard("e")
    await user.selectOptions(document.activeElement as HTMLSelectElement, "Add tag")
    await user.type(screen.getByRole("combobox", { name: "Add tag" }), "fair{Enter}")
    expect(worker.inputsOf("list.change")).toMatchObject([
      { who: { all: { filter: {}, search: "" }, except: [idOf(0)] }, change: { addTag: "fair" } },
    ])
    expect(await screen.findByText("2 contacts changed")).toBeTruthy()
    await user.keyboard("{Control>}z{/Control}")
    await waitFor(() => expect(worker.inputsOf("history.undo")).toMatchObject([{ seq: 7 }]))
  })

  it("delete who is selected, without a question and with a way back", async () => {
    const worker = workerWith(5)
    const { user, grid } = await open()
    grid.focus()
    await user.keyboard("x{Delete}")
    expect(worker.inputsOf("list.change")).toMatchObject([{ who: { ids: [idOf(0)] }, change: { delete: true } }])
    expect(await screen.findByText("2 contacts deleted")).toBeTruthy()
    expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy()
  })

  it("open the contact beside the table, and close it", async () => {
    workerWith(5)
    const { user, grid } = await open()
    grid.focus()
    await user.keyboard("{ArrowDown}{Enter}")
    const beside = await screen.findByRole("complementary", { name: "Contact beside the table" })
    expect(beside.querySelector("iframe")?.getAttribute("src")).toContain(`contact=${idOf(1)}`)
    await user.keyboard("{Escape}")
    expect(screen.queryByRole("complementary")).toBeNull()
    expect(document.activeElement).toBe(grid)
  })
})

it("writes somebody down, with a warning of who is there already, and keeps what was typed", async () => {
  const worker = workerWith(3)
  const lookalike = { id: idOf(1), fullName: "Person 1", stage: "lead", relationship: "prospect" } as const
  worker.answers["contacts.lookalikes"] = () => [{ contact: lookalike, reasons: ["same-address"] }]
  worker.answers["contacts.create"] = () => ({ seq: 3, id: idOf(9) })
  const { user, grid } = await open()
  grid.focus()
  await user.keyboard("n")
  expect(screen.getByRole("button", { name: "Save contact" }).hasAttribute("disabled")).toBe(true)
  await user.keyboard("Grace Hopper")
  await user.click(screen.getByRole("button", { name: "Filters" }))
  await user.click(screen.getByRole("button", { name: "New contact" }))
  const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Full name" })
  expect(name.value).toBe("Grace Hopper")
  await user.type(screen.getByRole("textbox", { name: "E-mail" }), "p1@acme.example")
  await user.tab()
  expect(await screen.findByRole("link", { name: "May be Person 1" })).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Create anyway" }))
  expect(worker.inputsOf("contacts.create")).toMatchObject([
    { fields: { fullName: "Grace Hopper", emails: [{ value: "p1@acme.example" }] } },
  ])
  expect(await screen.findByText("Contact saved")).toBeTruthy()
  expect(screen.queryByRole("form", { name: "New contact" })).toBeNull()
})

it("tells of a change of a great many when the last of them is done", async () => {
  const job = crypto.randomUUID()
  const worker = workerWith(3)
  const state = (state: "running" | "done") => () => [
    { id: job, kind: "change" as const, state, progress: { phase: "changing", done: 3, total: 3_000 }, at: 1 },
  ]
  worker.answers["list.change"] = () => ({ seq: 0, changed: 3_000, job })
  worker.answers["history.latest"] = () => ({
    seq: 9,
    at: 1,
    name: "list.change",
    fields: [],
    records: 3_000,
    undone: false,
  })
  const { user, grid } = await open()
  grid.focus()
  await user.keyboard("{Control>}a{/Control}")
  worker.answers["jobs.list"] = state("running")
  await user.click(screen.getByRole("button", { name: "Apply" }))
  worker.announce([{ subject: "jobs", id: job }])
  expect(await screen.findByRole("progressbar", { name: "Changing contacts" })).toBeTruthy()
  expect((screen.getByRole("button", { name: "Apply" }) as HTMLButtonElement).disabled).toBe(true)

  worker.answers["jobs.list"] = state("done")
  worker.announce([{ subject: "jobs", id: job }])
  expect(await screen.findByText("3,000 contacts changed")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Undo" }))
  await waitFor(() => expect(worker.inputsOf("history.undo")).toMatchObject([{ seq: 9 }]))
})

describe("the table of a segment", () => {
  const [fair, dinner] = [idOf(900), idOf(901)]
  const openAt = async (hash: string) => {
    const worker = workerWith(3)
    worker.answers["segments.list"] = () => [
      { id: fair, name: "Fair", kind: "live", filter: { all: [] } },
      { id: dinner, name: "Dinner", kind: "static" },
    ]
    history.replaceState(null, "", hash)
    const shown = show(<WorkspacePage />)
    await screen.findByRole("row", { name: /Person 0/ })
    return { worker, ...shown }
  }
  const lastFilter = (worker: ReturnType<typeof workerWith>) => worker.inputsOf("list.rows").at(-1)?.view.filter

  it("is what its address says, until it is left", async () => {
    const { worker, user } = await openAt(`#contacts?segment=${fair}`)
    expect(lastFilter(worker)).toEqual({ segment: fair })
    await user.keyboard("{Control>}a{/Control}")
    expect(await screen.findByText("3 selected")).toBeTruthy()
    await user.click(await screen.findByRole("button", { name: "Show everybody, not only Fair" }))
    await waitFor(() => expect(lastFilter(worker)).toEqual({}))
    expect(location.hash).toBe("#contacts")
    expect(screen.queryByText("3 selected")).toBeNull()
  })

  it("is chosen among the filters, and goes into the address", async () => {
    const { worker, user } = await openAt("#contacts")
    await user.keyboard("f")
    await user.selectOptions(await screen.findByRole("combobox", { name: "Segment" }), "Dinner")
    await waitFor(() => expect(location.hash).toBe(`#contacts?segment=${dinner}`))
    await waitFor(() => expect(lastFilter(worker)).toEqual({ segment: dinner }))
    expect(await screen.findByRole("link", { name: "Only the segment Dinner" })).toBeTruthy()
  })

  it("asks for nothing where the address names no id", async () => {
    const { worker } = await openAt("#contacts?segment=x")
    expect(lastFilter(worker)).toEqual({})
  })

  it("puts whoever is chosen into a list; live segments take nobody by hand", async () => {
    const { worker, user } = await openAt("#contacts")
    await user.keyboard("{Control>}a{/Control}")
    await user.selectOptions(await screen.findByRole("combobox", { name: "Change" }), "Add to list")
    const to = screen.getByRole("combobox", { name: "To" })
    expect(
      within(to)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["Dinner"])
    await user.click(screen.getByRole("button", { name: "Apply" }))
    expect(worker.inputsOf("list.change")).toMatchObject([
      { who: { all: { filter: {}, search: "" } }, change: { addSegment: dinner } },
    ])
  })
})
