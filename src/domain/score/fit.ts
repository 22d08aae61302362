import type { Contact } from "../contact"
import { elementPath } from "../fields"
import { domainOf } from "../free-mail"
import { emailKind } from "../standards/email-kind"
import type { Requirable } from "../standards/requirable"
import { addressKey } from "../text/ascii-domain"
import { remembered } from "../text/remembered"
import { isRoleAddress } from "../text/role-address"
import { phraseFinder, wholeFinder } from "./phrases"
import type { FitRule, FitTest, ScoredDomain } from "./rules"

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

/** The rules in their order, ready for many contacts. All that read one text share one pass over it. */
export function compileFitRules(rules: FitRule[]): CompiledFitRule[] {
  const wordsOf = (on: "title" | "organization") =>
    rules.map(({ test }) => (test.on === on && "words" in test ? test.words : []))
  const finders = { title: phraseFinder(wordsOf("title")), organization: phraseFinder(wordsOf("organization")) }
  return rules.map((rule, list) => {
    const { test } = rule
    if (test.on !== "title" && test.on !== "organization") return { rule, ...asking(test) }
    const phrasesIn = finders[test.on]
    return { rule, ...askingText(test.on, (text) => (text && phrasesIn(text)[list]) || "") }
  })
}

type Asking = Omit<CompiledFitRule, "rule">

const NONE: FitFinding[] = []

function askingText(on: "title" | "organization", wordIn: (text: string | undefined) => string): Asking {
  const field = on === "title" ? "jobTitle" : "organization"
  return {
    count: ({ [field]: value }) => (wordIn(value) ? 1 : 0),
    find: ({ [field]: value }) => {
      const word = wordIn(value)
      return value && word ? [{ path: field, because: { on, value, word } }] : NONE
    },
  }
}

function asking(test: Exclude<FitTest, { on: "title" | "organization" }>): Asking {
  switch (test.on) {
    case "country":
    case "tag":
      return askingWhole(test.on, wholeFinder(test.words))
    case "size": {
      const isOfSize = (employees: number | undefined): employees is number =>
        employees !== undefined && employees >= test.least && employees <= (test.most ?? Number.POSITIVE_INFINITY)
      return {
        count: ({ employees }) => (isOfSize(employees) ? 1 : 0),
        find: ({ employees }) =>
          isOfSize(employees) ? [{ path: "employees", because: { on: "size", employees } }] : NONE,
      }
    }
    case "domain":
      return askingDomain(new Set(test.kinds))
    case "known":
      return {
        count: (subject) => {
          let known = 0
          for (const field of test.fields) if (isKnown(subject, field)) known++
          return known
        },
        find: (subject) =>
          test.fields
            .filter((field) => isKnown(subject, field))
            .map((field) => ({ path: pathOfKnown(subject, field), because: { on: "known", field } })),
      }
  }
}

function askingWhole(on: "country" | "tag", wordFor: (text: string) => string): Asking {
  const findTag = ({ tags }: FitSubject): FitFinding[] => {
    const value = tags.find(wordFor)
    if (value === undefined) return NONE
    return [{ path: elementPath("tags", value), because: { on, value, word: wordFor(value) } }]
  }
  const findCountry = ({ addresses }: FitSubject): FitFinding[] => {
    const address = addresses.find(({ country }) => country && wordFor(country))
    if (!address?.country) return NONE
    const because = { on, value: address.country, word: wordFor(address.country) }
    return [{ path: elementPath("addresses", address), because }]
  }
  return on === "tag"
    ? { count: ({ tags }) => (tags.some(wordFor) ? 1 : 0), find: findTag }
    : {
        count: ({ addresses }) => (addresses.some(({ country }) => country && wordFor(country)) ? 1 : 0),
        find: findCountry,
      }
}

function askingDomain(kinds: ReadonlySet<ScoredDomain>): Asking {
  return {
    count: ({ emails }) => {
      const best = bestAddress(emails)
      return best && kinds.has(best.kind) ? 1 : 0
    },
    find: ({ emails }) => {
      const best = bestAddress(emails)
      if (!best || !kinds.has(best.kind)) return NONE
      return [{ path: elementPath("emails", { value: best.value }), because: { on: "domain", ...best } }]
    },
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

/** The address that tells most of where somebody works, and what it is. */
export function bestAddress(emails: FitSubject["emails"]): { kind: ScoredDomain; value: string } | undefined {
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
