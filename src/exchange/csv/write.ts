import Papa from "papaparse"
import type { Contact, LabelledValue } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { formatAddress } from "~domain/fields"
import { withLists } from "../draft"
import { neutralised, neutralisedPhone } from "./cells"
import { joinTags, OWN_SEVERAL, OWN_SINGLE } from "./full-layout"

/** full: everything, as this program reads it back. google, outlook: what those programs import, in their columns. */
export type CsvLayout = "full" | "google" | "outlook"

type Cells = [header: string, cell: string | undefined][]

/** The most values of each kind that a contact has: there are as many columns of a kind. */
type Widths = Record<"emails" | "phones" | "urls" | "addresses", number>

/**
 * The contacts as CSV (RFC 4180) with a header row; a spreadsheet runs nothing in it.
 * The full layout has as many columns of a kind as the contact with the most values needs.
 */
export function formatContactsCsv(contacts: Contact[], layout: CsvLayout = "full"): string {
  const writer = new ContactsCsvWriter(layout)
  writer.measure(contacts)
  return writer.begin() + writer.write(contacts)
}

/** Writes a table some contacts at a time. They are measured first, all of them: the columns depend on whoever has the most. */
export class ContactsCsvWriter {
  readonly #widths: Widths = { emails: 1, phones: 1, urls: 1, addresses: 1 }
  #headers: string[] = []

  constructor(readonly layout: CsvLayout) {}

  measure(contacts: Contact[]): void {
    for (const contact of contacts)
      for (const field of ["emails", "phones", "urls", "addresses"] as const)
        this.#widths[field] = Math.max(this.#widths[field], contact[field]?.length ?? 0)
  }

