import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Stopped } from "~background/jobs/kind"
import { jobsAtRest } from "~background/jobs/run"
import { segmentsJob } from "~background/jobs/segments"
import { keepUpSegments } from "~background/segments/keep-up"
import { commit } from "~db/commit"
import { database } from "~db/connection"
import { keepModel } from "~db/lead-model"
import { keepQuality } from "~db/quality"
import { countMembers, fillingSegments, memberIds, standingOf, standingsOf } from "~db/standings"
import { forgetInForce } from "~db/standings/in-force"
import { isRenewalDue, renew } from "~db/standings/renew"
import { eachSubject, subjectOf } from "~db/subjects"
import type { ContactFields } from "~domain/contact"
import { newId } from "~domain/ids"
import type { InteractionFields } from "~domain/interaction"
import { trainLeadModel } from "~domain/lead-model"
import { compileFilter } from "~domain/segment/compile"
import type { Filter } from "~domain/segment/filter"
import type { InputOf } from "~messages/protocol"

import { aForm } from "../../support/builders"
import { fakeFiles } from "../../support/fake-files"
import { randomFrom } from "../../support/random"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const NOW = Date.UTC(2026, 10, 20, 12)
const DAY = 86_400_000

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW })
  fakeFiles()
  await anOpenStore()
})
afterEach(() => {
  vi.useRealTimers()
})

const create = async (fields: Partial<ContactFields> = {}) =>
  (await ask("contacts.create", { ...aCommand(), fields: aForm({ emails: [], ...fields }) })).id
const change = (id: string, changes: InputOf<"contacts.update">["changes"]) =>
  ask("contacts.update", { ...aCommand(), id, changes })
const log = async (contactId: string, one: Partial<InteractionFields> = {}) =>
  (await ask("interactions.log", { ...aCommand(), interaction: { contactId, kind: "note", at: Date.now(), ...one } }))
    .id
const undo = async (seq: number) => ask("history.undo", { ...aCommand(), seq })

/** A live segment that everybody was held against. */
async function segment(filter: Filter, id = newId()): Promise<string> {
  await commit({ name: "segments.save" }, async (write) => {
    write.create("segments", { id, name: id, kind: "live", filter, createdAt: Date.now() })
    return {}
  })
  await filled()
  return id
}
async function filled() {
  await keepUpSegments()
  await jobsAtRest()
  expect([...(await fillingSegments())]).toEqual([])
}
const eventsOf = async (id: string) =>
  (await database().segmentEvents.toArray())
    .filter((one) => one.segment === id)
    .map(({ change, contact, size }) => (change === "filled" ? `filled ${size}` : `${change} ${contact}`))

const IN_SPAIN: Filter = { field: "addresses.country", op: "is", values: ["España"] }
const WROTE: Filter = { field: "interactions", op: "did", times: 2, days: 30, kinds: ["email"], direction: "in" }
const mail = { kind: "email", direction: "in" } as const

