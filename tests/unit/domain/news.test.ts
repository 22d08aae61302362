import { describe, expect, it } from "vitest"

import { declinedKey, newsOf } from "~domain/news"

import { aCaptured, aContact } from "../../support/builders"

const NOW = 1_000
const ada = aContact({ jobTitle: "Analyst", organization: "Engines, Ltd.", phones: [{ value: "+442079460018" }] })
const paths = (contact = ada, captured = aCaptured()) => newsOf(contact, captured, NOW).map(({ path }) => path)

describe("news of somebody known", () => {
  it("is another title, with what is on record", () => {
    expect(newsOf(ada, aCaptured({ jobTitle: "Head of Analysis" }), NOW)).toEqual([
      { path: "jobTitle", field: "jobTitle", shows: "Head of Analysis", has: "Analyst" },
    ])
  })

  it("is a value more: a number, a personal address", () => {
    const captured = aCaptured({
      emails: ["ada@engines.example", "ada@home.example", "info@engines.example"],
      phones: ["+44 20 7946 0018", "+442079460019"],
    })
    expect(paths(ada, captured)).toEqual(["emails/ada@home.example", "phones/+442079460019"])
  })

  it("is the rest of a name", () => {
    expect(paths(aContact({ fullName: "Ada" }), aCaptured())).toContain("fullName")
    expect(paths(aContact({ fullName: "Augusta Ada King" }), aCaptured())).not.toContain("fullName")
  })

  it("is none when the same is said in other words", () => {
    expect(paths(ada, aCaptured({ organization: "ENGINES", jobTitle: "analyst" }))).toEqual([])
  })

  it("is none when the reader is not sure", () => {
    const evidence = [{ field: "jobTitle", value: "Menu", kind: "visible-text", text: "Menu", confidence: 0.3 }]
    expect(paths(ada, aCaptured({ jobTitle: "Menu", evidence }))).toEqual([])
  })

  it("is none on a page that was read before the record was", () => {
    const read = { kind: "visible-text", url: "https://mail.example.com/1", at: NOW + 1 }
    const old = aCaptured({ jobTitle: "Clerk", phones: ["+442079460019"] })
    expect(paths({ ...ada, provenance: { jobTitle: read } }, old)).toEqual(["phones/+442079460019"])
    const checked = { ...read, at: 1, checkedAt: NOW + 1 }
    expect(paths({ ...ada, provenance: { fullName: checked } }, old)).toEqual([])
  })

  it("is not offered again once declined, until something else is shown", () => {
    const [news] = newsOf(ada, aCaptured({ jobTitle: "Countess" }), NOW)
    const declined = { [declinedKey(news as NonNullable<typeof news>)]: 1 }
    expect(paths({ ...ada, declined }, aCaptured({ jobTitle: "countess" }))).toEqual([])
    expect(paths({ ...ada, declined }, aCaptured({ jobTitle: "Programmer" }))).toEqual(["jobTitle"])
  })
})
