import { describe, expect, it } from "vitest"

import { addressesIn, currentEmail, leavingChanges, sentenceOfLeaving } from "~domain/leaver"
import { aliasesAfter } from "~domain/name-change"

import { aContact } from "../../support/builders"

describe("leaving", () => {
  it("archives the addresses of the place, keeps those of the person, and remembers the job", () => {
    const ana = aContact({
      organization: "Acme",
      jobTitle: "Buyer",
      emails: [{ value: "ana@acme.es" }, { value: "ana.garcia@gmail.com", label: "home" }],
    })
    const changes = leavingChanges(ana, 7)
    expect(changes).toMatchObject({
      organization: null,
      jobTitle: null,
      formerJobs: [{ organization: "Acme", jobTitle: "Buyer", until: 7 }],
      emails: [
        { value: "ana@acme.es", status: "archived" },
        { value: "ana.garcia@gmail.com", label: "home" },
      ],
    })
    expect(currentEmail(changes as Pick<typeof ana, "emails">)).toBe("ana.garcia@gmail.com")
  })

  it.each([
    "Ana García no longer works at Acme.",
    "Thank you. Ana has left the company, please write to Luis.",
    "Hola, Ana García ya no trabaja en Acme. Escriba a Luis Ruiz.",
    "Le informamos de que Ana ha dejado la empresa",
    "Frau Schmidt ist nicht mehr bei uns.",
    "The person who set up our account no longer works here.",
  ])("is told by: %s", (text) => {
    expect(sentenceOfLeaving(text)).toBeTruthy()
  })

  it.each([
    "I have left the samples at the desk.",
    "Ana works from home on Fridays.",
    "Hoy ya no trabajamos, es fiesta.",
    "The offer is no longer valid.",
    "The link you sent no longer works, could you send it again?",
  ])("is not told by: %s", (text) => {
    expect(sentenceOfLeaving(text)).toBeUndefined()
  })

  it("finds the addresses that a report of failed delivery names", () => {
    const report = "Your message to <Ana@acme.es> couldn't be delivered.\nFinal-Recipient: rfc822; ana@acme.es"
    expect(addressesIn(report)).toEqual(["ana@acme.es"])
  })
})

describe("a changed name", () => {
  it.each([
    ["Ana García", "Ana Ruiz", ["Ana García"]],
    ["Ana García López", "Ana López Ruiz", ["Ana García López"]],
    ["Ana Garcia", "Ana García", undefined],
    ["Ana Gracia", "Ana García", undefined],
    ["Ana García", "Ana García López", undefined],
    ["Ana", "Ana García", undefined],
    ["Ana García", "Luis Ruiz", undefined],
  ])("%s, then %s, leaves %j", (before, after, aliases) => {
    expect(aliasesAfter({ fullName: before }, after)).toEqual(aliases)
  })
})
