import { beforeEach, describe, expect, it } from "vitest"

import { jobsAtRest } from "~background/jobs/run"
import { commit } from "~db/commit"
import type { Contact } from "~domain/contact"
import { EXPORT_FORMATS, type ExportFormat } from "~domain/exchange"
import { newId } from "~domain/ids"
import { formatContactsCsv, parseContactsCsv } from "~exchange/csv"
import { formatContactsJson, parseContactsJson } from "~exchange/json"
import { formatVCards, parseVCards } from "~exchange/vcard"

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

async function create(count: number): Promise<Contact[]> {
  const made = Array.from({ length: count }, (_, i) => ({
    ...aForm({ fullName: `P${i} Sol`, emails: [{ value: `p${i}@x.example` }], notes: "=1+1" }),
    id: newId(),
    provenance: {},
    createdAt: 1,
  }))
  // The widest comes last: the columns have to be known before the first row is written.
  made.at(-1)?.emails.push({ value: "second@x.example" }, { value: "third@x.example" })
  await commit({ name: "test" }, async (write) => {
    write.create("contacts", ...made)
    return {}
  })
  const people = await Promise.all(made.map(({ id }) => ask("contacts.get", { id })))
  return people.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function exported(format: ExportFormat, ids?: string[]) {
  const { job } = await ask("exports.start", { ...aCommand(), format, ids })
  await jobsAtRest()
  const { file, ...result } = await ask("exports.result", { job })
  return { ...result, text: await files.text("exports", file) }
}

const AT_ONCE: Record<ExportFormat, (contacts: Contact[]) => string> = {
  "vcard-4.0": (contacts) => formatVCards(contacts, "4.0"),
  "vcard-3.0": (contacts) => formatVCards(contacts, "3.0"),
  // The mark at the beginning is no part of a text when it is read.
  "csv-full": (contacts) => formatContactsCsv(contacts, "full"),
  "csv-google": (contacts) => formatContactsCsv(contacts, "google"),
  "csv-outlook": (contacts) => formatContactsCsv(contacts, "outlook"),
  json: formatContactsJson,
}

describe("an export", () => {
  it.each([...EXPORT_FORMATS])("of everybody as %s is what all of them at once are written as", async (format) => {
    const people = await create(450)
    const { text, name, contacts } = await exported(format)
    expect(contacts).toBe(450)
    expect(name).toMatch(/^contacts-\d{4}-\d\d-\d\d\.(vcf|csv|json)$/)
    expect(text).toBe(AT_ONCE[format](people))
  })

  it("is read back as it was", async () => {
    const people = await create(3)
    for (const read of [
      parseVCards((await exported("vcard-4.0")).text),
      parseContactsCsv((await exported("csv-full")).text),
      parseContactsJson((await exported("json")).text),
    ])
      expect(read.contacts.map(({ id, emails, notes }) => ({ id, emails, notes }))).toEqual(
        people.map(({ id, emails, notes }) => ({ id, emails, notes })),
      )
  })

  it("of some has them in their order, and one person's has that person's name", async () => {
    const people = await create(3)
    const [a, , c] = people.map(({ id }) => id) as [string, string, string]
    expect(parseVCards((await exported("vcard-3.0", [c, a])).text).contacts.map(({ id }) => id)).toEqual([c, a])
    expect(await exported("vcard-4.0", [a])).toMatchObject({
      name: `${people[0]?.fullName?.replace(" ", "-")}.vcf`,
      contacts: 1,
    })
  })

  it("leaves out who was deleted", async () => {
    const people = await create(2)
    await ask("contacts.delete", { ...aCommand(), id: people[0]?.id ?? "" })
    expect((await exported("json")).contacts).toBe(1)
  })

  it("has no result before it is done", async () => {
    await expect(ask("exports.result", { job: newId() })).rejects.toMatchObject({ code: "record-gone" })
  })
})
