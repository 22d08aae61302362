import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { moveCold } from "~background/leads/cold"
import { keepUpQuality } from "~background/quality/keep-up"
import { commit } from "~db/commit"
import { countOnList } from "~db/quality"
import type { Contact } from "~domain/contact"
import { newId } from "~domain/ids"
import type { Interaction } from "~domain/interaction"
import { LIFECYCLE_STAGES } from "~domain/lifecycle"
import type { ShownMail } from "~domain/signals/shown-mail"

import { aForm } from "../../support/builders"
import { resetFakeBrowser } from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const DAY = 86_400_000

let contactId: string
beforeEach(async () => {
  await resetFakeBrowser()
  await anOpenStore()
  const fields = aForm({ jobTitle: "Managing director", phones: [{ value: "+34600123456" }] })
  contactId = (await ask("contacts.create", { ...aCommand(), fields })).id
})

afterEach(() => {
  vi.useRealTimers()
})

const timeline = async () => (await ask("interactions.list", { contactId })).interactions
const kinds = async () => (await timeline()).map(({ kind }) => kind)
const lead = (mail?: ShownMail) => ask("leads.get", { contactId, mail })
const contact = () => ask("contacts.get", { id: contactId })
const aMail = (over: Partial<ShownMail> = {}): ShownMail => ({
  at: Date.now() - 1_000,
  direction: "in",
  subject: "Prices",
  text: "Hello,\n\nHow much would it be for 20 seats?\n\nAda",
  messageId: "mail.example.com/INBOX/7",
  threadId: "t1",
  head: {
    from: { address: "ada@engines.example" },
    to: [{ address: "me@acme.es" }],
    cc: [],
    thread: [],
    isAutomatic: false,
  },
  ...over,
})
const logMail = async (over: Partial<ShownMail> = {}) => {
  const { head, ...mail } = aMail(over)
  return ask("interactions.log", { ...aCommand(), interaction: { ...mail, contactId, kind: "email" }, head })
}
const settings = (changes: object) => ask("settings.update", { ...aCommand(), changes })

/** The record without what every change stamps. */
const values = ({ stamps: _, ...rest }: Contact) => JSON.stringify(rest)

describe("a move", () => {
  it("there and back leaves the person byte for byte as they were, and the history two entries longer", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== "")
    const person = fc.record({ fullName: text, notes: text, tags: fc.uniqueArray(text, { maxLength: 3 }) })
    const stage = fc.constantFrom(...LIFECYCLE_STAGES)
    await fc.assert(
      fc.asyncProperty(person, stage, stage, async (fields, from, to) => {
        fc.pre(from !== to)
        const { id } = await ask("contacts.create", { ...aCommand(), fields: aForm({ ...fields, stage: from }) })
        const before = await ask("contacts.get", { id })
        for (const stage of [to, from]) await ask("contacts.update", { ...aCommand(), id, changes: { stage } })
        expect(values(await ask("contacts.get", { id }))).toBe(values(before))
        const events = (await ask("interactions.list", { contactId: id })).interactions
        expect(events.map(({ from, to, reason, by }) => [from, to, reason, by])).toEqual([
          [to, from, "hand", "user"],
          [from, to, "hand", "user"],
        ])
      }),
      { numRuns: 25 },
    )
  })

  it("is the same event from a form and from a table, and says why where that is known", async () => {
    await ask("list.change", { ...aCommand(), who: { ids: [contactId] }, change: { stage: "lead" } })
    await ask("contacts.update", {
      ...aCommand(),
      id: contactId,
      changes: { stage: "disqualified", stageReason: "No budget", jobTitle: "CEO" },
    })
    expect(await contact()).toMatchObject({ stage: "disqualified", stageReason: "No budget", jobTitle: "CEO" })
    expect(await timeline()).toMatchObject([
      { from: "lead", to: "disqualified", text: "No budget", by: "user" },
      { from: "contact", to: "lead", reason: "hand", by: "user" },
    ])
    await ask("contacts.update", { ...aCommand(), id: contactId, changes: { stage: "lead" } })
    expect((await contact()).stageReason).toBeUndefined()
  })
})

