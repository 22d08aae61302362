import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { afterCommit } from "~background/after-commit"
import { jobsAtRest } from "~background/jobs/run"
import { keepUpSegments } from "~background/segments/keep-up"
import { commit, onCommit } from "~db/commit"
import { checkpointIndex } from "~db/contact-index"
import type { Contact } from "~domain/contact"
import type { ListFilter } from "~domain/list/view"
import type { Problem } from "~domain/problem"
import type { Filter } from "~domain/segment/filter"
import type { Part, SegmentDefinition } from "~messages/segments"

import { aContact } from "../../support/builders"
import { resetFakeBrowser } from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(async () => {
  await resetFakeBrowser()
  await anOpenStore()
  onCommit(afterCommit)
})
// What follows a commit is still at work.
afterEach(() => filled())

const save = async (...contacts: Partial<Contact>[]) => {
  const all = contacts.map((fields) => aContact({ tags: [], emails: [], ...fields }))
  await commit({ name: "import" }, async (write) => {
    write.create("contacts", ...all)
    return {}
  })
  return all.map(({ id }) => id)
}
const keep = async (segment: SegmentDefinition, id?: string) => {
  const saved = await ask("segments.save", { ...aCommand(), segment, ...(id && { id }) })
  await filled()
  return saved
}
async function filled() {
  await keepUpSegments()
  await jobsAtRest()
}
const live = (name: string, filter: Filter) => ({ name, kind: "live" as const, filter })
const tagged = (tag: string): Filter => ({ field: "tags", op: "is", values: [tag] })
const within = (id: string): Filter => ({ field: "segment", op: "in", id })
const counts = async () => {
  const sizes = new Map((await ask("segments.sizes", {})).map(({ id, count }) => [id, count]))
  return Object.fromEntries((await ask("segments.list", {})).map(({ id, name }) => [name, sizes.get(id)]))
}
const undo = (seq: number) => ask("history.undo", { ...aCommand(), seq })

/** Asks for all of an answer that comes in parts. */
async function whole<Value>(asking: (question: string) => Promise<Part<Value>>): Promise<Value> {
  const question = crypto.randomUUID()
  for (;;) {
    const { value } = await asking(question)
    if (value !== undefined) return value
  }
}
const counted = (filter: Filter, more: { withExcluded?: boolean; own?: string } = {}) =>
  whole((question) => ask("segments.count", { asker: ASKER, question, filter, ...more }))
const reported = (id: string) => whole((question) => ask("segments.report", { asker: ASKER, question, id }))
const ASKER = crypto.randomUUID()
const problem = (asked: Promise<unknown>) =>
  asked.then(
    () => "none",
    ({ code, details }: Problem) => `${code} ${Object.values(details).join()}`,
  )

describe("segments", () => {
  it("are made, changed, deleted and brought back", async () => {
    await save({ tags: ["vip"] }, { tags: ["vip", "fair"] }, {})
    const { id, seq } = await keep(live("Important", tagged("vip")))
    expect(await ask("segments.list", {})).toEqual([{ id, name: "Important", kind: "live", filter: tagged("vip") }])
    expect(await ask("segments.sizes", {})).toEqual([{ id, count: 2, isFilling: false }])
    await keep({ ...live("Fair", tagged("fair")), persona: { needs: ["Quick help"], objections: [] } }, id)
    expect(await ask("segments.list", {})).toMatchObject([{ name: "Fair", persona: { needs: ["Quick help"] } }])
    await keep(live("Fair", tagged("fair")), id)
    expect((await ask("segments.list", {}))[0]).not.toHaveProperty("persona")

    const gone = await ask("segments.delete", { ...aCommand(), id })
    expect(await ask("segments.list", {})).toEqual([])
    await undo(gone.seq)
    await filled()
    expect(await counts()).toEqual({ Fair: 1 })
    await undo(seq)
    expect(await ask("segments.list", {})).toEqual([])
  })

  it("are not nested in themselves, nor deleted while others nest them", async () => {
    const { id: vip } = await keep(live("Important", tagged("vip")))
    const { id: outer } = await keep(live("Outer", { all: [within(vip), tagged("fair")] }))
    expect(await problem(keep(live("Important", within(vip)), vip))).toBe("segment-faulty segment-circle")
    expect(await problem(keep(live("Important", { any: [tagged("x"), within(outer)] }), vip))).toBe(
      "segment-faulty segment-circle",
    )
    expect(await problem(keep(live("Lost", within(crypto.randomUUID()))))).toBe("segment-faulty segment-gone")
    expect(await problem(ask("segments.delete", { ...aCommand(), id: vip }))).toBe("segment-nested Outer")
    expect(await problem(counted(within(vip), { own: vip }))).toBe("segment-faulty segment-circle")

    await ask("segments.delete", { ...aCommand(), id: outer })
    expect(await problem(ask("segments.delete", { ...aCommand(), id: vip }))).toBe("none")
  })

  it("don't break those that nest them", async () => {
    let inner = (await keep(live("S1", tagged("x")))).id
    const first = inner
    for (let n = 2; n <= 6; n++) inner = (await keep(live(`S${n}`, within(inner)))).id
    const { id: other } = await keep(live("Other", tagged("y")))
    expect(await problem(keep(live("S1", within(other)), first))).toBe("segment-breaks S6")
  })

  it("that are static have whoever was put into them, many at once and taken back as one", {
    timeout: 30_000,
  }, async () => {
    const ids = await save(...Array.from({ length: 1_200 }, (_, i) => ({ fullName: `Person ${i}` })))
    const { id: segment } = await keep({ name: "Fair", kind: "static" })
    const who = { ids: ids.slice(0, 3) }
    expect(await ask("list.change", { ...aCommand(), who, change: { addSegment: segment } })).toMatchObject({
      changed: 3,
    })
    expect(await ask("list.change", { ...aCommand(), who, change: { addSegment: segment } })).toMatchObject({
      changed: 0,
    })
    expect(await counts()).toEqual({ Fair: 3 })
    await ask("list.change", { ...aCommand(), who: { ids: ids.slice(0, 1) }, change: { removeSegment: segment } })
    expect(await counts()).toEqual({ Fair: 2 })

    const everybody = { all: { filter: {}, search: "" }, except: [] }
    await ask("list.change", { ...aCommand(), who: everybody, change: { addSegment: segment } })
    await jobsAtRest()
    expect(await counts()).toEqual({ Fair: 1_200 })
    const latest = await ask("history.latest", {})
    await undo(latest?.seq ?? 0)
    await jobsAtRest()
    expect(await counts()).toEqual({ Fair: 2 })
  })

  it("narrow the table to their members, with those who come and go", async () => {
    const [, bea = ""] = await save({ fullName: "Ana", tags: ["vip"] }, { fullName: "Bea" })
    const { id: segment } = await keep(live("Important", tagged("vip")))
    const names = async (filter: ListFilter) => {
      const view = { filter, search: "", sort: { column: "name", descending: false } as const }
      return (await ask("list.rows", { view, from: 0, count: 10 })).rows.map((row) => row?.name)
    }
    expect(await names({ segment })).toEqual(["Ana"])
    await checkpointIndex(true)
    expect(await names({ segment })).toEqual(["Ana"])
    const who = { ids: [bea] }
    const put = await ask("list.change", { ...aCommand(), who, change: { addTag: "vip" } })
    expect(await names({ segment })).toEqual(["Ana", "Bea"])
    await ask("list.change", {
      ...aCommand(),
      who: { all: { filter: { segment }, search: "" }, except: [] },
      change: { addTag: "seen" },
    })
    expect(await names({ segment, tags: ["seen"] })).toEqual(["Ana", "Bea"])
    await undo(put.seq)
    expect(await names({ segment })).toEqual(["Ana"])
    expect(await names({ segment: crypto.randomUUID() })).toEqual([])
  })

  it("take nobody in by hand where they are live or gone", async () => {
    const ids = await save({})
    const { id: segment } = await keep(live("Important", tagged("vip")))
    const put = (addSegment: string) => ask("list.change", { ...aCommand(), who: { ids }, change: { addSegment } })
    expect(await problem(put(segment))).toContain("record-gone")
    expect(await problem(put(crypto.randomUUID()))).toContain("record-gone")
  })
})

