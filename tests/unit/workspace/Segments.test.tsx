// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it } from "vitest"

import { summaryOf } from "~domain/contact-name"
import { Problem } from "~domain/problem"
import type { Filter } from "~domain/segment/filter"
import { STARTING_POINTS } from "~domain/segment/starting-points"
import type { SegmentCount, SegmentReport, SegmentSize, SegmentSummary } from "~messages/segments"
import { filterOf, treeOf } from "~workspace/segments/builder/tree"
import { Segments } from "~workspace/segments/Segments"

import { aContact } from "../../support/builders"
import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const [FAIR, VIP, LIST] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
const ALL: SegmentSummary[] = [
  {
    id: FAIR,
    name: "Fair",
    kind: "live",
    filter: { field: "tags", op: "is", values: ["fair"] },
  },
  {
    id: VIP,
    name: "Careful buyer",
    kind: "live",
    filter: { all: [{ field: "segment", op: "in", id: FAIR }] },
    persona: { needs: ["Quick help"], objections: ["Price"], channel: "call", tone: "Plain" },
  },
  { id: LIST, name: "Dinner", kind: "static" },
]
const SIZES: SegmentSize[] = [
  { id: FAIR, count: 7, isFilling: false },
  { id: VIP, count: 1, isFilling: true },
  { id: LIST, count: 0, isFilling: false },
]
const COUNT: SegmentCount = {
  count: 3,
  leftOut: { spam: 1, "do-not-contact": 0, employee: 2, supplier: 0 },
  people: [summaryOf(aContact({ fullName: "Ana Ruiz" }))],
}