describe("whoever is never a lead", () => {
  const move = (stage: "lead" | "opportunity" | "customer", relationship?: "supplier" | "prospect") =>
    ask("contacts.update", { ...aCommand(), id: contactId, changes: { stage, ...(relationship && { relationship }) } })

  it("doesn't become one by hand, unless what they are to us is changed with it", async () => {
    await move("lead")
    await ask("contacts.update", { ...aCommand(), id: contactId, changes: { relationship: "supplier" } })
    await expect(move("opportunity")).rejects.toMatchObject({
      code: "never-a-lead",
      details: { relationship: "supplier", match: "none" },
    })
    await expect(ask("leads.handOver", { ...aCommand(), contactId, text: "Brief", to: "Marta" })).rejects.toThrow()
    expect((await contact()).stage).toBe("lead")
    await move("customer")
    await move("opportunity", "prospect")
    expect((await contact()).stage).toBe("opportunity")
    await expect(move("lead", "supplier")).rejects.toMatchObject({ code: "never-a-lead" })
    expect(await contact()).toMatchObject({ stage: "opportunity", relationship: "prospect" })
  })

  it("is told by the domain that says so, and stays where they are when many are moved", async () => {
    const fields = aForm({ fullName: "Bea Gil", emails: [{ value: "bea@acme.es" }] })
    const { id } = await ask("contacts.create", { ...aCommand(), fields })
    await settings({ excluded: [{ match: "acme.es", relationship: "partner" }] })
    await expect(ask("contacts.update", { ...aCommand(), id, changes: { stage: "lead" } })).rejects.toMatchObject({
      details: { relationship: "partner", match: "acme.es" },
    })
    const who = { ids: [id, contactId] }
    expect(await ask("list.change", { ...aCommand(), who, change: { stage: "lead" } })).toMatchObject({ changed: 1 })
    expect([(await contact()).stage, (await ask("contacts.get", { id })).stage]).toEqual(["lead", "contact"])
  })
})

describe("a lead as it is shown", () => {
  it("has a score, the way to the next threshold, and how long they are where they are", async () => {
    await logMail()
    const shown = await lead()
    expect(shown.score).toMatchObject({ grade: expect.stringMatching(/^[A-D][1-4]$/) })
    expect(shown.score?.engagement).toBe(32)
    expect(shown).toMatchObject({ stage: { regressions: 0 }, signals: [{ kind: "price-asked" }] })
    expect(shown.distance).toMatchObject({ to: "sales", engagement: 8 })
    expect(shown.distance?.ways.length).toBeGreaterThan(0)
  })

  it("is no score but a reason for whoever is never one", async () => {
    await logMail()
    await ask("contacts.update", { ...aCommand(), id: contactId, changes: { relationship: "supplier" } })
    const shown = await lead(aMail({ messageId: "other" }))
    expect(shown.excluded).toEqual({ relationship: "supplier", by: "hand" })
    expect(shown).not.toHaveProperty("score")
    expect(shown).not.toHaveProperty("proposal")
  })

  it("names the segments they are in, and the persona they are nearest to with why", async () => {
    const filter = { all: [{ field: "jobTitle", op: "contains", values: ["director"] }] }
    await ask("segments.save", {
      ...aCommand(),
      segment: { kind: "live", name: "Directors", filter, persona: { needs: ["Overview"], objections: [] } } as never,
    })
    await ask("segments.save", { ...aCommand(), segment: { kind: "live", name: "Deciders", filter } as never })
    await ask("contacts.update", { ...aCommand(), id: contactId, changes: { jobTitle: "Director" } })
    const shown = await lead()
    expect(shown.persona).toMatchObject({ name: "Directors", share: 1, met: filter.all, unmet: [] })
    expect(shown.persona?.details.needs).toEqual(["Overview"])
    expect(shown.segments.map(({ name }) => name)).toEqual(["Deciders"])
  })
})

