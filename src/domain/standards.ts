import * as z from "zod"

import type { Contact } from "./contact"
import { LIFECYCLE_STAGES, type LifecycleStage } from "./lifecycle"
import type { Values } from "./operation"
import { emailKind } from "./standards/email-kind"
import { MENDABLE, type Mended, mendedProvenance, pathOfText, withText } from "./standards/mended"
import { inNameCasing } from "./standards/name-casing"
import { isWrongPostalCode } from "./standards/postal-code"
import { REQUIRABLE, type Requirable } from "./standards/requirable"
import { fold } from "./text/fold"

/** How contacts should be, as the workspace has it. */
export const standardsSchema = z.object({
  /** What must be known of a contact at a stage, and at every later one. */
  required: z.partialRecord(z.enum(LIFECYCLE_STAGES), z.array(z.enum(REQUIRABLE))),
  /** The tags there are; any where the list is empty. */
  tags: z.array(z.string().max(60)).max(500),
  /** After how many months without a sign or a check a contact is stale. */
  staleMonths: z.number().int().min(1).max(120),
})
export type Standards = z.infer<typeof standardsSchema>

export const defaultStandards: Standards = {
  required: { contact: ["fullName"], lead: ["emails"], "sales-qualified": ["phones", "organization"] },
  tags: [],
  staleMonths: 12,
}

export type FindingCode =
  | "missing"
  | "name-casing"
  | "phone-form"
  | "phone-invalid"
  | "email-invalid"
  | "email-disposable"
  | "email-role-only"
  | "postal-code"
  | "birthday-future"
  | "tag-unknown"
  | "no-working-email"

/** The standards that know a value's form for sure. */
export const APPLICABLE = ["phone-form", "name-casing", "tag-unknown"] as const satisfies FindingCode[]
export type Applicable = (typeof APPLICABLE)[number]

/**
 * What isn't as it should be. `value`: as it stands; `fix`: the changes that would mend it, where they are known for sure: a
 * suggestion, applied by the user alone.
 */
export type Finding = {
  kind: "incomplete" | "invalid" | "irregular" | "bounced"
  code: FindingCode
  field: keyof Contact
  value?: string
  fix?: { value: string; changes: Values }
}

/** The phone in its standard form, or undefined where it can't be a number. */
export type ReadPhone = (phone: string) => string | undefined

/**
 * Everything about a contact that isn't as the standards have it.
 * @param today YYYY-MM-DD
 */
export function findingsOf(contact: Contact, standards: Standards, readPhone: ReadPhone, today: string): Finding[] {
  return [
    ...missing(contact, standards),
    ...names(contact),
    ...emails(contact),
    ...phones(contact, readPhone),
    ...addresses(contact),
    ...birthday(contact, today),
    ...tags(contact, standards),
  ]
}

function missing(contact: Contact, { required }: Standards): Finding[] {
  const wanted = new Set(requiredAt(contact.stage, required))
  // An organisation has no job, and its own name stands for it.
  if (contact.kind === "organization") for (const field of ["jobTitle", "organization"] as const) wanted.delete(field)
  return [...wanted].flatMap((field): Finding[] => {
    const value = contact[field]
    const isThere = Array.isArray(value) ? value.length > 0 : Boolean(value)
    const isNamed = field === "fullName" && Boolean(contact.givenName || contact.familyName || contact.organization)
    return isThere || isNamed ? [] : [{ kind: "incomplete", code: "missing", field }]
  })
}

/** What is required at a stage: its own, and what earlier ones ask for. Of who is disqualified nothing is. */
function requiredAt(stage: LifecycleStage, required: Standards["required"]): Requirable[] {
  if (stage === "disqualified") return []
  return LIFECYCLE_STAGES.slice(0, LIFECYCLE_STAGES.indexOf(stage) + 1).flatMap((one) => required[one] ?? [])
}

const NAMES = ["fullName", "givenName", "familyName"] as const

function names(contact: Contact): Finding[] {
  if (contact.kind === "organization") return []
  const whole = contact.fullName ?? `${contact.givenName ?? ""} ${contact.familyName ?? ""}`
  return NAMES.flatMap((field): Finding[] => {
    const value = contact[field]
    const cased = value && inNameCasing(value, whole)
    if (!value || !cased || cased === value) return []
    return [
      { kind: "irregular", code: "name-casing", field, value, fix: { value: cased, changes: { [field]: cased } } },
    ]
  })
}

