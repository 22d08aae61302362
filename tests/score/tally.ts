import type { CapturedContact } from "../../src/domain/captured"
import type { Expected } from "./cases"
import { FIELDS, type Field, type FieldName, isExpected } from "./compare"

/** Values found, found wrongly, and not found. */
export type Tally = { right: number; wrong: number; missed: number }

/** One captured value: whether it was right, and how sure the reader was. Values that a case doesn't judge are left out. */
export type Judged = { field: FieldName; kind: string; value: unknown; confidence: number; isRight: boolean }

export type Verdict = {
  tallies: Map<FieldName, Tally>
  judged: Judged[]
  missed: { field: FieldName; value: unknown }[]
}

type Captured = { value: unknown; kind: string; confidence: number }

/** Compares what was captured with what a case expects, field by field, all contacts taken together. */
export function judge(contacts: CapturedContact[], expected: Expected, pageUrl?: string): Verdict {
  const verdict: Verdict = { tallies: new Map(), judged: [], missed: [] }
  for (const name of [...expected.score, ...(expected.recallOnly ?? [])])
    if (name in FIELDS) judgeField(name, contacts, expected, pageUrl, verdict)
  return verdict
}

function judgeField(
  name: FieldName,
  contacts: CapturedContact[],
  expected: Expected,
  pageUrl: string | undefined,
  { tallies, judged, missed }: Verdict,
): void {
  const field = FIELDS[name]
  const wanted = distinct(expected.fields[field.list] ?? [], field)
  const ignored = ignoredIn(name, expected, pageUrl)
  const wrong = expected.wrong?.[field.list] ?? []
  const found = new Set<unknown>()
  const tally: Tally = { right: 0, wrong: 0, missed: 0 }
  tallies.set(name, tally)

  for (const { value, kind, confidence } of captured(name, field, contacts)) {
    const one = wanted.find((value_) => !found.has(value_) && isExpected(field, value, value_))
    if (one !== undefined) {
      found.add(one)
      tally.right++
      judged.push({ field: name, kind, value, confidence, isRight: true })
      continue
    }
    const isNeither = wanted.some((again) => isExpected(field, value, again)) || ignored(value)
    if (isNeither || !expected.score.includes(name)) continue
    if (expected.partial && !wrong.some((bad) => field.isSame(value, bad))) continue
    tally.wrong++
    judged.push({ field: name, kind, value, confidence, isRight: false })
  }
  for (const value of wanted) if (!found.has(value)) missed.push({ field: name, value })
  tally.missed = wanted.length - found.size
}

/** Whether a captured value is neither right nor wrong. */
export function ignoredIn(name: FieldName, { fields, ignore = {} }: Expected, pageUrl: string | undefined) {
  const all = [...(ignore[FIELDS[name].list] ?? [])]
  // A contact that is an organisation may have its name as its own; a person's practice is named as they are.
  if (name === "name") all.push(...(fields.organizations ?? []), ...(ignore.organizations ?? []))
  if (name === "organization") all.push(...(ignore.names ?? []))
  if (name === "url" && pageUrl) all.push(pageUrl)
  return (value: unknown) => all.includes("*") || all.some((one) => isExpected(FIELDS[name], value, one))
}

function captured(name: FieldName, field: Field, contacts: CapturedContact[]): Captured[] {
  const seen = new Set<string>()
  return contacts.flatMap((contact) =>
    valuesOf(name, contact).flatMap((value) => {
      const key = field.key(value)
      if (!key || seen.has(key)) return []
      seen.add(key)
      return [{ value, ...evidenceOf(name, contact, value) }]
    }),
  )
}

/** The values of one field of a captured contact. */
export function valuesOf(name: FieldName, contact: CapturedContact): unknown[] {
  const whole = contact.fullName ?? [contact.givenName, contact.familyName].filter(Boolean).join(" ")
  if (name === "name") return whole ? [whole] : []
  if (name === "title") return contact.jobTitle ? [contact.jobTitle] : []
  if (name === "organization") return contact.organization ? [contact.organization] : []
  return contact[FIELDS[name].list as "emails" | "phones" | "urls" | "addresses"]
}

const FIELD_OF_CONTACT: Partial<Record<FieldName, string>> = {
  name: "fullName",
  title: "jobTitle",
  organization: "organization",
}

function evidenceOf(name: FieldName, contact: CapturedContact, value: unknown): { kind: string; confidence: number } {
  const field = FIELD_OF_CONTACT[name] ?? FIELDS[name].list
  const all = contact.evidence?.filter((one) => one.field === field) ?? []
  const own = all.find((one) => one.value === value) ?? (name === "address" ? all[0] : undefined)
  return { kind: own?.kind ?? contact.source.kind, confidence: own?.confidence ?? contact.confidence }
}

function distinct(values: unknown[], field: Field): unknown[] {
  const kept: unknown[] = []
  for (const value of values) if (!kept.some((one) => isExpected(field, plain(value), one))) kept.push(value)
  return kept
}

/** An expected value as a captured one would be. */
function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  if ("value" in value) return plain(value.value)
  return "raw" in value ? value.raw : value
}

/** How many lines of a text were rightly and wrongly called signature. Empty lines and lines without a label don't count. */
export function judgeSignature(
  text: string,
  labels: (0 | 1 | null)[],
  { body, signature }: { body: string; signature: string | null },
): Tally {
  const lines = text.replace(/\r\n?/g, "\n").split("\n")
  const chosen = linesOfSignature(lines, body, signature ?? "")
  const tally: Tally = { right: 0, wrong: chosen.strange, missed: 0 }
  for (const [i, line] of lines.entries()) {
    const label = labels[i]
    if (!line.trim() || label === null || label === undefined) continue
    if (chosen.at.has(i)) label === 1 ? tally.right++ : tally.wrong++
    else if (label === 1) tally.missed++
  }
  return tally
}

/** Which lines a signature is: one run of filled lines, the one nearest to where the body ends. */
function linesOfSignature(lines: string[], body: string, signature: string): { at: Set<number>; strange: number } {
  const squeeze = (line: string) => line.replace(/\s+/g, " ").trim()
  const filled = lines.flatMap((line, i) => (line.trim() ? [i] : []))
  const wanted = signature.split("\n").map(squeeze).filter(Boolean)
  if (wanted.length === 0) return { at: new Set(), strange: 0 }
  const end = body.split("\n").filter((line) => line.trim()).length
  const starts = filled
    .map((_, start) => start)
    .filter((start) => wanted.every((line, k) => squeeze(lines[filled[start + k] ?? -1] ?? "") === line))
    .sort((a, b) => Math.abs(a - end) - Math.abs(b - end))
  const [start] = starts
  if (start === undefined) return { at: new Set(), strange: wanted.length }
  return { at: new Set(filled.slice(start, start + wanted.length)), strange: 0 }
}

export const noTally = (): Tally => ({ right: 0, wrong: 0, missed: 0 })

export function add(to: Tally, { right, wrong, missed }: Tally): void {
  to.right += right
  to.wrong += wrong
  to.missed += missed
}

/** Precision, recall and their harmonic mean, 0 to 1; undefined where nothing was there to find or found. */
export function figures({ right, wrong, missed }: Tally): { precision?: number; recall?: number; f1?: number } {
  return {
    precision: right + wrong > 0 ? right / (right + wrong) : undefined,
    recall: right + missed > 0 ? right / (right + missed) : undefined,
    f1: right + wrong + missed > 0 ? (2 * right) / (2 * right + wrong + missed) : undefined,
  }
}

export const percent = (share: number | undefined): string =>
  share === undefined ? "    -" : (100 * share).toFixed(1).padStart(5)
