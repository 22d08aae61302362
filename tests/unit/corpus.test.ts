import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Window } from "happy-dom"
import { parsePhoneNumberWithError } from "libphonenumber-js/max"
import { describe, expect, it } from "vitest"

/** A value that is right in any of its wordings. */
type Wording = string | { value: string; alt: string[] }
type Phone = { raw: string; e164: string; label?: string; extension?: string }
type Address = { streetAddress?: string; locality?: string; region?: string; postalCode?: string; country?: string }

type ExpectedContact = {
  fullName?: Wording
  jobTitle?: Wording
  organization?: Wording
  emails: string[]
  phones: Phone[]
  urls: Wording[]
  addresses: Address[]
}

type Mail = {
  id: string
  language: string
  tags: string[]
  message: {
    from: { name: string; address: string }
    to: { name: string; address: string }[]
    subject: string
    date: string
    text: string
    html?: string
  }
  expected: { signature: string | null; contact: ExpectedContact; ignore?: Record<string, unknown[]> }
}

type Page = {
  id: string
  url: string
  language: string
  tags: string[]
  expected: {
    fields: {
      emails: string[]
      phones: Phone[]
      names: Wording[]
      titles: Wording[]
      organizations: Wording[]
      urls: Wording[]
      addresses: Address[]
    }
    contacts: ExpectedContact[]
    score: string[]
    ignore?: Record<string, unknown[]>
  }
}

const CORPUS = join(__dirname, "../corpus")
const HALVES = ["tuning", "kept"] as const
const FIELDS = ["email", "phone", "name", "title", "organization", "address"]
const IGNORABLE = ["emails", "phones", "names", "titles", "organizations", "urls", "addresses"]

const mails = HALVES.flatMap((half) => read<Mail>(`mails/${half}`))
const signed = mails.filter(({ one }) => one.expected.signature !== null)
const formatted = signed.filter(({ one }) => one.message.html !== undefined)
const pages = HALVES.flatMap((half) => read<Page>(`pages/${half}`))

function read<Case>(folder: string): { half: string; file: string; one: Case }[] {
  return readdirSync(join(CORPUS, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({
      half: folder,
      file: `${folder}/${name}`,
      one: JSON.parse(readFileSync(join(CORPUS, folder, name), "utf8")) as Case,
    }))
}

const wordings = (value: Wording): string[] => (typeof value === "string" ? [value] : [value.value, ...value.alt])

/** Without case and spaces: a line break or an element in the midst of a value doesn't hide it. */
const squash = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s/g, "")

/** All that a page says: its text, and what stands in attributes a reader may use. */
function said(html: string): string {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true } })
  const page = new window.DOMParser().parseFromString(html, "text/html")
  const attributes = [...page.querySelectorAll("[alt], [href], [content], [title]")].flatMap((element) =>
    ["alt", "href", "content", "title"].map((name) => element.getAttribute(name) ?? ""),
  )
  return squash([page.documentElement.textContent, ...attributes].join(" "))
}

/** Whether the page or mail says a value in at least one of its wordings. */
const says = (text: string, value: Wording) => wordings(value).some((wording) => text.includes(squash(wording)))

function expectSoundPhone({ raw, e164 }: Phone) {
  const number = parsePhoneNumberWithError(e164)
  expect(number.isValid(), e164).toBe(true)
  expect(number.number, "e164 is spelt as E.164").toBe(e164)
  const lastDigits = raw.replace(/\D/g, "").slice(-6)
  expect(e164.endsWith(lastDigits), `${raw} is ${e164}`).toBe(true)
  const region = number.country
  // An Argentine mobile number written without the trunk zero ("11 15-…") is read by people, not by the library.
  if (!region || (region === "AR" && raw.includes("15-"))) return
  expect(e164.endsWith(parsePhoneNumberWithError(raw, region).nationalNumber), raw).toBe(true)
}

function expectSoundContact(contact: ExpectedContact) {
  for (const list of [contact.emails, contact.phones, contact.urls, contact.addresses]) {
    expect(Array.isArray(list)).toBe(true)
  }
  for (const phone of contact.phones) expectSoundPhone(phone)
  for (const email of contact.emails) expect(email).toMatch(/^[^\s@]{1,64}@[^\s@]{1,255}$/)
}

function expectSoundIgnore(ignore: Record<string, unknown[]> | undefined) {
  for (const [field, values] of Object.entries(ignore ?? {})) {
    expect(IGNORABLE).toContain(field)
    expect(values.length).toBeGreaterThan(0)
  }
}

