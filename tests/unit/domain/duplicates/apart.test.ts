import { describe, expect, it } from "vitest"

import type { Contact } from "~domain/contact"
import { findDuplicates } from "~domain/duplicates"
import { BASES, baseOf } from "../../../support/bases"
import { COMPANIES, companiesOf } from "../../../support/companies"
import { officesOf } from "../../../support/offices"
import { aPerson } from "./person"

const STRANGERS = officesOf("offices", 200, 9).contacts
const HOUSE = {
  phones: [{ value: "+34912345678" }],
  addresses: [{ streetAddress: "Calle Mayor 4", locality: "Madrid", postalCode: "28013" }],
}

function areOne(a: Partial<Contact>, b: Partial<Contact>): boolean {
  const pairs = findDuplicates([aPerson("a", a), aPerson("b", b), ...STRANGERS])
  return pairs.some((pair) => [pair.a, pair.b].sort().join() === "a,b")
}

const mail = (value: string) => ({ emails: [{ value }] })

describe("two people who are near to each other", () => {
  it.each<[string, Partial<Contact>, Partial<Contact>]>([
    [
      "a father and his son, by their birthdays and addresses",
      { fullName: "Iñigo Barrutia", ...HOUSE, birthday: "1948-03-02", ...mail("ibarrutia@gmail.com") },
      { fullName: "Iñigo Barrutia", ...HOUSE, birthday: "1979-11-20", ...mail("inigo.barrutia7@hotmail.com") },
    ],
    ["Senior and Junior", { fullName: "Iñigo Barrutia Sr.", ...HOUSE }, { fullName: "Iñigo Barrutia Jr.", ...HOUSE }],
    [
      "brother and sister of names that are near to each other",
      { fullName: "Daniel Barrutia", ...HOUSE, ...mail("daniel@barrutia.es") },
      { fullName: "Daniela Barrutia", ...HOUSE, ...mail("daniela@barrutia.es") },
    ],
    [
      "two of one first name, whose mailboxes are numbered",
      { fullName: "Renate Holzapfel", ...mail("renate@osterkamp.de") },
      { fullName: "Renate Brandauer", ...mail("renate2@osterkamp.de") },
    ],
    [
      "two of one name, with other numbers in their addresses",
      { fullName: "Ana Gil", ...mail("ana.gil12@gmail.com"), birthday: "1980-02-03" },
      { fullName: "Ana Gil", ...mail("ana.gil47@gmail.com"), birthday: "1991-07-21" },
    ],
  ])("%s", (_, a, b) => expect(areOne(a, b)).toBe(false))
})

it.each([
  ["Person 1, Person 2", (at: number) => ({ fullName: `Person ${at}`, ...mail(`person${at}@gmail.com`) })],
  [
    "anna1@, anna2@",
    (at: number) => ({ fullName: "Anna Muster", ...mail(`anna${at}@acme.es`), phones: [{ value: `60000000${at}` }] }),
  ],
  ["P1, P2 of one company", (at: number) => ({ fullName: `P${at}`, organization: "Acme", ...mail(`p${at}@acme.es`) })],
  ["addresses without names", (at: number) => mail(`user_${at}@test.com`)],
])("tells %s apart in a base of a few", (_, fields) => {
  const contacts = Array.from({ length: 9 }, (_, at) => aPerson(String(at), fields(at + 1)))
  expect(findDuplicates(contacts)).toEqual([])
})

const large = new Set(Object.keys(BASES).filter((name) => name.includes("thousand")))

it.each(Object.keys(BASES).filter((name) => !large.has(name)))("gives hardly a wrong pair: %s", (name) => {
  expectFewWrong(seeds(BASES[name]).map((seed) => baseOf(name, seed)))
})

it.each(Object.keys(COMPANIES))("gives hardly a wrong pair: %s", (name) => {
  expectFewWrong(seeds(COMPANIES[name]).map((seed) => companiesOf(name, seed)))
})

/** Of small bases, several. */
const seeds = (count = 1): number[] => (count > 3 ? [11, 13, 15, 17, 19, 21, 23, 25] : [11])

function expectFewWrong(sets: { contacts: Contact[]; clusters: string[][] }[]): void {
  let found = 0
  let right = 0
  let size = 0
  for (const { contacts, clusters } of sets) {
    const clusterOf = new Map(clusters.flatMap((ids, cluster) => ids.map((id) => [id, cluster] as const)))
    const pairs = findDuplicates(contacts)
    size += contacts.length
    found += pairs.length
    right += pairs.filter(({ a, b }) => clusterOf.has(a) && clusterOf.get(a) === clusterOf.get(b)).length
  }
  expect(found - right).toBeLessThanOrEqual(Math.max(1, size / 5_000, found * 0.06))
}
