import type { Contact } from "~domain/contact"
import type { ExchangeProblemCode, LossReason } from "~domain/exchange"

/** What each problem of a file is told with: the plain English sentence here, the code and values for the catalogues. */
const MESSAGES = {
  "no-cards": "There is no vCard in this text.",
  "text-outside-cards": "Text outside a card was passed over.",
  "card-not-closed": "A card has no end; what was read of it is kept.",
  "card-empty": "A card holds nothing to keep.",
  "card-is-group": 'The card "{name}" is a group of contacts, not a contact.',
  "value-too-long": "A value of {property} is longer than {most} characters; the rest was left out.",
  "too-many-properties": "A card has more than {most} values; those after it were left out.",
  "nested-too-deep": "Cards stand in cards more than {most} deep; those inside were left out.",
  "more-losses": "{count} more values of this contact have no place.",
  "no-rows": "There is no row of values in this text.",
  "no-known-column": "No column could be told to be a name, an e-mail address or a number.",
  "row-too-long": "A row is longer than {most} characters and was left out.",
  "quote-not-closed": "A quotation mark is opened and not closed; the line was read as it stands.",
  "row-empty": "A row has values, but none with a place in a contact.",
  "row-too-wide": "A row has {count} cells more than there are columns.",
  "number-rounded": 'The spreadsheet rounded a number to "{value}"; its digits are lost.',
  "date-order-guessed": 'Whether "{value}" is day or month first can\'t be told; it was read as {order}.',
  "not-json": "This text is no list of contacts in JSON.",
  "record-damaged": "A record could not be read: {reason}.",
  "record-too-long": "A record is longer than {most} characters and was left out.",
  "text-cut": "The text ends in the middle of a record; it may be half a file.",
} as const satisfies Record<ExchangeProblemCode, string>

/** `line` counts from 1: a physical line of a vCard file, a row of a CSV file. */
export type ExchangeProblem = {
  line?: number
  message: string
  code: ExchangeProblemCode
  values: Record<string, string | number>
}

export function problem(
  code: ExchangeProblemCode,
  line?: number,
  values: Record<string, string | number> = {},
): ExchangeProblem {
  const message = MESSAGES[code].replace(/\{(\w{1,20})\}/g, (_, name: string) => String(values[name] ?? ""))
  return { ...(line !== undefined && { line }), message, code, values }
}

/** A value of the file that is not in the contact. `property` as the file names it; `contact` is the id of the contact. */
export type Loss = { contact: string; line: number; property: string; value: string; why: LossReason }

/** What was read of a file, or of a part of it. `lines`: where each of the contacts begins. */
export type Reading = { contacts: Contact[]; lines: number[]; problems: ExchangeProblem[]; losses: Loss[] }

/** Reads contacts from a text that comes in pieces, and gives with each piece what it made whole. Never throws. */
export type ContactsReader = { push(piece: string): Reading; end(): Reading }

export const emptyReading = (): Reading => ({ contacts: [], lines: [], problems: [], losses: [] })

/** Adds what was read to what was before. */
export function addReading(to: Reading, { contacts, lines, problems, losses }: Reading): void {
  for (const contact of contacts) to.contacts.push(contact)
  for (const line of lines) to.lines.push(line)
  for (const one of problems) to.problems.push(one)
  for (const loss of losses) to.losses.push(loss)
}

/** The contact with what had no place kept in its notes, a line for each value; bookkeeping is left out. */
export function withLossesInNotes(contact: Contact, losses: readonly Loss[]): Contact {
  const lines = losses
    .filter(({ contact: id, why }) => id === contact.id && why !== "bookkeeping")
    .map(({ property, value }) => `${property}: ${value}`)
  return lines.length === 0 ? contact : { ...contact, notes: [contact.notes, ...lines].filter(Boolean).join("\n") }
}