describe("the corpus", () => {
  it("has sixty mails and forty pages at least, half of each kept aside", () => {
    const count = (list: { half: string }[], half: string) => list.filter((one) => one.half === half).length
    expect(mails.length).toBeGreaterThanOrEqual(60)
    expect(pages.length).toBeGreaterThanOrEqual(40)
    expect(count(mails, "mails/kept")).toBe(count(mails, "mails/tuning"))
    expect(count(pages, "pages/kept")).toBe(count(pages, "pages/tuning"))
  })

  it("names no case twice, and each file after its case", () => {
    const all = [...mails, ...pages].map(({ one }) => one.id)
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
    for (const { file, one } of [...mails, ...pages]) expect(file.endsWith(`/${one.id}.json`), file).toBe(true)
  })
})

describe("a mail", () => {
  it.each(mails)("is sound: $file", ({ one }) => {
    expect(one.language).toMatch(/^[a-z]{2}-[A-Z]{2}$/)
    expect(one.tags.length).toBeGreaterThan(0)
    expect(one.message.to.length).toBeGreaterThan(0)
    expect(Number.isNaN(Date.parse(one.message.date))).toBe(false)
    expectSoundContact(one.expected.contact)
    expectSoundIgnore(one.expected.ignore)
  })

  it.each(signed)("carries its signature line by line: $file", ({ one }) => {
    const lines = one.message.text.split("\n")
    const wanted = one.expected.signature?.split("\n") ?? []
    const stands = lines.some((_, from) => wanted.every((line, offset) => lines[from + offset] === line))
    expect(stands, wanted.join("\n")).toBe(true)
  })

  it.each(formatted)("has the same signature in its HTML: $file", ({ one }) => {
    const rendered = said(one.message.html ?? "")
    for (const line of one.expected.signature?.split("\n") ?? []) expect(says(rendered, line), line).toBe(true)
  })

  it.each(mails)("says what is expected of it: $file", ({ one }) => {
    const { from, text } = one.message
    const { contact } = one.expected
    const all = squash([from.name, from.address, text].join(" "))
    for (const value of [...contact.emails, ...contact.phones.map(({ raw }) => raw), ...contact.urls]) {
      expect(says(all, value), JSON.stringify(value)).toBe(true)
    }
    for (const value of [contact.fullName, contact.jobTitle, contact.organization]) {
      if (value) expect(says(all, value), JSON.stringify(value)).toBe(true)
    }
    for (const part of contact.addresses.flatMap((address) => Object.values(address))) {
      for (const piece of part.split(",")) expect(says(all, piece), piece).toBe(true)
    }
  })
})

describe("a page", () => {
  it.each(pages)("is sound: $file", ({ one }) => {
    expect(one.language).toMatch(/^[a-z]{2}-[A-Z]{2}$/)
    expect(one.tags.length).toBeGreaterThan(0)
    expect(one.url).toMatch(/^https?:\/\/[^/]{1,200}\//)
    expect(FIELDS).toEqual(expect.arrayContaining(one.expected.score))
    expect(one.expected.fields.organizations).toHaveLength(1)
    for (const contact of one.expected.contacts) expectSoundContact(contact)
    expectSoundIgnore(one.expected.ignore)
  })

  it.each(pages)("pools the values of its contacts: $file", ({ one }) => {
    const { fields, contacts } = one.expected
    const pooled = (values: unknown[]) => [...new Set(values.map((value) => JSON.stringify(value)))].sort()
    const given = (value: Wording | undefined) => (value === undefined ? [] : [value])
    expect(pooled(fields.emails)).toEqual(pooled(contacts.flatMap(({ emails }) => emails)))
    expect(pooled(fields.phones.map(({ e164 }) => e164))).toEqual(
      pooled(contacts.flatMap(({ phones }) => phones.map(({ e164 }) => e164))),
    )
    expect(pooled(fields.names)).toEqual(pooled(contacts.flatMap(({ fullName }) => given(fullName))))
    expect(pooled(fields.titles)).toEqual(pooled(contacts.flatMap(({ jobTitle }) => given(jobTitle))))
    expect(pooled(fields.organizations)).toEqual(pooled(contacts.flatMap(({ organization }) => given(organization))))
    expect(pooled(fields.addresses)).toEqual(pooled(contacts.flatMap(({ addresses }) => addresses)))
  })

  it.each(pages)("says what is expected of it: $file", ({ file, one }) => {
    const all = said(readFileSync(join(CORPUS, file.replace(/json$/, "html")), "utf8"))
    const { fields } = one.expected
    const emails = one.tags.includes("obfuscated") ? [] : fields.emails
    for (const value of [...emails, ...fields.phones.map(({ raw }) => raw), ...fields.names, ...fields.titles]) {
      expect(says(all, value), JSON.stringify(value)).toBe(true)
    }
    for (const value of fields.organizations) expect(says(all, value), JSON.stringify(value)).toBe(true)
    for (const part of fields.addresses.flatMap((address) => Object.values(address))) {
      for (const piece of part.split(",")) expect(says(all, piece), piece).toBe(true)
    }
  })
})
