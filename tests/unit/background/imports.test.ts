import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { removeUnneededFiles } from "~background/jobs/files"
import { jobsAtRest } from "~background/jobs/run"
import { commit } from "~db/commit"
import { database, ready } from "~db/connection"
import { removeFile } from "~db/files"
import { getJob, keepJob } from "~db/jobs"
import type { Contact } from "~domain/contact"
import { newId } from "~domain/ids"
import { formatContactsJson } from "~exchange/json"
import type { ImportOptions } from "~messages/imports"

import { aForm } from "../../support/builders"
import { resetFakeBrowser } from "../../support/fake-browser"
import { fakeFiles } from "../../support/fake-files"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

let files: ReturnType<typeof fakeFiles>

beforeEach(async () => {
  await resetFakeBrowser()
  await anOpenStore()
  files = fakeFiles()
})
afterEach(() => jobsAtRest())

async function preview(content: string | Uint8Array, name = "people.csv") {
  const file = `${newId()}.txt`
  await files.put("imports", file, content)
  const { kind, encoding, table } = await ask("imports.look", { file, name })
  const { job } = await ask("imports.preview", { ...aCommand(), file, name, kind, encoding, mapping: table?.mapping })
  await jobsAtRest()
  return { job, report: (await ask("imports.report", { job })).report }
}

async function importAll(content: string | Uint8Array, options: Partial<ImportOptions> = {}, name?: string) {
  const before = await preview(content, name)
  const { job } = await ask("imports.start", { ...aCommand(), preview: before.job, options })
  await jobsAtRest()
  expect(await getJob(job)).toMatchObject({ state: "done" })
  return { job, preview: before.report, ...(await ask("imports.report", { job })) }
}

const create = async (fields: Parameters<typeof aForm>[0] = {}) =>
  (await ask("contacts.create", { ...aCommand(), fields: aForm(fields) })).id
const everybody = async (): Promise<Contact[]> =>
  (await database().contacts.toArray()).filter(({ deleted }) => !deleted)
const named = async (name: string) => (await everybody()).filter(({ fullName }) => fullName === name)
const table = (...rows: string[]) => ["Name,Email,Phone,Company,Title,Shoe size", ...rows, ""].join("\n")

describe("looking at a file", () => {
  it("tells a table's columns and first rows, in the encoding it has", async () => {
    const latin = Uint8Array.from(
      [...table("Íñigo Núñez,in@x.example,600100200,Obras,Jefe,43")].map((c) => c.charCodeAt(0)),
    )
    await files.put("imports", "a.csv", latin)
    const look = await ask("imports.look", { file: "a.csv", name: "a.csv" })
    expect(look).toMatchObject({ kind: "csv", encoding: "windows-1252", bytes: latin.length })
    expect(look.table?.rows[0]?.[0]).toBe("Íñigo Núñez")
    expect(look.table?.mapping.columns.map(({ field }) => field)).toEqual([
      "fullName",
      "email",
      "phone",
      "organization",
      "jobTitle",
      undefined,
    ])
    const wrong = await ask("imports.look", { file: "a.csv", name: "a.csv", encoding: "utf-8" })
    expect(wrong.table?.rows[0]?.[0]).toContain("\uFFFD")
  })

  it.each([
    ["BEGIN:VCARD\nFN:Ana\nEND:VCARD", "a.vcf", "vcard"],
    [" [{}]", "a.txt", "json"],
    ['{"contacts":[]}', "a.json", "json"],
    ["Name;Mail\nAna;a@x.example", "a.txt", "csv"],
  ])("knows %j", async (text, name, kind) => {
    await files.put("imports", "f", text)
    expect(await ask("imports.look", { file: "f", name })).toMatchObject({ kind })
  })

  it.each([
    ["empty", ""],
    ["binary", "PK\u0003\u0004\u0000\u0000"],
    ["backup", '{"format":"junto-backup","version":1}'],
    ["one-line", "x,".repeat(400_000)],
    ["other-kind", "<!DOCTYPE html><p>"],
    ["no-rows", "Name,Email"],
  ])("says why nothing can be imported from a file: %s", async (reason, text) => {
    await files.put("imports", "f", text)
    await expect(ask("imports.look", { file: "f", name: "f" })).rejects.toMatchObject({
      code: "file-not-contacts",
      details: { reason },
    })
  })

  it("says that a file is gone", async () => {
    await expect(ask("imports.look", { file: "none", name: "f" })).rejects.toMatchObject({ code: "file-gone" })
  })
})