describe("a proposal", () => {
  it("by the mail on screen writes nothing until it is accepted, and then mail, signal and move in one commit", async () => {
    const { proposal, inMail } = await lead(aMail())
    expect(inMail).toMatchObject([{ kind: "price-asked", quote: "How much would it be for 20 seats?" }])
    expect(proposal).toMatchObject({ to: "lead", why: "signal", isInMail: true })
    expect(await kinds()).toEqual([])

    const { seq } = await ask("leads.accept", { ...aCommand(), contactId, key: proposal?.key ?? "", mail: aMail() })
    expect((await contact()).stage).toBe("lead")
    const [mail, signal, move] = ["email", "signal", "stage-change"].map(
      (kind) => (all: Interaction[]) => all.find((one) => one.kind === kind),
    )
    const all = await timeline()
    expect(move?.(all)).toMatchObject({
      reason: "signal",
      by: "user",
      evidence: expect.arrayContaining([signal?.(all)?.id]),
    })
    expect(signal?.(all)).toMatchObject({ signal: "price-asked", evidence: [mail?.(all)?.id] })
    expect((await lead(aMail())).inMail).toEqual([])

    await ask("history.undo", { ...aCommand(), seq })
    expect(await kinds()).toEqual([])
    expect((await contact()).stage).toBe("contact")
  })

  it("that was declined on screen stays declined when the mail is logged, until something new is said", async () => {
    const key = (await lead(aMail())).proposal?.key ?? ""
    const { seq } = await ask("contacts.decline", { ...aCommand(), id: contactId, keys: [key] })
    expect((await lead(aMail())).proposal).toBeUndefined()
    await logMail()
    const threshold = (await lead()).proposal
    expect(threshold?.why).not.toBe("signal")
    await ask("history.undo", { ...aCommand(), seq })
    await logMail({ messageId: "8", at: Date.now() - 10, text: "Could we have a call tomorrow?" })
    expect((await lead()).proposal).toBeDefined()
  })

  it("is not carried out when another took its place", async () => {
    const key = (await lead(aMail())).proposal?.key ?? ""
    await ask("contacts.update", { ...aCommand(), id: contactId, changes: { stage: "customer" } })
    await expect(ask("leads.accept", { ...aCommand(), contactId, key, mail: aMail() })).rejects.toMatchObject({
      code: "proposal-gone",
    })
    expect(await kinds()).toEqual(["stage-change"])
  })

  it("is carried out by itself where that rule was turned on, in the commit that logs, and not again once undone", async () => {
    await settings({ movesBySelf: ["signal", "refused"] })
    const { seq } = await logMail({ text: "How much is it? A quote would be great." })
    expect((await contact()).stage).toBe("lead")
    expect((await timeline()).find(({ kind }) => kind === "stage-change")).toMatchObject({ by: "rule:signal" })
    await ask("history.undo", { ...aCommand(), seq })
    expect((await contact()).stage).toBe("contact")
    expect(await kinds()).toEqual([])

    await logMail({ text: "We are not interested, please stop." })
    expect(await contact()).toMatchObject({
      stage: "disqualified",
      stageReason: expect.stringContaining("not interested"),
    })
  })

  it("of somebody cold is carried out by the upkeep, where that rule was turned on", async () => {
    await ask("contacts.update", { ...aCommand(), id: contactId, changes: { stage: "lead" } })
    const warm = await ask("contacts.create", { ...aCommand(), fields: aForm({ fullName: "Warm", stage: "lead" }) })
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 100 * DAY })
    await ask("interactions.log", {
      ...aCommand(),
      interaction: { contactId: warm.id, kind: "meeting", at: Date.now() - DAY },
    })
    await keepUpQuality()
    await vi.waitFor(async () => expect(await countOnList("disengaged", Date.now() - 90 * DAY)).toBe(2))
    await moveCold()
    expect((await contact()).stage).toBe("lead")

    await settings({ movesBySelf: ["cold"] })
    await moveCold()
    expect((await contact()).stage).toBe("contact")
    expect((await timeline())[0]).toMatchObject({ from: "lead", to: "contact", reason: "cold", by: "rule:cold" })
    expect((await ask("contacts.get", { id: warm.id })).stage).toBe("lead")

    const newest = await ask("history.latest", {})
    await ask("history.undo", { ...aCommand(), seq: newest?.seq ?? 0 })
    vi.setSystemTime(Date.now() + DAY)
    await moveCold()
    expect((await contact()).stage).toBe("lead")
  })
})

describe("the ledger", () => {
  it("tells every point, and what the score was on a day before", async () => {
    await logMail({ at: Date.now() - 40 * DAY, messageId: "old", threadId: "t0" })
    await logMail()
    const today = await ask("leads.ledger", { contactId })
    expect(today.score).toEqual((await lead()).score)
    expect(today.lines.filter(({ score }) => score === "engagement")).toHaveLength(4)
    expect(today.lines.find(({ rule }) => rule === "signal-price-asked")).toMatchObject({
      quote: "How much would it be for 20 seats?",
      share: 20,
    })
    const day = new Date(Date.now() - 41 * DAY).toISOString().slice(0, 10)
    const before = await ask("leads.ledger", { contactId, day })
    expect(before).toMatchObject({ day, lines: [] })
    expect(before.score?.engagement).toBe(0)
    const then = await ask("leads.ledger", { contactId, day: today.first })
    expect(then.score?.engagement).toBe(32)
  })
})

