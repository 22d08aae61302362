import type { CapturedContact } from "../../src/domain/captured"
import type { Expected, ExpectedContact } from "./cases"
import { FIELDS, type FieldName, isExpected } from "./compare"
import { ignoredIn, type Tally, valuesOf } from "./tally"

type Value = { field: FieldName; value: unknown }

const NAMES = Object.keys(FIELDS) as FieldName[]

/**
 * Values bound to the right contact. Captured and expected contacts are paired by what they share, the likest first; a value in
 * the wrong contact, or in a second copy of one, is wrong.
 */
export function judgeRecords(
  contacts: CapturedContact[],
  wanted: ExpectedContact[],
  expected: Expected,
  pageUrl?: string,
): Tally {
  const got = contacts.map((contact) => NAMES.flatMap((field) => distinct(field, valuesOf(field, contact))))
  const due = wanted.map(valuesWanted)
  const pairs = got
    .flatMap((values, i) => due.map((owed, j) => ({ i, j, shared: sharedBy(values, owed) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)

  const mates = new Map<number, number>()
  let right = 0
  for (const { i, j, shared } of pairs) {
    if (mates.has(i) || [...mates.values()].includes(j)) continue
    mates.set(i, j)
    right += shared
  }
  const wrong = got.flatMap((values, i) => {
    const owed = due[mates.get(i) ?? -1] ?? []
    return values.filter(
      ({ field, value }) =>
        !owed.some((one) => one.field === field && isExpected(FIELDS[field], value, one.value)) &&
        !ignoredIn(field, expected, pageUrl)(value),
    )
  }).length
  return { right, wrong, missed: due.flat().length - right }
}

function valuesWanted(contact: ExpectedContact): Value[] {
  const name = contact.fullName ?? [contact.givenName, contact.familyName].filter(Boolean).join(" ")
  const single: [FieldName, unknown, unknown[]][] = [
    ["name", name || undefined, []],
    ["title", contact.jobTitle, contact.moreTitles ?? []],
    ["organization", contact.organization, contact.moreOrganizations ?? []],
  ]
  return [
    ...single.flatMap(([field, value, alt]) =>
      value ? [{ field, value: alt.length > 0 ? { value, alt } : value }] : [],
    ),
    ...(["email", "phone", "url", "address"] as const).flatMap((field) =>
      (contact[FIELDS[field].list] ?? []).map((value) => ({ field, value })),
    ),
  ]
}

function distinct(field: FieldName, values: unknown[]): Value[] {
  const byKey = new Map(values.map((value) => [FIELDS[field].key(value), value]))
  return [...byKey].flatMap(([key, value]) => (key ? [{ field, value }] : []))
}

function sharedBy(captured: Value[], wanted: Value[]): number {
  const left = [...wanted]
  return captured.filter(({ field, value }) => {
    const at = left.findIndex((one) => one.field === field && isExpected(FIELDS[field], value, one.value))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}
