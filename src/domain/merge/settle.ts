import type { OwnValues, Provenance } from "../contact"
import {
  type Element,
  elementKey,
  elementPath,
  fieldOfPath,
  isMultiField,
  MULTI_FIELDS,
  type MultiField,
} from "../fields"
import { isSame } from "../operation"
import { BETWEEN_NOTES, foldParts, giverOf, type Picks } from "./fold"
import { GROUPS, NOTED_FIELDS, type Part, type Parts } from "./values"

type Settled = { parts: Parts; picks: Picks }

/**
 * Gives what was changed in a merged contact to those it is made of: a changed value to whoever it was from, a removed one to
 * all who had it, and what is new to the first, into whom the others were merged.
 * @param shown the values of the merged contact as they stand
 */
export function settle(parts: Parts, picks: Picks, shown: OwnValues): Settled {
  const before = foldParts(parts, picks)
  const next = parts.map(({ id, values }) => ({ id, values: { ...values } })) as Parts
  const nextPicks = { ...picks }
  for (const group of GROUPS) {
    if (group.every((field) => isSame(before[field], shown[field]))) continue
    const giver = giverOf(group, parts, picks)
    const owner = next.find(({ id }) => id === giver.id) ?? next[0]
    for (const field of group) set(owner.values, field, shown[field])
    // Even where it was cleared: another's value must not come up in its place.
    nextPicks[group[0] as string] = owner.id
  }
  for (const field of MULTI_FIELDS) settleElements(field, parts, before, shown, next)
  settleNotes(before, shown, next)
  for (const field of NOTED_FIELDS)
    if (!isSame(before[field], shown[field])) set(next[0].values, field, { ...next[0].values[field], ...shown[field] })
  settleProvenance(before, shown, next, nextPicks)
  return { parts: next, picks: nextPicks }
}

function settleElements(field: MultiField, parts: Parts, before: OwnValues, shown: OwnValues, next: Parts): void {
  const old = keyed(field, before)
  const now = keyed(field, shown)
  for (const [key, element] of old) {
    const changed = now.get(key)
    if (changed === undefined) for (const part of next) replace(part, field, key, undefined)
    else if (!isSame(element, changed)) {
      const owner = parts.findIndex((part) => keyed(field, part.values).has(key))
      replace(next[owner] ?? next[0], field, key, changed)
    }
  }
  const added = [...now].flatMap(([key, element]) => (old.has(key) ? [] : [element]))
  if (added.length > 0) set(next[0].values, field, [...((next[0].values[field] ?? []) as Element[]), ...added])
}

const keyed = (field: MultiField, values: OwnValues): Map<string, Element> =>
  new Map(((values[field] ?? []) as Element[]).map((element) => [elementKey(field, element), element]))

function replace({ values }: Part, field: MultiField, key: string, by: Element | undefined): void {
  const elements = (values[field] ?? []) as Element[]
  if (!elements.some((element) => elementKey(field, element) === key)) return
  const next = elements.flatMap((element) => (elementKey(field, element) !== key ? [element] : by ? [by] : []))
  set(values, field, next.length > 0 || field !== "aliases" ? next : undefined)
}

/** What was written between or after the notes of others is the first one's; what was written into somebody's is theirs. */
function settleNotes(before: OwnValues, shown: OwnValues, next: Parts): void {
  if (isSame(before.notes, shown.notes)) return
  const writers = next.filter(({ values }) => values.notes)
  const text = shown.notes ?? ""
  if (text === "") {
    for (const { values } of writers) set(values, "notes", undefined)
    return
  }
  // One writer's notes are what is left of the text when the others' are taken off its ends.
  const kept = writers.map(({ values }) => values.notes as string)
  let from = 0
  while (from < kept.length && startsWith(text.slice(offset(kept, from)), kept[from] as string)) from++
  let rest = text.slice(offset(kept, from))
  let to = kept.length
  while (to > from + 1 && rest.endsWith(`${BETWEEN_NOTES}${kept[to - 1]}`))
    rest = rest.slice(0, -`${BETWEEN_NOTES}${kept[--to]}`.length)
  if (to - from === 1) set((writers[from] as Part).values, "notes", rest || undefined)
  else if (from === kept.length) add(next[0], rest)
  else {
    // Several were written into at once: it stays together, with the first of them.
    for (const { values } of writers.slice(from, to)) set(values, "notes", undefined)
    set((writers[from] ?? next[0]).values, "notes", rest)
  }
}

/** How far the first of the notes reach, with what is between them. */
const offset = (notes: string[], count: number) =>
  notes.slice(0, count).reduce((sum, one) => sum + one.length + BETWEEN_NOTES.length, 0)

const startsWith = (text: string, notes: string) => text === notes || text.startsWith(`${notes}${BETWEEN_NOTES}`)

function add({ values }: Part, more: string): void {
  if (more) set(values, "notes", values.notes ? `${values.notes}${BETWEEN_NOTES}${more}` : more)
}

/** Where a value comes from goes with the value. */
function settleProvenance(before: OwnValues, shown: OwnValues, next: Parts, picks: Picks): void {
  const told: Record<string, Provenance | undefined> = shown.provenance
  for (const path of new Set([...Object.keys(before.provenance), ...Object.keys(told)])) {
    if (isSame(before.provenance[path], told[path])) continue
    for (const part of ownersOf(path, next, picks)) {
      const { [path]: _, ...others } = part.values.provenance
      const one = told[path]
      part.values.provenance = one ? { ...others, [path]: one } : others
    }
  }
}

function ownersOf(path: string, parts: Parts, picks: Picks): Part[] {
  const field = fieldOfPath(path)
  const group = GROUPS.find((one) => (one as readonly string[]).includes(field))
  if (group) return [giverOf(group, parts, picks)]
  if (!isMultiField(field)) return parts.slice(0, 1)
  const having = parts.filter(({ values }) =>
    ((values[field] ?? []) as Element[]).some((element) => elementPath(field, element) === path),
  )
  // What is gone comes from nowhere, for everybody.
  return having.length > 0 ? having.slice(0, 1) : parts
}

function set(values: OwnValues, field: keyof OwnValues, value: unknown): void {
  if (value === undefined || value === null) delete (values as Record<string, unknown>)[field]
  else Object.assign(values, { [field]: value })
}
