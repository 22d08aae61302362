import { describe, expect, it } from "vitest"

import { checkReceipts, receiptLink, receiptsOf } from "~domain/receipts"

import { aCaptured, aContact } from "../../support/builders"

const TEAM = "https://engines.example/team"
const read = (at = 1, url = TEAM) => ({ kind: "visible-text", url, at })

const ada = aContact({
  jobTitle: "Analyst",
  phones: [{ value: "+442079460018" }, { value: "+442079460020" }],
  provenance: {
    fullName: read(),
    jobTitle: read(),
    "phones/+442079460018": read(),
    "phones/+442079460020": { kind: "typed", url: "", at: 5 },
    "emails/ada@engines.example": read(9, "https://mail.example/1"),
  },
})

describe("receipts", () => {
  it("stand by page, the newest first, without what was typed", () => {
    expect(receiptsOf(ada).map(({ url, receipts }) => [url, receipts.map(({ path }) => path)])).toEqual([
      ["https://mail.example/1", ["emails/ada@engines.example"]],
      [TEAM, ["fullName", "jobTitle", "phones/+442079460018"]],
    ])
  })

  it("open the page at the text, where it stood or where it may be found", () => {
    const provenance = { ...read(), text: "Ada Lovelace, Analyst" }
    expect(receiptLink({ value: "Analyst", provenance })).toBe(`${TEAM}#:~:text=Ada%20Lovelace%2C%20Analyst`)
    const where = ":~:text=Ada-,Analyst"
    expect(receiptLink({ value: "Analyst", provenance: { ...provenance, where } })).toBe(`${TEAM}#${where}`)
    const mail = { ...provenance, url: "https://mail.example/#inbox/7", where: "json-ld Person.jobTitle" }
    expect(receiptLink({ value: "Analyst", provenance: mail })).toBe(
      "https://mail.example/#inbox/7:~:text=Ada%20Lovelace%2C%20Analyst",
    )
  })
})

describe("checking them again", () => {
  const paths = ["fullName", "jobTitle", "phones/+442079460018"]
  const states = (...people: ReturnType<typeof aCaptured>[]) =>
    Object.fromEntries(checkReceipts(ada, paths, people).checks.map(({ path, state, now }) => [path, now ?? state]))

  it("says what is the same, what changed and what is gone", () => {
    expect(states(aCaptured({ jobTitle: "ANALYST", phones: ["+442079460018"] }))).toEqual({
      fullName: "same",
      jobTitle: "same",
      "phones/+442079460018": "same",
    })
    expect(states(aCaptured({ jobTitle: "Countess", phones: ["+442079460019"] }))).toEqual({
      fullName: "same",
      jobTitle: "Countess",
      "phones/+442079460018": "+442079460019",
    })
    expect(states(aCaptured())).toEqual({ fullName: "same", jobTitle: "gone", "phones/+442079460018": "gone" })
  })

  it("takes nobody else for the person", () => {
    expect(
      states(aCaptured({ fullName: "Charles Babbage", emails: ["cb@engines.example"], jobTitle: "Analyst" })),
    ).toEqual({
      fullName: "gone",
      jobTitle: "gone",
      "phones/+442079460018": "gone",
    })
  })

  it("knows the person under another name by the address", () => {
    expect(states(aCaptured({ fullName: "Ada King", jobTitle: "Analyst" }))).toMatchObject({
      fullName: "Ada King",
      jobTitle: "same",
    })
  })
})