describe("a live segment", () => {
  it("has whoever meets it at once, and tells who came and who left", async () => {
    const before = await create({ addresses: [{ country: "España" }] })
    const id = await segment(IN_SPAIN)
    expect([await memberIds(id), await eventsOf(id)]).toEqual([[before], ["filled 1"]])

    const ana = await create({ addresses: [{ country: "España" }] })
    await create({ addresses: [{ country: "Portugal" }] })
    expect(await memberIds(id)).toEqual([before, ana].sort())
    const { seq } = await change(before, { addresses: [] })
    expect(await memberIds(id)).toEqual([ana])
    await undo(seq)
    await ask("contacts.delete", { ...aCommand(), id: ana })
    expect(await memberIds(id)).toEqual([before])
    expect(await eventsOf(id)).toEqual([
      "filled 1",
      `joined ${ana}`,
      `left ${before}`,
      `joined ${before}`,
      `left ${ana}`,
    ])
  })

  it("follows what happens with somebody, and time", async () => {
    const id = await segment(WROTE)
    const ana = await create()
    await log(ana, { ...mail, at: NOW - 20 * DAY })
    expect(await countMembers(id)).toBe(0)
    const second = await log(ana, { ...mail, at: NOW - 2 * DAY })
    expect(await countMembers(id)).toBe(1)

    await ask("interactions.update", { ...aCommand(), id: second, changes: { direction: "out" } })
    expect(await countMembers(id)).toBe(0)
    await ask("interactions.update", { ...aCommand(), id: second, changes: { direction: "in" } })

    vi.setSystemTime(NOW + 9 * DAY)
    await keepUpSegments()
    expect(await countMembers(id)).toBe(1)
    vi.setSystemTime(NOW + 12 * DAY)
    await keepUpSegments()
    expect(await countMembers(id)).toBe(0)
    expect((await eventsOf(id)).at(-1)).toBe(`left ${ana}`)
  })

  it("follows scores as they decay", async () => {
    const id = await segment({ field: "engagement", op: "within", from: 10 })
    const ana = await create()
    await log(ana, { ...mail, at: NOW })
    const { scores } = await subjectOf(await ask("contacts.get", { id: ana }))
    expect(scores?.engagement).toBeGreaterThanOrEqual(10)
    expect(await memberIds(id)).toEqual([ana])
    vi.setSystemTime(NOW + 200 * DAY)
    forgetInForce()
    for (let i = 0; i < 10; i++) await keepUpSegments()
    expect(await memberIds(id)).toEqual([])
  })

  it("leaves out employees, suppliers, spam and who isn't to be contacted", async () => {
    const id = await segment(IN_SPAIN)
    const addresses = [{ country: "España" }]
    for (const relationship of ["employee", "supplier", "spam"] as const) await create({ addresses, relationship })
    await create({ addresses, doNotContact: true })
    const partner = await create({ addresses, relationship: "partner" })
    expect(await memberIds(id)).toEqual([partner])
    await ask("settings.update", {
      ...aCommand(),
      changes: { excluded: [{ match: "acme.es", relationship: "supplier" }] },
    })
    await create({ addresses, emails: [{ value: "ana@acme.es" }] })
    expect(await memberIds(id)).toEqual([partner])
  })

  it("nests others, and follows what they ask", async () => {
    const inner = await segment(IN_SPAIN)
    const outer = await segment({
      all: [
        { field: "segment", op: "in", id: inner },
        { field: "tags", op: "is", values: ["vip"] },
      ],
    })
    const ana = await create({ addresses: [{ country: "España" }], tags: ["VIP"] })
    expect(await memberIds(outer)).toEqual([ana])
    await commit({ name: "segments.save" }, async (write) => {
      await write.update("segments", inner, { filter: { field: "addresses.country", op: "is", values: ["Chile"] } })
      return {}
    })
    expect([...(await fillingSegments())].sort()).toEqual([inner, outer].sort())
    await filled()
    expect([await countMembers(inner), await countMembers(outer)]).toEqual([0, 0])
    // What was asked is another thing: nobody came or left.
    expect((await eventsOf(outer)).at(-1)).toBe("filled 0")
  })

  it("that was deleted has nobody", async () => {
    const id = await segment({ all: [] })
    await create()
    expect(await countMembers(id)).toBe(1)
    await commit({ name: "segments.delete" }, async (write) => {
      await write.remove("segments", id)
      return {}
    })
    expect(await isRenewalDue()).toBe(true)
    await filled()
    expect(await countMembers(id)).toBe(0)
  })
})

it("a static segment has who was put into it", async () => {
  const id = newId()
  await commit({ name: "segments.save" }, async (write) => {
    write.create("segments", { id, name: "Fair", kind: "static", createdAt: NOW })
    return {}
  })
  const live = await segment({ field: "segment", op: "in", id })
  const ana = await create()
  const { seq } = await commit({ name: "list.change" }, async (write) => {
    await write.update("contacts", ana, { segments: [id] })
    return {}
  })
  expect([await memberIds(id), await memberIds(live)]).toEqual([[ana], [ana]])
  await log(ana)
  expect(await memberIds(id)).toEqual([ana])
  await undo(seq)
  expect([await memberIds(id), await memberIds(live)]).toEqual([[], []])
})

