import { beforeEach, describe, expect, it } from "vitest"
import { matchKeys } from "~domain/match-keys"

import { aCaptured, aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(async () => {
  await anOpenStore()
})

const create = async (fields: Parameters<typeof aForm>[0] = {}) =>
  (await ask("contacts.create", { ...aCommand(), fields: aForm(fields) })).id

describe("saving somebody from a page", () => {
  it("keeps for every value which reader gave it, where, and from what text", async () => {
    const captured = aCaptured({
      jobTitle: "Analyst",
      evidence: [{ field: "jobTitle", value: "Analyst", kind: "signature", text: "Analyst, Engines Ltd" }],
    })
    const fields = aForm({ jobTitle: "Analyst", tags: ["vip"] })
    const { id } = await ask("contacts.create", { ...aCommand(), fields, captured })
    const { provenance } = await ask("contacts.get", { id })
    expect(provenance.jobTitle).toMatchObject({
      kind: "signature",
      text: "Analyst, Engines Ltd",
      url: captured.source.url,
    })
    expect(provenance["emails/ada@engines.example"]).toMatchObject({ kind: "mail-header" })
    expect(provenance["tags/vip"]).toMatchObject({ kind: "typed" })
  })

  it("does not call the page's what the user corrected", async () => {
    const { id } = await ask("contacts.create", {
      ...aCommand(),
      fields: aForm({ fullName: "Augusta Ada King" }),
      captured: aCaptured(),
    })
    expect((await ask("contacts.get", { id })).provenance.fullName).toMatchObject({ kind: "typed" })
  })

  it("keeps how the page wrote what was put in its standard form", async () => {
    const captured = aCaptured({ fullName: "ADA LOVELACE", phones: ["600 123 456"] })
    const { id } = await ask("contacts.create", {
      ...aCommand(),
      fields: aForm({ phones: [{ value: "+34600123456" }] }),
      captured,
      mended: [
        { field: "fullName", value: "Ada Lovelace", was: "ADA LOVELACE" },
        { field: "phones", value: "+34600123456", was: "600 123 456" },
        { field: "phones", value: "+34999", was: "typed over since" },
      ],
    })
    const { provenance } = await ask("contacts.get", { id })
    const { url } = captured.source
    expect(provenance.fullName).toMatchObject({ kind: "standard", text: "ADA LOVELACE", url })
    expect(provenance["phones/+34600123456"]).toMatchObject({ kind: "standard", text: "600 123 456", url })
    expect(JSON.stringify(provenance)).not.toContain("typed over")

    const changes = { phones: [{ value: "+34600123457" }] }
    const mended = [{ field: "phones" as const, value: "+34600123457", was: "600123457" }]
    await ask("contacts.update", { ...aCommand(), id, changes, mended })
    const changed = (await ask("contacts.get", { id })).provenance
    expect(changed["phones/+34600123457"]).toMatchObject({ kind: "standard", text: "600123457", url: "" })
    expect(changed["phones/+34600123456"]).toBeUndefined()
  })

  it("puts the capture on the timeline", async () => {
    const { id } = await ask("contacts.create", { ...aCommand(), fields: aForm(), captured: aCaptured() })
    const { interactions } = await ask("interactions.list", { contactId: id })
    expect(interactions).toMatchObject([{ kind: "capture", url: "https://mail.example.com/1" }])
  })
})

describe("who may be the same person", () => {
  it.each([
    ["the address, in other letters", { emails: ["ADA@engines.example"] }, "same-address"],
    ["the phone, without its country", { emails: [], phones: ["600 123 456"] }, "same-phone"],
    ["the profile", { emails: [], urls: ["http://www.network.example/in/ada/?utm_source=x"] }, "same-profile"],
    [
      "name and organisation",
      { emails: [], fullName: "LOVELACE, Ada", organization: "Engines" },
      "same-name-and-organization",
    ],
  ])("is told by %s", async (_what, captured, reason) => {
    const id = await create({
      phones: [{ value: "+34 600 123 456" }],
      urls: [{ value: "https://network.example/in/ada" }],
    })
    await create({ fullName: "Charles Babbage", emails: [{ value: "cb@engines.example" }] })
    const lookalikes = await ask("contacts.lookalikes", { captured: aCaptured({ fullName: undefined, ...captured }) })
    expect(lookalikes).toMatchObject([{ contact: { id }, reasons: [reason] }])
  })

  it("is nobody who merely has the name, or the company's front page", async () => {
    await create({ urls: [{ value: "https://engines.example" }] })
    const named = aCaptured({ emails: ["ada@works.example"], organization: "Other Works", jobTitle: "Welder" })
    expect(await ask("contacts.lookalikes", { captured: named })).toEqual([])
    const there = aCaptured({ emails: [], fullName: "Charles Babbage", urls: ["https://engines.example/"] })
    expect(await ask("contacts.lookalikes", { captured: there })).toEqual([])
  })

  it("is nobody who was deleted", async () => {
    const id = await create()
    await ask("contacts.delete", { ...aCommand(), id })
    expect(await ask("contacts.lookalikes", { captured: aCaptured() })).toEqual([])
  })
})

describe("adding to a contact", () => {
  it("adds what is missing, replaces nothing, and can be undone", async () => {
    const id = await create({ jobTitle: "Countess" })
    const before = await ask("contacts.get", { id })
    const { seq } = await ask("contacts.addTo", {
      ...aCommand(),
      id,
      fields: aForm({
        fullName: "A. Lovelace",
        jobTitle: "Analyst",
        birthday: "1815-12-10",
        emails: [{ value: "Ada@Engines.example" }, { value: "ada@home.example" }],
      }),
    })
    expect(await ask("contacts.get", { id })).toMatchObject({
      fullName: "Ada Lovelace",
      jobTitle: "Countess",
      birthday: "1815-12-10",
      emails: [{ value: "ada@engines.example" }, { value: "ada@home.example" }],
    })
    await ask("history.undo", { ...aCommand(), seq })
    const { stamps: _, ...after } = await ask("contacts.get", { id })
    expect(after).toEqual({ ...before, stamps: undefined, ...after })
    expect(after.emails).toEqual(before.emails)
    expect(after).not.toHaveProperty("birthday")
  })
})

describe("editing", () => {
  it("writes nothing over what another window changed meanwhile, and says what is there", async () => {
    const id = await create({ jobTitle: "Analyst" })
    await ask("contacts.update", { ...aCommand(), id, changes: { jobTitle: "Countess" } })
    await expect(
      ask("contacts.update", { ...aCommand(), id, changes: { jobTitle: "Programmer" }, was: { jobTitle: "Analyst" } }),
    ).rejects.toMatchObject({ code: "changed-elsewhere", details: { field: "jobTitle", current: "Countess" } })
    expect((await ask("contacts.get", { id })).jobTitle).toBe("Countess")
  })

  it("puts a change of stage on the timeline, and takes both back together", async () => {
    const id = await create()
    const { seq } = await ask("contacts.update", { ...aCommand(), id, changes: { stage: "lead" } })
    expect((await ask("interactions.list", { contactId: id })).interactions).toMatchObject([
      { kind: "stage-change", from: "contact", to: "lead" },
    ])
    await ask("history.undo", { ...aCommand(), seq })
    expect((await ask("contacts.get", { id })).stage).toBe("contact")
    expect((await ask("interactions.list", { contactId: id })).interactions).toEqual([])
  })

  it("finds a contact by its new address and no longer by the old one", async () => {
    const id = await create()
    await ask("contacts.update", { ...aCommand(), id, changes: { emails: [{ value: "new@engines.example" }] } })
    expect(matchKeys(await ask("contacts.get", { id }))).toContain("e:new@engines.example")
    expect(
      await ask("contacts.lookalikes", { captured: aCaptured({ fullName: undefined, organization: undefined }) }),
    ).toEqual([])
  })
})

describe("what a page shows newer", () => {
  const captured = aCaptured({
    jobTitle: "Countess",
    phones: ["+442079460019"],
    source: { kind: "visible-text", url: "https://engines.example/team" },
    evidence: [
      { field: "phones", value: "+442079460019", kind: "visible-text", text: "Mobile 020 7946 0019", label: "cell" },
    ],
  })

  it("is taken over with where it comes from, in place of what it replaces, and given back by undo", async () => {
    const id = await create({ jobTitle: "Analyst", phones: [{ value: "+442079460018" }] })
    const before = await ask("contacts.get", { id })
    const { seq } = await ask("contacts.accept", {
      ...aCommand(),
      id,
      captured,
      accept: [{ path: "jobTitle" }, { path: "phones/+442079460019", replaces: "phones/+442079460018" }],
    })
    const after = await ask("contacts.get", { id })
    expect(after.jobTitle).toBe("Countess")
    expect(after.phones).toEqual([{ value: "+442079460019", label: "cell" }])
    expect(after.provenance["phones/+442079460019"]).toMatchObject({
      url: captured.source.url,
      text: "Mobile 020 7946 0019",
    })
    expect(after.provenance["phones/+442079460018"]).toBeUndefined()

    await ask("history.undo", { ...aCommand(), seq })
    const undone = await ask("contacts.get", { id })
    expect([undone.jobTitle, undone.phones, undone.provenance]).toEqual([
      before.jobTitle,
      before.phones,
      before.provenance,
    ])
  })

  it("is remembered when it is declined", async () => {
    const id = await create()
    await ask("contacts.decline", { ...aCommand(), id, keys: ["jobTitle=countess"] })
    expect(Object.keys((await ask("contacts.get", { id })).declined ?? {})).toEqual(["jobTitle=countess"])
  })
})
