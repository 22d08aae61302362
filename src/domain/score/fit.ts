import type { Contact } from "../contact"
import { elementPath } from "../fields"
import { domainOf } from "../free-mail"
import { emailKind } from "../standards/email-kind"
import type { Requirable } from "../standards/requirable"
import { addressKey } from "../text/ascii-domain"
import { remembered } from "../text/remembered"
import { isRoleAddress } from "../text/role-address"
import { phraseFinder, wholeFinder } from "./phrases"
import type { FitRule, ScoredDomain } from "./rules"

/** What fit is read from. `employees`: how many people work at the organisation, where it is known. */
export type FitSubject = Pick<
  Contact,
  | "fullName"
  | "givenName"
  | "familyName"
  | "jobTitle"
  | "organization"
  | "emails"
  | "phones"
  | "addresses"
  | "tags"
  | "relationship"
> & { employees?: number | undefined }

/** Why a rule of fit gave its points, for the interface to put into words. `word`: the rule's own, as it is written there. */
export type FitReason =
  | { on: "title" | "organization" | "country" | "tag"; value: string; word: string }
  | { on: "size"; employees: number }
  | { on: "domain"; kind: ScoredDomain; value: string }
  | { on: "known"; field: Requirable }

/** `path`: of the value that it was read from, as in the provenance. */
export type FitFinding = { path: string; because: FitReason }

/** `find`: everything about a contact that gives the rule's points. `count`: how many of it there is, which is asked of everybody. */
export type CompiledFitRule = {
  rule: FitRule
  count: (subject: FitSubject) => number
  find: (subject: FitSubject) => FitFinding[]
}

export function compileFitRule(rule: FitRule): CompiledFitRule {
  const find = finderOf(rule)
  if (rule.test.on !== "known") return { rule, find, count: (subject) => find(subject).length }
  const { fields } = rule.test
  const count = (subject: FitSubject) => {
    let known = 0
    for (const field of fields) if (isKnown(subject, field)) known++
    return known
  }
  return { rule, find, count }
}

const NONE: FitFinding[] = []

function finderOf({ test }: FitRule): CompiledFitRule["find"] {
  switch (test.on) {
    case "title":
    case "organization": {
      const field = test.on === "title" ? "jobTitle" : "organization"
      const phraseIn = phraseFinder(test.words)
      return ({ [field]: value }) => {
        const word = value ? phraseIn(value) : ""
        return value && word ? [{ path: field, because: { on: test.on, value, word } }] : NONE
      }
    }
    case "tag": {
      const wordFor = wholeFinder(test.words)
      return ({ tags }) => {
        const value = tags.find(wordFor)
        return value === undefined
          ? NONE
          : [{ path: elementPath("tags", value), because: { on: "tag", value, word: wordFor(value) } }]
      }
    }
    case "country": {
      const wordFor = wholeFinder(test.words)
      return ({ addresses }) => {
        const address = addresses.find(({ country }) => country && wordFor(country))
        if (!address?.country) return NONE
        const because = { on: "country" as const, value: address.country, word: wordFor(address.country) }
        return [{ path: elementPath("addresses", address), because }]
      }
    }
    case "size":
      return ({ employees }) =>
        employees !== undefined && employees >= test.least && employees <= (test.most ?? Number.POSITIVE_INFINITY)
          ? [{ path: "employees", because: { on: "size", employees } }]
          : NONE
    case "domain":
      return ({ emails }) => {
        const best = bestAddress(emails)
        return best && test.kinds.includes(best.kind)
          ? [{ path: elementPath("emails", { value: best.value }), because: { on: "domain", ...best } }]
          : NONE
      }
    case "known":
      return (subject) =>
        test.fields
          .filter((field) => isKnown(subject, field))
          .map((field) => ({ path: pathOfKnown(subject, field), because: { on: "known", field } }))
  }
}

export function isKnown(subject: FitSubject, field: Requirable): boolean {
  const value = subject[field]
  if (field === "fullName" && !value) return Boolean(subject.givenName || subject.familyName)
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** The path of a field's value, or of the first of several. */
function pathOfKnown(subject: FitSubject, field: Requirable): string {
  if (field !== "emails" && field !== "phones" && field !== "addresses")
    return field !== "fullName" || subject.fullName ? field : subject.givenName ? "givenName" : "familyName"
  const [first] = subject[field]
  return first ? elementPath(field, first) : field
}

/** Better ones tell more of where somebody works. */
const BEST_FIRST: ScoredDomain[] = ["own", "free", "role", "disposable"]

function bestAddress(emails: FitSubject["emails"]): { kind: ScoredDomain; value: string } | undefined {
  let best: { kind: ScoredDomain; value: string } | undefined
  for (const { value, status } of emails) {
    if (status) continue
    const domain = kindOfDomain(domainOf(addressKey(value)))
    if (domain === "invalid") continue
    const kind = domain !== "disposable" && isRoleAddress(value) ? "role" : domain
    if (!best || BEST_FIRST.indexOf(kind) < BEST_FIRST.indexOf(best.kind)) best = { kind, value }
  }
  return best
}

/** As `emailKind`, for a mailbox that nothing is known of: many contacts share a domain. */
const kindOfDomain = remembered((domain) => emailKind(`someone@${domain}`))