it("a job that dies goes on with whom it didn't come to", async () => {
  const one = await database().contacts.get(await create())
  if (!one) throw new Error("nobody was made")
  await database().contacts.bulkAdd(Array.from({ length: 1_199 }, () => ({ ...one, id: newId() })))
  const id = newId()
  await commit({ name: "segments.save" }, async (write) => {
    write.create("segments", { id, name: id, kind: "live", filter: { all: [] }, createdAt: NOW })
    return {}
  })
  await jobsAtRest()
  await database().meta.put({ key: "standings", format: 1, filled: {} })
  await database().memberships.clear()
  forgetInForce()
  let kept: Parameters<typeof segmentsJob.run>[0] = {}
  let keeps = 0
  const control = {
    id: newId(),
    step: async () => {},
    keep: async (data: typeof kept) => {
      kept = data
      if (++keeps === 2) throw new Stopped()
    },
  }
  await expect(segmentsJob.run({}, control)).rejects.toThrow(Stopped)
  const reached = kept.reached?.done ?? 0
  expect(reached).toBe(1_000)
  expect(await countMembers(id)).toBe(reached)
  keeps = 10
  await database().memberships.clear()
  await segmentsJob.run(kept, control)
  // Those before the checkpoint were not held against it again.
  expect(await countMembers(id)).toBe(1_200 - reached)
})
it("stays what a look at everything would give, whatever is done", async () => {
  const segments: [string, Filter][] = []
  const filters: Filter[] = [
    IN_SPAIN,
    WROTE,
    { field: "tags", op: "is", values: ["a"] },
    { not: { field: "tags", op: "is", values: ["b"] } },
    { field: "interactions", op: "didNot", days: 10 },
    { field: "engagement", op: "within", from: 5 },
    { field: "fit", op: "within", to: 20 },
    { field: "stage", op: "is", values: ["lead", "customer"] },
    { field: "stageSince", op: "during", period: { lastDays: 5 } },
    { field: "tasks", op: "open" },
    { field: "lastInteraction", op: "during", period: { olderThanDays: 3 } },
  ]
  for (const filter of filters) segments.push([await segment(filter), filter])
  const random = randomFrom(11)
  const any = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One
  const people: string[] = []
  const entries: string[] = []
  const seqs: number[] = []
  const deeds: (() => Promise<{ seq: number } | undefined>)[] = [
    async () => {
      people.push(await create({ tags: any([[], ["a"], ["a", "b"]]), addresses: any([[], [{ country: "España" }]]) }))
      return undefined
    },
    async () => {
      entries.push(
        await log(any(people), {
          ...any([mail, { kind: "note" }, { kind: "call", outcome: "answered" }] as const),
          at: Date.now() - Math.floor(random() * 40) * DAY,
        }),
      )
      return undefined
    },
    () =>
      change(
        any(people),
        any([
          { tags: ["b"] },
          { tags: [] },
          { stage: "lead" },
          { stage: "contact" },
          { jobTitle: "CEO" },
          { relationship: "supplier" },
          { relationship: "prospect" },
        ] as const) as never,
      ),
    () =>
      ask("interactions.update", {
        ...aCommand(),
        id: any(entries),
        changes: { at: Date.now() - Math.floor(random() * 40) * DAY },
      }),
    () => ask("interactions.delete", { ...aCommand(), id: any(entries) }),
    () => ask("contacts.delete", { ...aCommand(), id: any(people) }),
    () => ask("contacts.merge", { ...aCommand(), into: any(people), ids: [any(people)], picks: {} }),
    () => ask("contacts.unmerge", { ...aCommand(), id: any(people) }),
    () => ask("tasks.add", { ...aCommand(), contactId: any(people), title: "Call", due: "2026-12-01" }),
    () => undo(any(seqs)),
  ]
  for (let i = 0; i < 160; i++) {
    const done = await any(deeds)().catch(() => undefined)
    if (done?.seq) seqs.push(done.seq)
  }
  expect(people.length).toBeGreaterThan(5)

  const kept = await everything()
  expect(kept.some(({ segments }) => segments.length > 2)).toBe(true)
  // By the filters themselves.
  for await (const subjects of eachSubject())
    for (const subject of subjects) {
      const inside = segments.flatMap(([id, filter]) =>
        compileFilter({ all: [filter, { field: "exclusion", op: "missing" }] }, { now: Date.now() })(subject)
          ? [id]
          : [],
      )
      expect((await standingOf(subject.contact.id)).segments).toEqual(inside.sort())
    }
  // And by the timelines.
  await renew(
    (await database().contacts.toArray()).map(({ id }) => id),
    true,
  )
  expect(await everything()).toEqual(kept)
})

const everything = async () => {
  const ids = (await database().contacts.toArray()).map(({ id }) => id)
  const standings = await standingsOf(ids)
  return ids.map((id) => ({ id, segments: standings.get(id)?.segments ?? [], happened: standings.get(id)?.happened }))
}

it("segments follow the score of the data, and likelihood where a model tells something", async () => {
  const poor = await segment({ field: "quality", op: "within", to: 60 })
  const likely = await segment({ field: "probability", op: "within", from: 0.5 })
  const ana = await create()
  await keepQuality([{ id: ana, score: 40, marks: [], seenAt: NOW }])
  expect(await memberIds(poor)).toEqual([ana])
  await keepQuality([{ id: ana, score: 90, marks: [], seenAt: NOW }])
  expect(await memberIds(poor)).toEqual([])
  expect(await memberIds(likely)).toEqual([])

  const model = trainLeadModel(
    Array.from({ length: 200 }, (_, i) => ({
      features: { phone: i % 2 === 0 },
      converted: i % 2 === 0 && i % 10 !== 0,
    })),
  )
  const figures = { auc: 0.9, loss: 0.3, baseLoss: 0.69, gain: 0.39, gainError: 0.01, calibrationError: 0.01, bins: [] }
  await keepModel({ id: "lead", model, figures, learnt: [], won: 80, lost: 120, at: NOW })
  forgetInForce()
  await filled()
  const caller = await create({ phones: [{ value: "+34600000001" }] })
  expect(await memberIds(likely)).toEqual([caller])
})