const REPORT: SegmentReport = {
  size: 7,
  sizes: [
    { at: new Date(2026, 9, 1).getTime(), size: 4 },
    { at: new Date(2026, 10, 1).getTime(), size: 7 },
  ],
  stages: [
    { stage: "lead", count: 5 },
    { stage: "customer", count: 2 },
  ],
  sources: [{ channel: "event", count: 7 }],
  fit: [0, 0, 0, 0, 0, 6, 0, 0, 0, 0],
  engagement: [6, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  grades: [{ grade: "B4", count: 6 }],
  unscored: 1,
  conversions: [{ from: "lead", to: "marketing-qualified", reached: 4, converted: 1, share: 0.25 }],
}

beforeEach(() => history.replaceState(null, "", "#segments"))

function at(hash: string, segments = ALL, report = REPORT) {
  history.replaceState(null, "", hash)
  let asked = 0
  const worker = fakeWorker({
    "segments.list": () => segments,
    "segments.sizes": () => SIZES,
    // The first answer says how far it is.
    "segments.count": () => (asked++ === 0 ? { done: 10, total: 40 } : { done: 40, total: 40, value: COUNT }),
    "segments.save": () => ({ seq: 1, id: FAIR }),
    "segments.delete": () => ({ seq: 2 }),
    "segments.report": () => ({ done: 1, total: 1, value: report }),
    "list.choices": () => [{ value: "fair", count: 3 }],
  })
  return { worker, ...showWithStatus(<Segments />) }
}
const lastAsked = (worker: ReturnType<typeof fakeWorker>) => worker.inputsOf("segments.count").at(-1)

describe("the list", () => {
  it("says of each what it asks and how many are in it, personas apart", async () => {
    at("#segments")
    expect(await screen.findByText("Contacts for whom tags is “fair”.")).toBeTruthy()
    expect(await screen.findByText("7 contacts")).toBeTruthy()
    const personas = within(screen.getByRole("region", { name: "Personas" }))
    expect(personas.getByText("Contacts for whom the segment “Fair” has them.")).toBeTruthy()
    expect(personas.getByText("(being filled)")).toBeTruthy()
    expect(personas.queryByText("Dinner")).toBeNull()
  })

  it("offers what to begin with where there is none, of the four kinds", async () => {
    at("#segments", [])
    expect(await screen.findByText("No segments yet")).toBeTruthy()
    for (const kind of ["Where they are", "Who they are", "What they want and fear", "What they do"])
      expect(within(screen.getByRole("region", { name: kind })).getAllByRole("link").length).toBeGreaterThan(4)
    expect(screen.getByRole("link", { name: "Leads gone cold" }).getAttribute("href")).toBe(
      "#segments?new=live&start=gone_cold",
    )
  })

  it("deletes with a way back, and says which others stand in the way", async () => {
    const { worker, user } = at("#segments")
    await user.click(await screen.findByRole("button", { name: "Delete Dinner" }))
    expect(worker.inputsOf("segments.delete")).toMatchObject([{ id: LIST }])
    expect(await screen.findByText("Segment deleted")).toBeTruthy()
    expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy()

    worker.answers["segments.delete"] = () => {
      throw new Problem("segment-nested", { names: "Careful buyer" })
    }
    await user.click(screen.getByRole("button", { name: "Delete Fair" }))
    expect((await screen.findByRole("alert")).textContent).toContain("(Careful buyer)")
  })
})

describe("building one", () => {
  it("by clicks, with its sentence and its count meanwhile", async () => {
    const { worker, user } = at("#segments?new=live")
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Buyers")
    await user.click(screen.getByRole("button", { name: "Add condition" }))
    expect(screen.getByText("Say what it is compared with.")).toBeTruthy()
    expect(screen.getByText("The count comes when every condition is complete.")).toBeTruthy()

    await user.click(screen.getByRole("button", { name: "Lead" }))
    await user.click(screen.getByRole("button", { name: "Add condition" }))
    const [, what] = screen.getAllByRole("combobox", { name: "What is asked" })
    await user.selectOptions(what as HTMLElement, "interactions")
    const [, how] = screen.getAllByRole("combobox", { name: "How it is compared" })
    await user.selectOptions(how as HTMLElement, "didNot")
    await user.click(screen.getByRole("button", { name: "Call" }))
    await user.selectOptions(screen.getByRole("combobox", { name: "How the conditions are joined" }), "any")

    expect(
      screen.getByText("Contacts for whom stage is Lead or there was no call within the last 30 days."),
    ).toBeTruthy()
    const filter: Filter = {
      any: [
        { field: "stage", op: "is", values: ["lead"] },
        { field: "interactions", op: "didNot", kinds: ["call"], days: 30 },
      ],
    }
    await waitFor(() => expect(lastAsked(worker)).toMatchObject({ filter, withExcluded: false }))
    expect(await screen.findByText("3 contacts")).toBeTruthy()
    expect(screen.getByText(/3 more are left out: Spam 1 and Employee 2\./)).toBeTruthy()
    expect(screen.getByText("Ana Ruiz")).toBeTruthy()

    await user.click(screen.getByRole("checkbox", { name: /^Employees, suppliers/ }))
    await waitFor(() => expect(lastAsked(worker)).toMatchObject({ filter, withExcluded: true }))
    await user.click(screen.getByRole("button", { name: "Save" }))
    expect(worker.inputsOf("segments.save")).toMatchObject([
      { segment: { name: "Buyers", kind: "live", filter, withExcluded: true } },
    ])
    await waitFor(() => expect(location.hash).toBe(`#segments?id=${FAIR}`))
  })

  it("says how far the count is while it is long", async () => {
    const { worker } = at("#segments?new=live")
    let answer: (part: { done: number; total: number }) => void = () => {}
    worker.answers["segments.count"] = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    await waitFor(() => expect(worker.inputsOf("segments.count")).toHaveLength(1))
    answer({ done: 1_200, total: 4_000 })
    expect(await screen.findByText("Counting: 1,200 of 4,000")).toBeTruthy()
    expect(new Set(worker.inputsOf("segments.count").map(({ question }) => question)).size).toBe(1)
  })

  it("takes what is typed with or without Enter, and groups within groups", async () => {
    const { worker, user } = at(`#segments?id=${FAIR}&edit=`)
    await user.click(await screen.findByRole("button", { name: "Add group" }))
    await user.click(screen.getAllByRole("button", { name: /^Remove condition/ }).at(-1) as HTMLElement)
    expect(screen.getByText("This group is empty: add a condition, or remove it.")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Remove group" }))
    const values = screen.getByRole("combobox", { name: "Any of these values" })
    await user.type(values, "VIP{Enter}")
    await user.type(values, "north")
    await user.tab()
    await waitFor(() =>
      expect(lastAsked(worker)).toMatchObject({
        own: FAIR,
        filter: { all: [{ field: "tags", op: "is", values: ["fair", "VIP", "north"] }] },
      }),
    )
  })

  it("doesn't let a segment name itself, and says what circles back", async () => {
    const { user } = at(`#segments?id=${FAIR}&edit=`)
    await user.selectOptions(await screen.findByRole("combobox", { name: "What is asked" }), "segment")
    const choice = screen.getByRole("combobox", { name: "Choose a segment" })
    expect(within(choice).queryByRole("option", { name: "Fair" })).toBeNull()
    await user.selectOptions(choice, "Careful buyer")
    expect(screen.getByText("That segment leads back to this one.")).toBeTruthy()
  })

  it("asks for a name", async () => {
    const { worker, user } = at("#segments?new=static")
    await user.click(await screen.findByRole("button", { name: "Save" }))
    expect(screen.getByRole("alert").textContent).toBe("Give it a name first.")
    expect(worker.inputsOf("segments.save")).toEqual([])
    await user.type(screen.getByRole("textbox", { name: "Name" }), "Dinner")
    await user.click(screen.getByRole("button", { name: "Save" }))
    expect(worker.inputsOf("segments.save")).toMatchObject([{ segment: { name: "Dinner", kind: "static" } }])
  })

  it("of a persona, with needs, objections and how to speak with them", async () => {
    const { worker, user } = at("#segments?new=persona")
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Boss")
    await user.type(screen.getByRole("textbox", { name: "Needs, one a line" }), "Time{Enter}{Enter}Money")
    await user.selectOptions(screen.getByRole("combobox", { name: "Prefers" }), "Meetings")
    await user.type(screen.getByRole("textbox", { name: "Tone" }), "Short")
    await user.click(screen.getByRole("button", { name: "Save" }))
    expect(worker.inputsOf("segments.save")).toMatchObject([
      { segment: { persona: { needs: ["Time", "Money"], objections: [], channel: "meeting", tone: "Short" } } },
    ])
  })
})

it("builds on any filter there is without changing what it means", () => {
  const filters: Filter[] = [
    ...STARTING_POINTS.map(({ filter }) => filter),
    { all: [] },
    { not: { field: "tags", op: "known" } },
    { not: { any: [{ field: "tags", op: "known" }, { not: { all: [{ field: "kind", op: "known" }] } }] } },
    { not: { not: { field: "tags", op: "known" } } },
  ]
  for (const filter of filters) {
    const built = filterOf(treeOf(filter))
    expect(filterOf(treeOf(built))).toEqual(built)
    const isGroup = "all" in filter || "any" in filter || "not" in filter
    expect(built).toEqual(isGroup ? filter : { all: [filter] })
  }
})

describe("a segment's page", () => {
  it("has a plot of each figure, with a table behind it", async () => {
    const { user } = at(`#segments?id=${FAIR}`)
    expect(await screen.findByRole("img", { name: /^Size over time: .*: 4; .*: 7$/ })).toBeTruthy()
    expect(screen.getByRole("img", { name: "Stages: Lead: 5; Customer: 2" })).toBeTruthy()
    await user.click(screen.getByText(": Stages", { exact: false }))
    const table = within(screen.getByRole("region", { name: "Stages" }))
    expect(table.getByRole("row", { name: "Customer 2" })).toBeTruthy()
    expect(screen.getByRole("img", { name: /Lead → Marketing-qualified: 25% \(1 of 4\)/ })).toBeTruthy()
    expect(screen.getByText(/^1 contact here is never scored/)).toBeTruthy()
    expect(screen.getByText(/^Revenue is not shown/)).toBeTruthy()
    expect(screen.getByRole("link", { name: "Show in the table" }).getAttribute("href")).toBe(
      `#contacts?segment=${FAIR}`,
    )
  })

  it("says how a list gets its people, and of a persona who they are", async () => {
    const empty = { ...REPORT, size: 0, sizes: [{ at: 1, size: 0 }] }
    const { unmount } = at(`#segments?id=${LIST}`, ALL, empty)
    expect(await screen.findByText("Nobody is in it now")).toBeTruthy()
    unmount()
    at(`#segments?id=${VIP}`)
    expect(await screen.findByText("Quick help")).toBeTruthy()
    expect(screen.getByText("Calls")).toBeTruthy()
  })

  it("says that a segment is gone", async () => {
    at(`#segments?id=${crypto.randomUUID()}`)
    expect(await screen.findByText("This segment is gone")).toBeTruthy()
  })
})
