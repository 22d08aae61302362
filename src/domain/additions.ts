import type { ContactFields } from "./contact"
import { type Element, elementKey, isMultiField } from "./fields"

/**
 * What somebody who is known is told again: `added` is what the contact lacks. `others` are values that it has no room for,
 * since it has another there, or very many.
 */
export type Additions = { added: Partial<ContactFields>; others: { field: string; value: string }[] }

/** Fields that a contact always has a value of: what another record says of them is no news. */
const DEFAULTED = new Set(["kind", "stage", "relationship"])

/** As many values of a field as any contact holds, and as many letters as its notes. */
const MOST_VALUES = 50
const LONGEST_NOTES = 20_000

/** What `told` adds to a contact: no value is replaced, no element comes twice; notes are added to. */
export function additionsTo(contact: Partial<ContactFields>, told: Partial<ContactFields>): Additions {
  const added: Record<string, unknown> = {}
  const others: Additions["others"] = []
  for (const [field, value] of Object.entries(told)) {
    if (DEFAULTED.has(field) || !value) continue
    const present = contact[field as keyof ContactFields]
    if (isMultiField(field)) {
      const has = (present ?? []) as Element[]
      const keys = new Set(has.map((element) => elementKey(field, element)))
      const fresh = (value as Element[]).filter((element) => !keys.has(elementKey(field, element)))
      const room = Math.max(0, MOST_VALUES - has.length)
      if (fresh.length > 0 && room > 0) added[field] = fresh.slice(0, room)
      for (const element of fresh.slice(room)) others.push({ field, value: elementKey(field, element) })
    } else if (!present) added[field] = value
    else if (field === "notes" && fits(present as string, value as string)) {
      if (!(present as string).includes(value as string)) added.notes = value
    } else if (present !== value) others.push({ field, value: String(value) })
  }
  return { added, others }
}

const fits = (present: string, more: string): boolean =>
  present.includes(more) || present.length + more.length < LONGEST_NOTES

/** The values of a contact with what was added. */
export function withAdditions<Fields extends Partial<ContactFields>>(
  contact: Fields,
  added: Partial<ContactFields>,
): Fields {
  const next: Record<string, unknown> = { ...contact }
  for (const [field, value] of Object.entries(added)) {
    if (isMultiField(field)) next[field] = [...((next[field] ?? []) as Element[]), ...(value as Element[])]
    else next[field] = field === "notes" && next.notes ? `${next.notes}\n${value}` : value
  }
  return next as Fields
}
