import type { CapturedContact } from "./captured"
import type { ContactFields, Provenance } from "./contact"
import { type Element, elementKey, isMultiField, valuePaths } from "./fields"
import type { Values } from "./operation"
import { type Mended, provenanceOfMended } from "./standards/mended"

/** Values without a page behind them: somebody typed them. */
export const TYPED = "typed"

/** Values that a file of contacts held: its name is in the place of a page's address. */
export const IMPORTED = "import"

/**
 * Where each value of a form comes from: the page, where the form still says what was captured there, else the user's hand.
 * @param at milliseconds since 1970
 * @param mended values of the form that stand for others, which they come from
 */
export function provenanceOf(
  fields: Partial<ContactFields>,
  captured: CapturedContact | undefined,
  at: number,
  mended: Mended[] = [],
): Record<string, Provenance> {
  const { kind: _, stage: __, relationship: ___, ...told } = fields
  const typed: Provenance = { kind: TYPED, url: "", at }
  const read = captured ? captureProvenance(captured, at) : new Map<string, Provenance>()
  const origin = (path: string, was: string) => read.get(path.includes("/") ? path : `${path}=${was}`)
  return {
    ...Object.fromEntries(valuePaths(told).map((path) => [path, read.get(pathWithValue(path, fields)) ?? typed])),
    ...provenanceOfMended(mended, fields, origin, at),
  }
}

function captureProvenance(captured: CapturedContact, at: number): Map<string, Provenance> {
  const url = captured.source.url
  const found = new Map<string, Provenance>()
  const note = (field: string, value: Element, kind: string, text?: string, where?: string) => {
    const key = isMultiField(field) ? `${field}/${elementKey(field, value)}` : `${field}=${String(value)}`
    if (!found.has(key)) found.set(key, { kind, url, at, ...(text && { text }), ...(where && { where }) })
  }
  for (const { field, value, kind, text, where } of captured.evidence ?? [])
    note(field, isMultiField(field) && field !== "tags" ? { value } : value, kind, text, where)
  const { source, confidence: _, evidence: __, note: notes, addresses, ...values } = captured
  if (notes) note("notes", notes, source.kind)
  for (const address of addresses) note("addresses", address, source.kind)
  for (const [field, value] of Object.entries(values))
    for (const one of [value].flat()) if (one) note(field, isMultiField(field) ? { value: one } : one, source.kind)
  return found
}

/** A single field's value must still be what was captured; an element's path tells it already. */
function pathWithValue(path: string, fields: Partial<ContactFields>): string {
  return path.includes("/") ? path : `${path}=${String(fields[path as keyof ContactFields])}`
}

/** What the user typed comes from the user, from now on; what is gone comes from nowhere. */
export function typedProvenance(contact: ContactFields, changes: Values, at: number): Values {
  const provenance: Values = {}
  for (const [field, value] of Object.entries(changes)) {
    if (!isMultiField(field)) provenance[`provenance/${field}`] = value === null ? null : { kind: TYPED, url: "", at }
    else {
      const keysOf = (elements: unknown) =>
        new Set(((elements ?? []) as Element[]).map((one) => elementKey(field, one)))
      const before = keysOf(contact[field])
      const after = keysOf(value)
      for (const key of after)
        if (!before.has(key)) provenance[`provenance/${field}/${key}`] = { kind: TYPED, url: "", at }
      for (const key of before) if (!after.has(key)) provenance[`provenance/${field}/${key}`] = null
    }
  }
  return provenance
}
