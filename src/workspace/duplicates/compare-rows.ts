import type { Contact, OwnValues } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { type Element, elementKey, elementText, isMultiField, type MultiField } from "~domain/fields"
import { GROUPS } from "~domain/merge"
import { fold } from "~domain/text/fold"

/**
 * A line of the comparison: what each contact has of a field, in the order of the contacts. `pick`: under which name one of them can
 * be chosen; absent where all that any has is kept.
 */
export type Row = { field: RowField; cells: string[][]; pick?: string; differs: boolean }

export type RowField = Exclude<
  keyof OwnValues,
  "kind" | "provenance" | "declined" | "distinctFrom" | "createdAt" | "photo" | "formerJobs"
>

const ROWS: RowField[] = [
  "fullName",
  "jobTitle",
  "organization",
  "emails",
  "phones",
  "addresses",
  "urls",
  "birthday",
  "anniversary",
  "stage",
  "relationship",
  "tags",
  "aliases",
  "notes",
]

/** The lines that anybody has something in, those that differ first. */
export function compareRows(contacts: Contact[], format: (field: RowField, value: string) => string): Row[] {
  const rows = ROWS.map((field): Row => {
    const cells = contacts.map((contact) => cellOf(contact, field).map((value) => format(field, value)))
    const known = cells.filter((cell) => cell.length > 0).map((cell) => keyOf(field, cell))
    const isPickable = !isMultiField(field) && field !== "notes" && new Set(known).size > 1
    const pick = isPickable
      ? (GROUPS.find((group) => (group as readonly string[]).includes(field))?.[0] as string)
      : undefined
    return { field, cells, pick, differs: new Set(known).size > 1 || known.length < contacts.length }
  })
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0))
  return [...filled.filter(({ differs }) => differs), ...filled.filter(({ differs }) => !differs)]
}

function cellOf(contact: Contact, field: RowField): string[] {
  if (field === "fullName") return [displayName(contact)].filter(Boolean)
  if (!isMultiField(field)) return contact[field] ? [contact[field] as string] : []
  return ((contact[field] ?? []) as Element[]).map(elementText)
}

/** Equal where two cells say the same. */
function keyOf(field: RowField, cell: string[]): string {
  const key = (text: string) =>
    isMultiField(field) && field !== "addresses" ? elementKey(field, asElement(field, text)) : fold(text)
  return cell.map(key).sort().join("\n")
}

const asElement = (field: MultiField, text: string): Element =>
  field === "tags" || field === "aliases" ? text : { value: text }
