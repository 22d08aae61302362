import { type Contact, contactSchema } from "~domain/contact"
import { JsonRecords, LONGEST_RECORD } from "./json-records"
import { addReading, type ContactsReader, emptyReading, problem, type Reading } from "./report"

/** The contacts as JSON that any program can read: an object with the list under "contacts". */
export const formatContactsJson = (contacts: Contact[]): string =>
  JSON_HEAD + contacts.map((contact, at) => formatJsonRecord(contact, at === 0)).join("") + JSON_END

/** What stands before the first contact, and after the last. */
export const JSON_HEAD = '{\n"format": "junto-contacts",\n"version": 1,\n"contacts": [\n'
export const JSON_END = "\n]\n}\n"

export const formatJsonRecord = (contact: Contact, isFirst: boolean): string =>
  `${isFirst ? "" : ",\n"}${JSON.stringify(contact, null, 2)}`

/** Reads contacts from JSON as this program writes it, or from a bare list of them. A record that is none is told and left out. */
export class ContactsJsonReader implements ContactsReader {
  readonly #records = new JsonRecords()

  push(piece: string): Reading {
    const reading = emptyReading()
    for (const { number, text } of this.#records.push(piece)) {
      if (text === undefined) reading.problems.push(problem("record-too-long", number, { most: LONGEST_RECORD }))
      else readRecord(text, number, reading)
    }
    return reading
  }

  end(): Reading {
    const reading = emptyReading()
    if (!this.#records.hasList) reading.problems.push(problem("not-json"))
    else if (!this.#records.isWhole) reading.problems.push(problem("text-cut"))
    return reading
  }
}

/** The contacts of a whole text. Never throws. */
export function parseContactsJson(text: string): Reading {
  const reader = new ContactsJsonReader()
  const reading = reader.push(text)
  addReading(reading, reader.end())
  return reading
}

function readRecord(text: string, number: number, reading: Reading): void {
  const parsed = contactSchema.safeParse(parsedJson(text))
  if (parsed.success) {
    reading.contacts.push(parsed.data)
    reading.lines.push(number)
  } else {
    const reason = parsed.error.issues[0]?.path.join(".") ?? ""
    reading.problems.push(problem("record-damaged", number, { reason }))
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
