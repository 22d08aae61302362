import { type Contact, contactSchema } from "~domain/contact"
import { emptyReading, problem, type Reading } from "./report"

/** The contacts as JSON that any program can read: an object with the list under "contacts". */
export const formatContactsJson = (contacts: Contact[]): string =>
  `${JSON.stringify({ format: "junto-contacts", version: 1, contacts }, null, 2)}\n`

/** The contacts of such a text, or of a bare list of them. A record that is none is told and left out. Never throws. */
export function parseContactsJson(text: string): Reading {
  const reading = emptyReading()
  const records = recordsOf(text)
  if (!records) reading.problems.push(problem("not-json"))
  for (const [at, record] of (records ?? []).entries()) {
    const parsed = contactSchema.safeParse(record)
    if (parsed.success) reading.contacts.push(parsed.data)
    else {
      const reason = parsed.error.issues[0]?.path.join(".") ?? ""
      reading.problems.push(problem("record-damaged", at + 1, { reason }))
    }
  }
  return reading
}

function recordsOf(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const list = Array.isArray(value) ? value : (value as { contacts?: unknown } | null)?.contacts
    return Array.isArray(list) ? list : undefined
  } catch {
    return undefined
  }
}