describe("the handover", () => {
  it("is an event, a stage, an owner and a status in one commit, sent back and undone", async () => {
    await logMail()
    const brief = await ask("leads.brief", { contactId })
    expect(brief).toMatchObject({
      who: { name: "Ada Lovelace", jobTitle: "Managing director" },
      needs: [{ text: "How much would it be for 20 seats?", kind: "email" }],
      signals: [{ kind: "price-asked" }],
      exchanged: { received: 1, sent: 0 },
    })
    expect(brief.score?.reasons.length).toBeGreaterThan(1)

    const given = await ask("leads.handOver", { ...aCommand(), contactId, text: "The brief", to: "Marta" })
    expect(await contact()).toMatchObject({ stage: "sales-qualified", owner: "Marta", leadStatus: "new" })
    expect((await lead()).handover).toMatchObject({ to: "Marta", text: "The brief" })

    await ask("leads.sendBack", { ...aCommand(), contactId, reason: "No budget this year" })
    expect(await contact()).toMatchObject({ stage: "marketing-qualified", leadStatus: "open", owner: "Marta" })
    const back = await lead()
    expect(back.sentBack).toMatchObject({ text: "No budget this year" })
    expect(back.handover).toBeUndefined()
    expect(back.stage.regressions).toBe(1)

    const newest = await ask("history.latest", {})
    await ask("history.undo", { ...aCommand(), seq: newest?.seq ?? 0 })
    expect((await lead()).handover).toMatchObject({ to: "Marta" })
    await ask("history.undo", { ...aCommand(), seq: given.seq })
    expect(await contact()).not.toHaveProperty("owner")
    expect((await lead()).handover).toBeUndefined()
  })

  it("leaves whoever is further along where they are", async () => {
    await ask("contacts.update", { ...aCommand(), id: contactId, changes: { stage: "opportunity" } })
    await ask("leads.handOver", { ...aCommand(), contactId, text: "The brief" })
    expect((await contact()).stage).toBe("opportunity")
  })
})

it("says where somebody came from: the mail, the page or the file", async () => {
  const captured = (kind: string) => ({
    fullName: "Bea",
    emails: [],
    phones: [],
    urls: [],
    addresses: [],
    source: { kind, url: "https://site.example/team" },
    confidence: 1,
  })
  const sourceOf = async (kind: string) => {
    const { id } = await ask("contacts.create", { ...aCommand(), fields: aForm(), captured: captured(kind) })
    return (await ask("contacts.get", { id })).source
  }
  expect(await sourceOf("mail-header")).toEqual({
    channel: "email",
    page: "https://site.example/team",
    capturedIn: "mail-header",
  })
  expect(await sourceOf("json-ld")).toMatchObject({ channel: "website", capturedIn: "json-ld" })
})

it("is defined of whoever has ten thousand events, some of them of 1970 and of 2100", async () => {
  const kinds = ["email", "call", "meeting", "stage-change", "signal", "note"] as const
  await commit({ name: "test", about: contactId }, async (write) => {
    for (let i = 0; i < 10_000; i++)
      write.create("interactions", {
        id: newId(),
        contactId,
        kind: kinds[i % kinds.length] as "email",
        at: [0, Date.UTC(2100, 0, 1)][i % 7] ?? Date.now() - i * 60_000,
        direction: "in",
        text: "How much is it? We need it soon, and are worried about the price.",
        from: "contact",
        to: "lead",
        signal: "price-asked",
        threadId: `t${i % 50}`,
      })
    return {}
  })
  const shown = await lead(aMail())
  expect(shown.score?.engagement).toBe(100)
  expect(shown.proposal).toBeDefined()
  const ledger = await ask("leads.ledger", { contactId })
  expect(ledger.score).toEqual(shown.score)
  expect(ledger.lines.length + ledger.faded).toBeGreaterThan(5_000)
  expect((await ask("leads.brief", { contactId })).needs.length).toBeGreaterThan(0)
  await ask("leads.accept", { ...aCommand(), contactId, key: shown.proposal?.key ?? "", mail: aMail() })
  expect((await contact()).stage).toBe(shown.proposal?.to)
})