  /** The header row. */
  begin(): string {
    this.#headers = LAYOUTS[this.layout](widest(this.#widths)).map(([header]) => header)
    return rowsOf([this.#headers])
  }

  write(contacts: Contact[]): string {
    const rows = contacts.map((contact) => new Map(LAYOUTS[this.layout](withLists(contact)).filter(([, cell]) => cell)))
    return rowsOf(rows.map((row) => this.#headers.map((header) => row.get(header) ?? "")))
  }
}

const rowsOf = (rows: string[][]): string => (rows.length === 0 ? "" : `${Papa.unparse(rows, { newline: "\r\n" })}\r\n`)

/** Somebody who fills every column. */
function widest({ emails, phones, urls, addresses }: Widths): Contact {
  const filler = <Value>(length: number, value: Value) => Array<Value>(length).fill(value)
  return {
    ...NOBODY,
    emails: filler(emails, { value: "" }),
    phones: filler(phones, { value: "" }),
    urls: filler(urls, { value: "" }),
    addresses: filler(addresses, {}),
  }
}

const NOBODY = { id: "", tags: [] } as unknown as Contact

const LAYOUTS: Record<CsvLayout, (contact: Contact) => Cells> = {
  full: fullCells,
  google: googleCells,
  outlook: outlookCells,
}

function fullCells(contact: Contact): Cells {
  const cells: Cells = Object.entries(OWN_SINGLE).map(([header, field]) => {
    if (field === "tags") return [header, neutralised(joinTags(contact.tags))]
    return [header, neutralised(contact[field] ?? "")]
  })
  const several = (name: keyof typeof OWN_SEVERAL, at: number, part: string, cell: string | undefined) =>
    cells.push([`${name} ${at + 1} - ${part}`, cell])
  for (const [name, values] of [
    ["E-mail", contact.emails],
    ["Phone", contact.phones],
    ["Website", contact.urls],
  ] as ["E-mail" | "Phone" | "Website", LabelledValue[]][])
    for (const [at, { value, label, extension }] of values.entries()) {
      several(name, at, "Value", name === "Phone" ? neutralisedPhone(value) : neutralised(value))
      if (name === "Phone") several(name, at, "Extension", neutralised(extension ?? ""))
      several(name, at, "Label", neutralised(label ?? ""))
    }
  for (const [at, address] of contact.addresses.entries())
    for (const [part, field] of Object.entries(OWN_SEVERAL.Address))
      several(
        "Address",
        at,
        part,
        neutralised(field === "addressLabel" ? (address.label ?? "") : (address[field] ?? "")),
      )
  return cells
}

/** The columns of Google Contacts, as it exports and imports them. */
function googleCells(contact: Contact): Cells {
  const cells: Cells = [
    ["First Name", contact.givenName ?? (contact.familyName ? "" : displayName(contact))],
    ["Middle Name", contact.additionalName],
    ["Last Name", contact.familyName],
    ["Name Prefix", contact.honorificPrefix],
    ["Organization Name", contact.organization],
    ["Organization Title", contact.jobTitle],
    ["Birthday", contact.birthday],
    ["Notes", contact.notes],
    ["Photo", contact.photo?.startsWith("https:") ? contact.photo : ""],
    ["Labels", ["* myContacts", ...contact.tags].join(" ::: ")],
  ]
  cells.push(...googleValues("E-mail", contact.emails), ...googleValues("Phone", contact.phones))
  for (const [at, address] of contact.addresses.entries()) {
    const name = `Address ${at + 1} -`
    cells.push([`${name} Label`, googleLabel(address.label)], [`${name} Formatted`, formatAddress(address)])
    cells.push([`${name} Street`, address.streetAddress], [`${name} City`, address.locality])
    cells.push([`${name} Region`, address.region], [`${name} Postal Code`, address.postalCode])
    cells.push([`${name} Country`, address.country])
  }
  cells.push(...googleValues("Website", contact.urls))
  cells.push(["Event 1 - Label", contact.anniversary && "Anniversary"], ["Event 1 - Value", contact.anniversary])
  return cells.map(([header, cell = ""]) => [
    header,
    header.startsWith("Phone") ? neutralisedPhone(cell) : neutralised(cell),
  ])
}

const googleValues = (name: string, values: LabelledValue[]): Cells =>
  values.flatMap(
    ({ value, label, extension }, at): Cells => [
      [`${name} ${at + 1} - Label`, googleLabel(label)],
      [`${name} ${at + 1} - Value`, extension ? `${value} x${extension}` : value],
    ],
  )

const googleLabel = (label = ""): string =>
  label.replace(/\bcell\b/, "mobile").replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())

/** The columns that Outlook exports and imports; what there are more of than it has columns goes into its notes. */
function outlookCells(contact: Contact): Cells {
  const phones = new Map<string, string>()
  const more: string[] = []
  for (const { value, label, extension } of contact.phones) {
    const number = extension ? `${value} x${extension}` : value
    const column = outlookPhone(label).find((name) => !phones.has(name))
    if (column) phones.set(column, number)
    else more.push(number)
  }
  more.push(...contact.emails.slice(3).map(({ value }) => value), ...contact.urls.slice(1).map(({ value }) => value))
  const addresses = new Map<string, Contact["addresses"][number]>()
  for (const address of contact.addresses) {
    const place = { work: "Business", home: "Home" }[address.label ?? ""] ?? "Other"
    if (addresses.has(place)) more.push(formatAddress(address))
    else addresses.set(place, address)
  }
  const cells: Cells = [
    ["Title", contact.honorificPrefix],
    ["First Name", contact.givenName ?? (contact.familyName ? "" : displayName(contact))],
    ["Middle Name", contact.additionalName],
    ["Last Name", contact.familyName],
    ["Company", contact.organization],
    ["Job Title", contact.jobTitle],
    ...["E-mail Address", "E-mail 2 Address", "E-mail 3 Address"].map((header, at): [string, string | undefined] => [
      header,
      contact.emails[at]?.value,
    ]),
    ...OUTLOOK_PHONES.map((header): [string, string | undefined] => [header, phones.get(header)]),
    ...["Business", "Home", "Other"].flatMap((place): Cells => {
      const address = addresses.get(place)
      const street = address?.streetAddress ?? (address && !address.locality ? address.formatted : undefined)
      return [
        [`${place} Street`, street],
        [`${place} City`, address?.locality],
        [`${place} State`, address?.region],
        [`${place} Postal Code`, address?.postalCode],
        [`${place} Country/Region`, address?.country],
      ]
    }),
    ["Web Page", contact.urls[0]?.value],
    ["Birthday", contact.birthday],
    ["Anniversary", contact.anniversary],
    ["Categories", contact.tags.join(";")],
    ["Notes", [contact.notes, ...more].filter(Boolean).join("\n")],
  ]
  return cells.map(([header, cell = ""]) => [
    header,
    OUTLOOK_PHONES.includes(header) ? neutralisedPhone(cell) : neutralised(cell),
  ])
}

const OUTLOOK_PHONES = [
  "Business Phone",
  "Business Phone 2",
  "Home Phone",
  "Home Phone 2",
  "Mobile Phone",
  "Business Fax",
  "Home Fax",
  "Pager",
  "Primary Phone",
  "Other Phone",
]

/** The columns a number of that kind can stand in, the fittest first. */
function outlookPhone(label = ""): string[] {
  if (/\bfax\b/.test(label)) return /\bhome\b/.test(label) ? ["Home Fax"] : ["Business Fax"]
  if (/\bpager\b/.test(label)) return ["Pager"]
  const rest = ["Other Phone", "Primary Phone", "Business Phone 2", "Home Phone 2"]
  if (/\bcell\b/.test(label)) return ["Mobile Phone", ...rest]
  if (/\bwork\b/.test(label)) return ["Business Phone", "Business Phone 2", ...rest]
  return /\bhome\b/.test(label) ? ["Home Phone", "Home Phone 2", ...rest] : rest
}
