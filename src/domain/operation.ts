import { type Element, elementKey, isMultiField, type MultiField } from "./fields"

/** Field to value; null means that the field is, or was, absent. */
export type Values = Record<string, unknown>

/**
 * One change to one record, as the change log keeps it. A creation keeps no values: they are the record's own,
 * less the changes that came after. `provenance/<path>` stands for one entry of the provenance.
 */
export type Operation = { table: string; id: string /** Whose interaction or task it is. */; contactId?: string } & (
  | { kind: "create" }
  | { kind: "update"; before: Values; after: Values }
)

type Row = Record<string, unknown>

/** Fields that are bookkeeping: they follow from the change and are not part of it. */
const BOOKKEEPING = new Set(["id", "stamps", "keys"])

/** What `changes` would alter in `row`, before and after; empty when nothing. A change to null clears the field. */
export function diff(row: Row, changes: Values): { before: Values; after: Values } {
  const before: Values = {}
  const after: Values = {}
  for (const [field, value] of Object.entries(changes)) {
    if (BOOKKEEPING.has(field)) continue
    const old = read(row, field)
    const now = value ?? null
    if (isSame(old, now)) continue
    before[field] = old
    after[field] = now
  }
  return { before, after }
}

/** The row with the values in place. The row given is left as it was. */
export function withValues(row: Row, values: Values): Row {
  const next: Row = { ...row }
  for (const [field, value] of Object.entries(values)) {
    const provenance = provenancePath(field)
    if (provenance !== undefined) {
      const entries = { ...(next.provenance as Row | undefined) }
      if (value === null) delete entries[provenance]
      else entries[provenance] = value
      next.provenance = entries
    } else if (value === null && !isMultiField(field)) delete next[field]
    else next[field] = value ?? []
  }
  return next
}

/** The stamps' paths that a change touches: the field, or each element that came, went or changed. */
export function touchedPaths(before: Values, after: Values): string[] {
  return Object.keys(after).flatMap((field) => {
    if (!isMultiField(field)) return [field]
    const { added, removed, changed } = elementChanges(field, before[field], after[field])
    return [...added, ...removed, ...changed].map((element) => `${field}/${elementKey(field, element)}`)
  })
}

/**
 * The changes that take an update back, as far as the row still has what the update wrote. Elements of multi-value fields
 * are taken back one by one. Fields that were changed again since are left, and named in `kept`.
 */
export function inverse(row: Row, operation: { before: Values; after: Values }): { changes: Values; kept: string[] } {
  const changes: Values = {}
  const kept: string[] = []
  for (const [field, written] of Object.entries(operation.after)) {
    const current = read(row, field)
    const earlier = operation.before[field] ?? null
    if (isSame(current, written)) changes[field] = earlier
    else if (isMultiField(field)) changes[field] = takeBack(field, current, earlier, written)
    else kept.push(field)
  }
  return { changes, kept }
}

function takeBack(field: MultiField, current: unknown, earlier: unknown, written: unknown): Element[] {
  const { added, removed, changed } = elementChanges(field, earlier, written)
  const keys = (elements: Element[]) => new Set(elements.map((element) => elementKey(field, element)))
  const gone = keys(added)
  const stays = asElements(current).filter((element) => !gone.has(elementKey(field, element)))
  const present = keys(stays)
  const before = new Map(asElements(earlier).map((element) => [elementKey(field, element), element]))
  const relabelled = keys(changed)
  return [
    ...stays.map((element) => {
      const key = elementKey(field, element)
      return relabelled.has(key) ? (before.get(key) ?? element) : element
    }),
    ...removed.filter((element) => !present.has(elementKey(field, element))),
  ]
}

function elementChanges(field: MultiField, before: unknown, after: unknown) {
  const old = new Map(asElements(before).map((element) => [elementKey(field, element), element]))
  const now = new Map(asElements(after).map((element) => [elementKey(field, element), element]))
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, element]) => element),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, element]) => element),
    changed: [...now]
      .filter(([key, element]) => old.has(key) && !isSame(old.get(key), element))
      .map(([, element]) => element),
  }
}

const asElements = (value: unknown): Element[] => (Array.isArray(value) ? value : [])

function read(row: Row, field: string): unknown {
  const provenance = provenancePath(field)
  if (provenance !== undefined) return (row.provenance as Row | undefined)?.[provenance] ?? null
  return row[field] ?? null
}

const PROVENANCE = "provenance/"
const provenancePath = (field: string) => (field.startsWith(PROVENANCE) ? field.slice(PROVENANCE.length) : undefined)

/** Equality of plain data, whatever the order of keys; absent, undefined and null are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame((a as Row)[key], (b as Row)[key]))
}
