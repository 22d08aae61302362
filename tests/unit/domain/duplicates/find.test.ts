import { describe, expect, it } from "vitest"
import { atOnce } from "~domain/at-once"
import type { Contact } from "~domain/contact"
import { findDuplicates } from "~domain/duplicates"
import { searchDuplicates } from "~domain/duplicates/search"
import { OFFICES, officesOf } from "../../../support/offices"
import { aPerson } from "./person"

const STRANGERS = officesOf("offices", 200, 9).contacts

/** Whether the first two are found to be one, among others. */
function areOne(a: Partial<Contact>, b: Partial<Contact>): boolean {
  const pairs = findDuplicates([aPerson("a", a), aPerson("b", b), ...STRANGERS])
  return pairs.some((pair) => [pair.a, pair.b].sort().join() === "a,b")
}

const mail = (...values: string[]) => ({ emails: values.map((value) => ({ value })) })
const phone = (...values: string[]) => ({ phones: values.map((value) => ({ value })) })

describe("one person twice", () => {
  it.each<[string, Partial<Contact>, Partial<Contact>]>([
    [
      "by a nickname and the same number in another form",
      { givenName: "William", familyName: "Thackeray", ...phone("+442079460123") },
      { givenName: "Bill", familyName: "Thackeray", ...phone("020 7946 0123") },
    ],
    [
      "with parts of the name exchanged",
      { givenName: "Ioana", familyName: "Brătianu", birthday: "1980-03-04" },
      { givenName: "Bratianu", familyName: "Ioana", birthday: "1980-03-04" },
    ],
    [
      "with day and month exchanged",
      { givenName: "Greta", familyName: "Osterhagen", birthday: "1971-04-09" },
      { givenName: "Greta", familyName: "Osterhagen", birthday: "1971-09-04" },
    ],
    [
      "with a sub-address and dots that the provider doesn't see",
      { givenName: "Iria", ...mail("iria.castelao@gmail.com") },
      { familyName: "Castelao", ...mail("iriacastelao+news@googlemail.com") },
    ],
    [
      "with a second surname and an initial",
      { fullName: "Nuria Etxebarria Lozano", ...mail("netxebarria@lozano-abogados.es") },
      { fullName: "N. Etxebarria", ...mail("netxebarria@lozano-abogados.es") },
    ],
    [
      "by the address alone",
      mail("zoltan.kodaly@kodaly.hu"),
      { fullName: "Zoltán Kodály", ...mail("Zoltan.Kodaly@kodaly.hu") },
    ],
  ])("%s", (_, a, b) => expect(areOne(a, b)).toBe(true))
})

describe("two people", () => {
  const office = {
    organization: "Harcourt Partners",
    ...phone("+442079460999"),
    ...mail("info@harcourt-partners.co.uk"),
    addresses: [{ streetAddress: "12 Mill Street", locality: "Leeds", postalCode: "LS1 4AP" }],
  }

  it.each<[string, Partial<Contact>, Partial<Contact>]>([
    ["of one office", { fullName: "Clara Whitlock", ...office }, { fullName: "Denis Farrow", ...office }],
    [
      "of one surname in one office",
      { fullName: "Clara Harcourt", ...office },
      { fullName: "Denis Harcourt", ...office },
    ],
    ["who share nothing but a first name", { fullName: "Clara Whitlock" }, { fullName: "Clara Farrow" }],
    ["of whom nothing is known", {}, {}],
  ])("%s", (_, a, b) => expect(areOne(a, b)).toBe(false))
})

it("finds organisations by name without legal form and by domain, and never a person among them", () => {
  const trades = STRANGERS.map((contact, at) => ({
    ...contact,
    id: `o${at}`,
    givenName: undefined,
    familyName: undefined,
    fullName: undefined,
    emails: [],
    phones: [],
    organization: `Company of ${"abcdefghij"[at % 10]}${at}`,
  }))
  const pairs = findDuplicates([
    aPerson("a", { organization: "Quintanar Cerámica, S.L.", urls: [{ value: "https://www.quintanar-ceramica.es/" }] }),
    aPerson("b", { organization: "QUINTANAR CERAMICA", emails: [{ value: "info@quintanar-ceramica.es" }] }),
    aPerson("c", { fullName: "Rosa Quintanar", organization: "Quintanar Cerámica, S.L." }),
    ...trades,
  ])
  expect(pairs).toEqual([expect.objectContaining({ a: "a", b: "b" })])
})

it.each(Object.keys(OFFICES))("tells the people of %s apart", (name) => {
  const { contacts, clusters } = officesOf(name, 600, 5)
  const clusterOf = new Map(clusters.flatMap((ids, cluster) => ids.map((id) => [id, cluster] as const)))
  const found = findDuplicates(contacts)
  const right = found.filter(({ a, b }) => clusterOf.has(a) && clusterOf.get(a) === clusterOf.get(b)).length
  const all = clusters.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  expect(right / found.length).toBeGreaterThan(0.9)
  expect(right / all).toBeGreaterThan(0.6)
})

it("finds contacts that are all alike, however many", () => {
  const twins = Array.from({ length: 1_200 }, (_, at) =>
    aPerson(`t${at}`, { fullName: "Ada Lovelace", ...mail("ada@lovelace.org") }),
  )
  const { groups } = atOnce(searchDuplicates([...twins, ...STRANGERS]))
  expect(groups.some(({ ids }) => ids.length === 1_200)).toBe(true)
})

it("joins nobody who was said to be another", () => {
  const ada = { fullName: "Ada Lovelace", ...mail("ada@lovelace.org") }
  const contacts = [aPerson("a", ada), aPerson("b", ada), aPerson("c", ada), ...STRANGERS]
  const areApart = (a: string, b: string) => [a, b].sort().join() === "a,b"
  const { groups } = atOnce(searchDuplicates(contacts, areApart))
  expect(groups.filter(({ ids }) => ids.includes("a") && ids.includes("b"))).toEqual([])
  expect(groups.filter(({ ids }) => ids.includes("c"))).toHaveLength(1)
})

it("tells how far it is, and can be left in the midst", () => {
  const steps = searchDuplicates(STRANGERS)
  expect(steps.next().value).toEqual({ phase: "reading", done: 0, total: STRANGERS.length })
  expect(steps.return({} as never).done).toBe(true)
})

it.each([0, 1, 2, 3])("works on a base of %i", (size) => {
  const ada = { fullName: "Ada Lovelace", ...mail("ada@lovelace.org") }
  const contacts = Array.from({ length: size }, (_, at) => aPerson(String(at), ada))
  expect(findDuplicates(contacts)).toHaveLength((size * (size - 1)) / 2)
})
