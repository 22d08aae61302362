import type { OwnValues, Provenance } from "../contact"
import { displayName } from "../contact-name"
import { type Element, elementKey, elementPath, fieldOfPath, isMultiField, MULTI_FIELDS } from "../fields"
import { LIFECYCLE_STAGES } from "../lifecycle"
import { fold, words } from "../text/fold"
import { GROUPS, NAME_FIELDS, NOTED_FIELDS, type Part, type Parts, STAGE_FIELDS } from "./values"

/** Whose values a merged contact shows, by the first field of a group and the id of the person. */
export type Picks = Record<string, string>

/** As many values of one field as a record holds; what is over stays with whom it is from. */
const MOST: Record<string, number> = { addresses: 50, aliases: 50 }
const LONGEST_NOTES = 20_000

/**
 * Several people as one. A single field has the value of whoever was picked for it, else of the first who has one, and the
 * furthest stage; of several values each comes once; notes are put together; a name that isn't taken stays as an alias.
 */
export function foldParts(parts: Parts, picks: Picks = {}): OwnValues {
  const values: Record<string, unknown> = {}
  const sources = new Map<string, Part>()
  for (const group of GROUPS) {
    const giver = giverOf(group, parts, picks)
    for (const field of group) {
      const value = giver.values[field]
      if (value !== undefined) values[field] = value
      sources.set(field, giver)
    }
  }
  for (const field of MULTI_FIELDS) {
    const all = [...elementsOf(parts, field).values()].slice(0, MOST[field] ?? 100)
    if (all.length > 0 || field !== "aliases") values[field] = all
  }
  const aliases = otherNames(parts, values as OwnValues)
  if (aliases.length > 0) values.aliases = aliases
  const notes = notesOf(parts)
  if (notes) values.notes = notes
  for (const field of NOTED_FIELDS) {
    const noted = Object.assign({}, ...parts.toReversed().map((part) => part.values[field])) as Record<string, number>
    for (const { id } of parts) delete noted[id]
    if (parts.some((part) => part.values[field])) values[field] = noted
  }
  values.createdAt = Math.min(...parts.map((part) => part.values.createdAt))
  values.provenance = provenanceOf(parts, sources)
  return values as OwnValues
}

/** Whose values a group of fields has. */
export function giverOf(group: readonly (keyof OwnValues)[], parts: Parts, picks: Picks): Part {
  const picked = picks[group[0] as string]
  const chosen = parts.find(({ id }) => id === picked)
  if (chosen) return chosen
  if (group === STAGE_FIELDS) return furthest(parts)
  if (group[0] === "relationship") return parts.find(({ values }) => values.relationship !== "prospect") ?? parts[0]
  return parts.find(({ values }) => group.some((field) => values[field] !== undefined)) ?? parts[0]
}

/** Somebody disqualified who has another record that is not, is at the stage of that. */
function furthest(parts: Parts): Part {
  const rank = ({ values: { stage } }: Part) => (stage === "disqualified" ? -1 : LIFECYCLE_STAGES.indexOf(stage))
  return parts.reduce((best, part) => (rank(part) > rank(best) ? part : best))
}

/** The elements of a field by their keys, each as the first who has it wrote it. */
function elementsOf(parts: readonly Part[], field: (typeof MULTI_FIELDS)[number]): Map<string, Element> {
  const found = new Map<string, Element>()
  for (const { values } of parts)
    for (const element of (values[field] ?? []) as Element[]) {
      const key = elementKey(field, element)
      if (!found.has(key) && !(field === "phones" && isSameNumber(key, found))) found.set(key, element)
    }
  return found
}

/** A number with its country code is the one without it. */
function isSameNumber(digits: string, found: Map<string, Element>): boolean {
  const national = digits.replace(/^0/, "")
  if (digits.length < 7) return false
  for (const other of found.keys()) {
    if (other.startsWith("+") === digits.startsWith("+")) continue
    const [long, short] = other.startsWith("+") ? [other, national] : [digits, other.replace(/^0/, "")]
    if (short.length >= 7 && long.endsWith(short)) return true
  }
  return false
}

/** The names of all that aren't the one taken. */
function otherNames(parts: Parts, folded: OwnValues): string[] {
  const own = new Set(words(nameOf(folded)))
  const names = new Map<string, string>()
  for (const alias of folded.aliases ?? []) names.set(fold(alias), alias)
  for (const { values } of parts) {
    const name = nameOf(values)
    if (name && !names.has(fold(name))) names.set(fold(name), name)
  }
  // An alias that somebody has written down stays, even one that is like the name.
  const written = new Set((folded.aliases ?? []).map(fold))
  return [...names]
    .flatMap(([key, name]) => (words(name).every((word) => own.has(word)) && !written.has(key) ? [] : [name]))
    .slice(0, MOST.aliases)
}

/** A person's name; an organisation's may stand in its organisation alone. */
function nameOf(values: OwnValues): string {
  const name = displayName(Object.fromEntries(NAME_FIELDS.map((field) => [field, values[field]])))
  return name || (values.kind === "organization" ? (values.organization ?? "") : "")
}

/** Each one's notes once, apart by an empty line, as far as a record holds. */
function notesOf(parts: readonly Part[]): string | undefined {
  const notes = new Set(parts.flatMap(({ values }) => values.notes ?? []))
  let text = ""
  for (const one of notes) {
    const next = text === "" ? one : `${text}${BETWEEN_NOTES}${one}`
    if (next.length <= LONGEST_NOTES) text = next
  }
  return text || undefined
}

export const BETWEEN_NOTES = "\n\n"

function provenanceOf(parts: Parts, sources: Map<string, Part>): Record<string, Provenance> {
  const known: Record<string, Provenance> = {}
  for (const part of parts)
    for (const [path, one] of Object.entries(part.values.provenance)) {
      const field = fieldOfPath(path)
      if (sources.has(field) ? sources.get(field) === part : !known[path] && isOf(part, path)) known[path] = one
    }
  return known
}

/** Whether what a path says is still among somebody's values. */
function isOf({ values }: Part, path: string): boolean {
  const field = fieldOfPath(path)
  if (!isMultiField(field)) return true
  return ((values[field] ?? []) as Element[]).some((element) => elementPath(field, element) === path)
}