describe("counting who would be in one", () => {
  it("says who is left out, and why", async () => {
    await save(
      { tags: ["vip"], fullName: "Ana" },
      { tags: ["vip"], relationship: "supplier" },
      { tags: ["vip"], relationship: "spam" },
      { tags: ["vip"], doNotContact: true },
      {},
    )
    const leftOut = { spam: 1, "do-not-contact": 1, employee: 0, supplier: 1 }
    expect(await counted(tagged("vip"))).toMatchObject({ count: 1, leftOut, people: [{ fullName: "Ana" }] })
    expect(await counted(tagged("vip"), { withExcluded: true })).toMatchObject({ count: 4, leftOut })
    expect(await counted({ all: [] })).toMatchObject({ count: 2 })
  })

  it("is given up when the same page asks something newer", async () => {
    await save(...Array.from({ length: 40 }, () => ({ tags: ["vip"] })))
    const asked = (tag: string) =>
      ask("segments.count", { asker: ASKER, question: crypto.randomUUID(), filter: tagged(tag) })
    const [, newer] = await Promise.allSettled([asked("vip"), asked("fair")])
    expect(newer).toMatchObject({ status: "fulfilled", value: { value: { count: 0 } } })
  })
})

describe("a segment's report", () => {
  it("tells stages, sources, scores, conversion and how the size came about", async () => {
    const [ana = "", , boss = ""] = await save(
      { tags: ["vip"], stage: "contact", source: { channel: "event" } },
      { tags: ["vip"], stage: "lead" },
      { stage: "customer", source: { channel: "event" }, jobTitle: "CEO" },
    )
    const { id } = await keep(live("Important", tagged("vip")))
    await ask("list.change", { ...aCommand(), who: { ids: [ana] }, change: { stage: "lead" } })
    await ask("list.change", { ...aCommand(), who: { ids: [boss] }, change: { addTag: "vip" } })

    const report = await reported(id)
    expect(report.size).toBe(3)
    expect(report.sizes.at(-1)?.size).toBe(3)
    expect(report.stages.filter(({ count }) => count > 0)).toEqual([
      { stage: "lead", count: 2 },
      { stage: "customer", count: 1 },
    ])
    expect(report.sources).toEqual([
      { channel: "event", count: 2 },
      { channel: "unknown", count: 1 },
    ])
    const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0)
    expect([sum(report.fit), sum(report.engagement), report.unscored]).toEqual([3, 3, 0])
    expect(report.grades.reduce((all, { count }) => all + count, 0)).toBe(3)
    expect(report.conversions[0]).toMatchObject({ from: "contact", to: "subscriber", reached: 1, converted: 1 })
  })

  it("leaves out of the scores who is never scored", async () => {
    await save({ tags: ["vip"], relationship: "partner" })
    const { id } = await keep(live("Important", tagged("vip")))
    expect(await reported(id)).toMatchObject({ size: 1, unscored: 1, grades: [] })
  })
})