function emails({ emails: all, kind }: Contact): Finding[] {
  const kinds = all.map(({ value, status }) => ({ value, status, kind: emailKind(value) }))
  const findings = kinds.flatMap(({ value, kind: one }): Finding[] => {
    if (one === "invalid") return [{ kind: "invalid", code: "email-invalid", field: "emails", value }]
    return one === "disposable" ? [{ kind: "irregular", code: "email-disposable", field: "emails", value }] : []
  })
  const current = kinds.filter(({ status }) => !status)
  if (all.length > 0 && current.length === 0)
    findings.push({ kind: "bounced", code: "no-working-email", field: "emails", value: all[0]?.value })
  const [first] = current
  if (kind === "person" && first && current.every((one) => one.kind === "role"))
    findings.push({ kind: "irregular", code: "email-role-only", field: "emails", value: first.value })
  return findings
}

function phones({ phones: all }: Contact, readPhone: ReadPhone): Finding[] {
  return all.flatMap((phone): Finding[] => {
    const { value, extension } = phone
    const read = readPhone(value)
    if (read === undefined) return [{ kind: "invalid", code: "phone-invalid", field: "phones", value }]
    if (read === value || extension) return []
    const changed = all.map((one) => (one === phone ? { ...one, value: read } : one))
    // The same number in two forms becomes one.
    const once = changed.filter((one, at) => changed.findIndex((other) => other.value === one.value) === at)
    return [
      {
        kind: "irregular",
        code: "phone-form",
        field: "phones",
        value,
        fix: { value: read, changes: { phones: once } },
      },
    ]
  })
}

function addresses({ addresses: all }: Contact): Finding[] {
  return all.flatMap(({ postalCode, country }): Finding[] =>
    postalCode && country && isWrongPostalCode(postalCode, country)
      ? [{ kind: "invalid", code: "postal-code", field: "addresses", value: `${postalCode}, ${country}` }]
      : [],
  )
}

function birthday({ birthday: value }: Contact, today: string): Finding[] {
  const isWrong = value !== undefined && !value.startsWith("--") && (value > today || value < "1890")
  return isWrong ? [{ kind: "invalid", code: "birthday-future", field: "birthday", value }] : []
}

function tags(contact: Contact, standards: Standards): Finding[] {
  if (standards.tags.length === 0) return []
  const known = new Map(standards.tags.map((tag) => [fold(tag), tag]))
  return contact.tags.flatMap((tag): Finding[] => {
    const standard = known.get(fold(tag))
    if (standard === tag) return []
    const finding: Finding = { kind: "irregular", code: "tag-unknown", field: "tags", value: tag }
    if (!standard) return [finding]
    const changed = [...new Set(contact.tags.map((one) => (one === tag ? standard : one)))]
    return [{ ...finding, fix: { value: standard, changes: { tags: changed } } }]
  })
}

/**
 * A contact with every value in its standard form, where that is known for sure, and how each of those was written. No element is
 * taken out, be it there twice then.
 */
export function inStandardForm(
  contact: Contact,
  findings: Finding[],
  readPhone: ReadPhone,
): { contact: Contact; mended: Mended[] } {
  const mended: Mended[] = contact.phones.flatMap(({ value: was }) => {
    const value = readPhone(was)
    return value && value !== was ? [{ field: "phones", value, was }] : []
  })
  for (const { field, value: was, fix } of findings)
    if (fix && was && field !== "phones" && isMendable(field)) mended.push({ field, value: fix.value, was })
  return { contact: mended.reduce((next, { field, was, value }) => withText(next, field, was, value), contact), mended }
}

/** The standard that a field's values have their form by. */
export const standardOf = (field: Mended["field"]): Applicable =>
  field === "phones" ? "phone-form" : field === "tags" ? "tag-unknown" : "name-casing"

const isMendable = (field: string): field is Mended["field"] => (MENDABLE as readonly string[]).includes(field)

/** The changes of a fix, with the original in the provenance of what takes its place. */
export function fixWithProvenance(contact: Contact, finding: Finding, at: number): Values {
  const { field, value: original, fix } = finding
  if (!fix) return {}
  const before = original ? contact.provenance[pathOfText(field, original)] : undefined
  return {
    ...fix.changes,
    [`provenance/${pathOfText(field, fix.value)}`]: mendedProvenance(original, before, at),
  }
}
