import type { Contact, ContactFields, Provenance } from "../contact"
import { type Element, elementPath, isMultiField } from "../fields"

/** Where a mended value comes from: from what it was, which stays in its provenance. */
const MENDED = "standard"

/** The fields of which a value may have a standard form. */
export const MENDABLE = ["fullName", "givenName", "familyName", "phones", "tags"] as const

/** A value that was put in its standard form before it was saved, and how it was written. */
export type Mended = { field: (typeof MENDABLE)[number]; value: string; was: string }

/** The provenance's path of a value in a field. */
export function pathOfText(field: keyof Contact, text: string): string {
  if (!isMultiField(field)) return field
  const element: Element = field === "tags" || field === "aliases" ? text : { value: text }
  return elementPath(field, element)
}

/** @param before where the original came from, if it is known */
export const mendedProvenance = (was: string | undefined, before: Provenance | undefined, at: number): Provenance => ({
  kind: MENDED,
  url: before?.url ?? "",
  at,
  text: was,
})

/**
 * The provenance, by path, of the values that were mended and are still among the fields.
 * @param origin where the value at a path came from before
 */
export function provenanceOfMended(
  mended: Mended[],
  fields: Partial<ContactFields>,
  origin: (path: string, was: string) => Provenance | undefined,
  at: number,
): Record<string, Provenance> {
  return Object.fromEntries(
    mended
      .filter(({ field, value }) => isStill(fields[field], value))
      .map(({ field, value, was }) => [
        pathOfText(field, value),
        mendedProvenance(was, origin(pathOfText(field, was), was), at),
      ]),
  )
}

const isStill = (kept: unknown, value: string): boolean =>
  Array.isArray(kept)
    ? kept.some((one: string | { value: string }) => (typeof one === "string" ? one : one.value) === value)
    : kept === value

/** A contact with one text in the place of another, the first time it stands in the field. */
export function withText<Fields extends Partial<ContactFields>>(
  fields: Fields,
  field: Mended["field"],
  was: string,
  value: string,
): Fields {
  if (field === "tags")
    return {
      ...fields,
      tags: replacedOnce(
        fields.tags,
        (tag) => tag === was,
        () => value,
      ),
    }
  if (field === "phones")
    return {
      ...fields,
      phones: replacedOnce(
        fields.phones,
        (phone) => phone.value === was,
        (phone) => ({ ...phone, value }),
      ),
    }
  return fields[field] === was ? { ...fields, [field]: value } : fields
}

function replacedOnce<Item>(items: Item[] = [], isIt: (item: Item) => boolean, make: (item: Item) => Item): Item[] {
  const at = items.findIndex(isIt)
  return at < 0 ? items : items.with(at, make(items[at] as Item))
}
