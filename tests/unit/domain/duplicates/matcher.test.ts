import { expect, it } from "vitest"
import { atOnce } from "~domain/at-once"
import { type Learned, Matcher } from "~domain/duplicates/matcher"
import { searchDuplicates } from "~domain/duplicates/search"
import { officesOf } from "../../../support/offices"
import { aPerson } from "./person"

const { contacts, clusters } = officesOf("offices", 300, 4)
const { learned } = atOnce(searchDuplicates(contacts))
const matcher = new Matcher(JSON.parse(JSON.stringify(learned)) as Learned)

it("gives one person's contacts a key in common, and finds them by what was learnt", () => {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  let found = 0
  for (const [first = "", second = ""] of clusters) {
    const [a, b] = [byId.get(first), byId.get(second)]
    if (!a || !b) throw new Error("The cluster has ids of nobody.")
    const keys = new Set(matcher.keys(a))
    if (!matcher.keys(b).some((key) => keys.has(key))) continue
    if ((matcher.match(a, [b])[0]?.probability ?? 0) > 0.5) found++
  }
  expect(found / clusters.length).toBeGreaterThan(0.85)
})

it("gives reasons as data, the weightiest first", () => {
  const [match] = matcher.match(
    aPerson("new", {
      givenName: "Will",
      familyName: "Thackeray",
      emails: [{ value: "bill@thackeray.org" }],
      birthday: "1980-01-01",
    }),
    [
      aPerson("stored", {
        givenName: "William",
        familyName: "Thackeray",
        emails: [{ value: "bill@thackeray.org" }],
        birthday: "1955-12-31",
      }),
    ],
  )
  expect(match?.probability).toBeGreaterThan(0.5)
  expect(match?.reasons[0]).toMatchObject({ field: "email", agreement: "same" })
  expect(match?.reasons).toContainEqual(expect.objectContaining({ field: "givenName", agreement: "nickname" }))
  const against = match?.reasons.find(({ field }) => field === "birthday")
  expect(against).toMatchObject({ agreement: "differs" })
  expect(against?.weight).toBeLessThan(0)
})

it("puts the likeliest first, and never a person beside an organisation", () => {
  const ada = { fullName: "Ada Lovelace", emails: [{ value: "ada@lovelace.org" }] }
  const found = matcher.match(aPerson("new", ada), [
    aPerson("namesake", { fullName: "Ada Fairweather" }),
    aPerson("company", { organization: "Ada Lovelace", emails: [{ value: "info@lovelace.org" }] }),
    aPerson("same", ada),
  ])
  expect(found.map(({ id }) => id)).toEqual(["same", "namesake"])
})