describe("an import", () => {
  it("makes contacts that say which file they came from, under one undo", async () => {
    const { job, report, seq } = await importAll(table("Ana Ruiz,ana@x.example,600 100 200,Obras,Jefa,38"), {
      tag: "feria",
    })
    expect(report).toMatchObject({ read: 1, counts: { new: 1 }, lost: 1 })
    const [ana] = await everybody()
    expect(ana).toMatchObject({ fullName: "Ana Ruiz", organization: "Obras", tags: ["feria"] })
    expect(ana?.provenance["emails/ana@x.example"]).toMatchObject({ kind: "import", url: "people.csv" })
    await ask("history.undo", { ...aCommand(), seq: seq ?? 0 })
    expect(await everybody()).toEqual([])
    expect((await ask("imports.report", { job })).seq).toBeUndefined()
  })

  it("reads telephones by the region of the settings", async () => {
    await ask("settings.update", { ...aCommand(), changes: { region: "ES" } })
    await importAll(table("Ana Ruiz,ana@x.example,600 100 200,,,"))
    const [ana] = await everybody()
    expect(ana?.phones).toEqual([{ value: "+34600100200" }])
    expect(ana?.provenance["phones/+34600100200"]).toMatchObject({ kind: "import", text: "600 100 200" })
  })

  describe("holds what it reads against the standards", () => {
    const text = table(
      "ANA DE LA CRUZ,ana@acme.es,600 100 200,,,",
      "Luis Gil,info@acme.es,91 234 56 78,,,",
      "eva mora,eva@acme,,,,",
    )
    beforeEach(async () => void (await ask("settings.update", { ...aCommand(), changes: { region: "ES" } })))

    it("and tells before it what falls short of which, with examples", async () => {
      const { report } = await preview(text)
      const told = report.standards.map(({ code, field, count, examples }) => [code, field, count, examples[0]])
      expect(told).toContainEqual(["phone-form", "phones", 2, { value: "600 100 200", fix: "+34600100200" }])
      expect(told).toContainEqual(["name-casing", "fullName", 2, { value: "ANA DE LA CRUZ", fix: "Ana de la Cruz" }])
      expect(told).toContainEqual(["email-role-only", "emails", 1, { value: "info@acme.es" }])
      expect(told).toContainEqual(["email-invalid", "emails", 1, { value: "eva@acme" }])
      expect(await everybody()).toEqual([])
    })

    it("and keeps everything as it is written where that is wanted", async () => {
      await importAll(text, { standards: [] })
      const [ana] = await named("ANA DE LA CRUZ")
      expect(ana?.phones).toEqual([{ value: "600 100 200" }])
      expect(ana?.provenance.fullName).not.toHaveProperty("text")
      // And it knows its own again.
      const { counts } = (await importAll(text, { standards: [] })).report
      expect(counts).toMatchObject({ same: 2, likely: 1, new: 0, updated: 0 })
      expect((await everybody()).map(({ phones }) => phones.length).sort()).toEqual([0, 1, 1])
    })

    it("and applies the forms where that is wanted, with what was written in the provenance", async () => {
      const id = await create({ fullName: "ana de la cruz", emails: [{ value: "ana@acme.es" }] })
      const { report } = await importAll(text, { standards: ["name-casing", "phone-form"] })
      expect(report.counts).toMatchObject({ updated: 1, new: 2 })
      // Who was known keeps the name they had.
      expect(await ask("contacts.get", { id })).toMatchObject({
        fullName: "ana de la cruz",
        givenName: "Ana",
        phones: [{ value: "+34600100200" }],
        provenance: { givenName: { text: "ANA" }, "phones/+34600100200": { text: "600 100 200" } },
      })
      expect((await named("Eva Mora"))[0]?.provenance.fullName).toMatchObject({ kind: "import", text: "eva mora" })
      expect(report.losses.filter(({ property }) => property === "fullName")).toEqual([])
    })
  })

  it("adds to who is known by the address, replaces nothing, and tells what it left out", async () => {
    const id = await create({ fullName: "Ana Ruiz", jobTitle: "CEO", emails: [{ value: "ana@x.example" }] })
    const { preview, report } = await importAll(
      table("Ana Ruiz,ANA@x.example,600100200,,Jefa,", "Ana Ruiz,ana@x.example,,,,"),
    )
    for (const one of [preview, report]) expect(one.counts).toMatchObject({ updated: 1, repeated: 1, new: 0 })
    expect(preview.examples.updated).toMatchObject([
      { line: 2, known: "Ana Ruiz", fields: ["givenName", "familyName", "phones"] },
    ])
    expect(await ask("contacts.get", { id })).toMatchObject({ jobTitle: "CEO", phones: [{ value: "600100200" }] })
    expect(report.losses).toEqual([{ property: "jobTitle", why: "other", count: 1, value: "Jefa" }])
    expect(await files.text("imports", report.lossFile)).toContain("2,,jobTitle,Jefa,other")
  })

  it("finds nothing new in a file that was imported before", async () => {
    const text = table("Ana Ruiz,ana@x.example,600100200,Obras,,", "Luis Gil,luis@x.example,,,,")
    await importAll(text)
    const before = ready().head.seq
    const { preview, report } = await importAll(text)
    expect(preview.counts).toEqual(report.counts)
    expect(report.counts).toMatchObject({ same: 2, new: 0 })
    expect(ready().head.seq).toBe(before)
  })

  it("does not take two people who share an address for one", async () => {
    await create({ fullName: "Ana Ruiz", emails: [{ value: "info@obras.example" }, { value: "casa@x.example" }] })
    const { report } = await importAll(
      table(
        "Luis Gil,info@obras.example,,,,",
        "Eva Mora,casa@x.example,,,,",
        "Pau Sala,info@obras.example,,,,",
        "Gil Luis,info@obras.example,600700800,,,",
      ),
    )
    expect(report.counts).toMatchObject({ new: 3, likely: 1 })
    expect((await everybody()).map(({ fullName }) => fullName).sort()).toEqual([
      "Ana Ruiz",
      "Eva Mora",
      "Luis Gil",
      "Pau Sala",
    ])
    expect((await named("Luis Gil"))[0]?.phones).toEqual([{ value: "600700800" }])
  })

  it.each<[ImportOptions["likely"], number, string | undefined]>([
    ["add", 1, "+34600100200"],
    ["skip", 1, undefined],
    ["new", 2, undefined],
  ])("does with who is likely known as it was told: %s", async (likely, people, phone) => {
    const id = await create({
      fullName: "Ana Ruiz Peña",
      organization: "Obras del Sur SL",
      emails: [{ value: "ana@old.example" }],
    })
    const text = table("Ana Ruiz Peña,ana.ruiz@new.example,+34600100200,Obras del Sur,,")
    const { preview, report } = await importAll(text, { likely })
    expect([preview.counts.likely, report.counts.likely]).toEqual([1, 1])
    expect(await everybody()).toHaveLength(people)
    expect((await ask("contacts.get", { id })).phones[0]?.value).toBe(phone)
  })

  it("puts together who stands several times in the file", async () => {
    const rows = Array.from({ length: 900 }, (_, i) => `P${i % 450} Sol,p${i % 450}@x.example,60000${1000 + i},,,`)
    const { preview, report } = await importAll(table(...rows))
    expect(report.counts).toMatchObject({ new: 450, repeated: 450 })
    expect(preview.counts).toEqual(report.counts)
    expect((await named("P7 Sol"))[0]?.phones).toHaveLength(2)
  })

  it("leaves out what is nobody, and says where and why", async () => {
    const { report } = await importAll(
      "BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nNOTE:Who?\nEND:VCARD\nBEGIN:VCARD\nFN:Ana\nEND:VCARD\n",
    )
    expect(report).toMatchObject({
      read: 3,
      counts: { new: 1, rejected: 2 },
      examples: {
        rejected: [
          { line: 1, why: "empty" },
          { line: 3, why: "nameless" },
        ],
      },
    })
    expect(report.losses).toEqual([{ property: "notes", why: "no-place", count: 1, value: "Who?" }])
  })

  it("keeps in the notes what has no place, when asked to", async () => {
    await importAll(table("Ana Ruiz,ana@x.example,,,,38", "Ana Ruiz,ana@x.example,,,Jefa,39"), { keepsLosses: true })
    expect((await everybody())[0]?.notes).toBe("Shoe size: 38\nShoe size: 39")
    await importAll(table("Ana Ruiz,ana@x.example,,,CEO,"), { keepsLosses: true })
    expect((await everybody())[0]?.notes).toBe("Shoe size: 38\nShoe size: 39\njobTitle: CEO")
  })

  it("reads a file in the encoding that was chosen, and tells of letters that can't be read", async () => {
    await files.put("imports", "f", Uint8Array.from([...table("Núñez,a@x.example,,,,")].map((c) => c.charCodeAt(0))))
    const asked = { file: "f", name: "f.csv", kind: "csv" as const }
    const { job } = await ask("imports.preview", { ...aCommand(), ...asked, encoding: "utf-8" })
    await jobsAtRest()
    expect((await ask("imports.report", { job })).report).toMatchObject({ unreadable: 2, read: 1 })
  })

  it("says of half a file that it is half", async () => {
    const text = formatContactsJson([{ ...aForm(), id: newId(), stamps: {}, provenance: {}, createdAt: 1 }])
    const { report } = await preview(text.slice(0, -40), "half.json")
    expect(report.problems).toMatchObject([{ code: "text-cut", count: 1 }])
  })

  it("takes back its own records by their ids, and never writes over a deleted one", async () => {
    const id = await create({ fullName: "Ana Ruiz", emails: [] })
    const contact = (await everybody())[0] as Contact
    const text = formatContactsJson([{ ...contact, jobTitle: "Jefa" }])
    expect((await importAll(text, {}, "a.json")).report.counts).toMatchObject({ updated: 1 })
    expect(await ask("contacts.get", { id })).toMatchObject({ jobTitle: "Jefa" })
    await ask("contacts.delete", { ...aCommand(), id })
    expect((await importAll(text, {}, "a.json")).report.counts).toMatchObject({ new: 1 })
    expect(await everybody()).toHaveLength(1)
    expect((await everybody())[0]?.id).not.toBe(id)
  })

  it("that was cancelled doesn't go on once it was taken back, or its file is gone", async () => {
    const { job, seq } = await importAll(table("Ana Ruiz,ana@x.example,,,,"))
    await keepJob(job, { state: "cancelled" })
    for (const file of await files.list("imports")) if (file.endsWith(".txt")) await removeFile("imports", file)
    await expect(ask("imports.goOn", { job })).rejects.toMatchObject({ code: "file-gone" })
    await ask("history.undo", { ...aCommand(), seq: seq ?? 0 })
    await expect(ask("imports.goOn", { job })).rejects.toMatchObject({ code: "record-gone" })
    expect((await getJob(job))?.state).toBe("cancelled")
    expect(await everybody()).toEqual([])
  })

  it.each([
    ["the worker died in the midst, whatever was counted by then", "paused", "jobs.resume"],
    ["it was cancelled in the midst and gone on with", "cancelled", "imports.goOn"],
  ] as const)("gives all there is once when %s", async (_when, state, goOn) => {
    const rows = Array.from({ length: 2_000 }, (_, i) => `P${i} Sol,p${i % 1_900}@x.example,60000${1000 + i},,,${i}`)
    const { job, report } = await importAll(table(...rows))
    const row = await getJob(job)
    const before = ready().head
    // A worker that died after the third batch leaves the row as it was then, and the commits that it made.
    const entries = await database().changes.where({ group: job }).toArray()
    await database().changes.bulkDelete(entries.slice(3).map(({ seq }) => seq))
    const made = entries
      .slice(3)
      .flatMap(({ operations }) => operations.flatMap(({ kind, id }) => (kind === "create" ? [id] : [])))
    await database().contacts.bulkDelete(made)
    const last = entries[2]
    ready().head = {
      ...before,
      seq: last?.seq ?? 0,
      counts: last?.counts ?? before.counts,
      live: last?.live ?? before.live,
    }
    await keepJob(job, { state, data: { ...(row?.data as object), batches: 2 } })
    await (goOn === "jobs.resume" ? ask(goOn, { id: job }) : ask(goOn, { job }))
    await jobsAtRest()
    const again = (await ask("imports.report", { job })).report
    expect(again).toEqual(report)
    expect(await everybody()).toHaveLength(1_900)
    expect(await database().changes.where({ group: job }).count()).toBe(entries.length)
  })

  it("counts what others do meanwhile", async () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => `P${i} Sol,p${i}@x.example,,,,`)
    const { job } = await preview(table(...rows))
    const started = ask("imports.start", { ...aCommand(), preview: job, options: {} })
    await started
    await commit({ name: "contacts.create" }, async (write) => {
      const id = newId()
      write.create("contacts", {
        ...aForm({ fullName: "P999 Sol", emails: [{ value: "p999@x.example" }] }),
        id,
        provenance: {},
        createdAt: 1,
      })
      return {}
    })
    await jobsAtRest()
    expect(await named("P999 Sol")).toHaveLength(1)
  })
})

describe("the files of imports", () => {
  it("go when nobody needs them, the list of losses last", async () => {
    const { job, report } = await importAll(table("Ana Ruiz,ana@x.example,,,,38"))
    await files.put("imports", "just-put", "x")
    await removeUnneededFiles(60_000)
    expect(await files.list("imports")).toContain("just-put")
    await removeUnneededFiles(0)
    const preview = (await ask("jobs.list", {})).find(({ kind }) => kind === "preview")?.id ?? ""
    const { lossFile } = (await ask("imports.report", { job: preview })).report
    expect(await files.list("imports")).toEqual([lossFile, report.lossFile])
    expect((await ask("imports.report", { job })).report.lossFile).toBe(report.lossFile)
  })
})
