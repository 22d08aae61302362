import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { type Contact, contactSchema } from "~domain/contact"
import { elementKey } from "~domain/fields"
import { newId } from "~domain/ids"
import { LIFECYCLE_STAGES, RELATIONSHIPS } from "~domain/lifecycle"
import { formatContactsCsv, parseContactsCsv } from "~exchange/csv"
import { formatContactsJson, parseContactsJson } from "~exchange/json"
import { formatVCards, parseVCards } from "~exchange/vcard"

/** Text with what the formats treat specially in it. */
const SIGNS = [..."abcé漢😀 ÄÑ،,;:\\\"'=+-@^|%&<>*\t."]
const line = (maxLength = 30) =>
  fc
    .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength })
    .map((signs) => signs.join("").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "")
const notes = fc
  .array(fc.oneof(line(120), fc.constant("\n"), fc.constant("BEGIN:VCARD"), fc.constant(" ")), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join("\n").trim())
  .filter((text) => text !== "")
const label = fc.option(fc.oneof(fc.constantFrom("work", "home", "cell", "work fax", "other"), line(20)), {
  nil: undefined,
})
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const day = fc.constantFrom("1984-02-29", "--02-29", "2001-12-01", "--07-04")
const email = fc.constantFrom("ana@example.com", "o'neill+x@example.org", "josé@ñandú.example", '"a b"@example.net')
const phone = fc.constantFrom(
  "+34 600 111 222",
  "(91) 555-01-00",
  "0049/711;ext=4",
  "600.100.200",
  "-5",
  "٠١٢٣٤٥٦",
  "pager",
  "3.46E+10",
)
const url = fc.constantFrom("https://example.com/a?b=c,d;e", "www.example.org", "=HYPERLINK(1)")

const unique = <Value>(values: fc.Arbitrary<Value>, keyOf: (value: Value) => string) =>
  fc.uniqueArray(values, { maxLength: 4, selector: keyOf })
const fields = fc.record({
  kind: fc.constantFrom("person" as const, "organization" as const),
  fullName: maybe(line()),
  givenName: maybe(line()),
  familyName: maybe(line()),
  additionalName: maybe(line()),
  honorificPrefix: maybe(line(10)),
  jobTitle: maybe(line()),
  organization: maybe(line()),
  emails: unique(fc.record({ value: email, label }), (one) => elementKey("emails", one)),
  phones: unique(
    fc.record({ value: phone, label, extension: maybe(fc.constantFrom("12", "4")) }),
    (one) => `${elementKey("phones", one)}`,
  ),
  urls: unique(fc.record({ value: url, label }), ({ value }) => value),
  addresses: unique(
    fc
      .record({
        streetAddress: maybe(line()),
        locality: maybe(line()),
        region: maybe(line()),
        postalCode: maybe(line(10)),
        country: maybe(line()),
        formatted: maybe(line(60)),
        label,
      })
      .filter(({ label: _, ...parts }) => Object.values(parts).some(Boolean)),
    (one) => JSON.stringify(one),
  ),
  birthday: maybe(day),
  anniversary: maybe(day),
  photo: maybe(fc.constantFrom("https://example.com/a.png", `data:image/png;base64,iVBORw0KGgo${"A".repeat(300)}`)),
  notes: maybe(notes),
  tags: unique(line(20), (tag) => elementKey("tags", tag)).map((tags) =>
    tags.filter((tag) => elementKey("tags", tag) !== ""),
  ),
  stage: fc.constantFrom(...LIFECYCLE_STAGES),
  stageReason: maybe(line()),
  relationship: fc.constantFrom(...RELATIONSHIPS),
})
const contact = fields.map((own): Contact => {
  const written = JSON.parse(JSON.stringify({ ...own, id: newId(), stamps: {}, provenance: {}, createdAt: 1 }))
  return contactSchema.parse(written)
})
const withoutTime = (contacts: Contact[]) => contacts.map((one) => ({ ...one, createdAt: 1 }))

describe.each<[string, (contacts: Contact[]) => Contact[]]>([
  ["vCard 3.0", (contacts) => parseVCards(formatVCards(contacts, "3.0")).contacts],
  ["vCard 4.0", (contacts) => parseVCards(formatVCards(contacts, "4.0")).contacts],
  ["CSV", (contacts) => parseContactsCsv(formatContactsCsv(contacts)).contacts],
  ["JSON", (contacts) => parseContactsJson(formatContactsJson(contacts)).contacts],
])("%s", (_name, again) => {
  it("gives back the contacts that were written", () => {
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1, maxLength: 4 }), (contacts) => {
        expect(withoutTime(again(contacts))).toEqual(contacts)
      }),
      { numRuns: 300 },
    )
  })
})
