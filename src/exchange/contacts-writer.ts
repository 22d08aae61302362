import type { Contact } from "~domain/contact"
import type { ExportFormat } from "~domain/exchange"

import { ContactsCsvWriter, type CsvLayout } from "./csv"
import { formatJsonRecord, JSON_END, JSON_HEAD } from "./json"
import { formatVCards, type VCardVersion } from "./vcard"

/** Writes contacts some at a time, so that a large file needs not be held whole. */
export type ContactsWriter = {
  /** Where there is one, all contacts pass through it before the first is written. */
  measure?(contacts: Contact[]): void
  begin(): string
  write(contacts: Contact[]): string
  end(): string
}

export function contactsWriter(format: ExportFormat): ContactsWriter {
  if (format === "json") return new JsonWriter()
  const [kind, variant] = format.split("-") as ["vcard", VCardVersion] | ["csv", CsvLayout]
  if (kind === "vcard") return { begin: () => "", write: (contacts) => formatVCards(contacts, variant), end: () => "" }
  const csv = new ContactsCsvWriter(variant)
  // Spreadsheets take a file without a byte order mark for windows-1252.
  return {
    measure: (contacts) => csv.measure(contacts),
    begin: () => `\uFEFF${csv.begin()}`,
    write: (contacts) => csv.write(contacts),
    end: () => "",
  }
}

/** The ending of a file's name, without the dot. */
export const extensionOf = (format: ExportFormat): string =>
  format.startsWith("vcard") ? "vcf" : format.startsWith("csv") ? "csv" : "json"

class JsonWriter implements ContactsWriter {
  #isFirst = true

  begin = () => JSON_HEAD

  write(contacts: Contact[]): string {
    return contacts
      .map((contact) => {
        const text = formatJsonRecord(contact, this.#isFirst)
        this.#isFirst = false
        return text
      })
      .join("")
  }

  end = () => JSON_END
}
