import { describe, expect, it } from "vitest"
import { isSharedDomain } from "~domain/free-mail"
import { isColleague, learnOwner, withoutOwn } from "~domain/own"
import { defaultSettings } from "~domain/settings"

import { aCaptured } from "../../support/builders"

const person = (address: string) => ({ captured: aCaptured({ emails: [address] }) })
const own = { ownAddresses: ["me@acme.es"], ownDomains: ["acme.es"], neverCapture: [] as string[] }

describe("leaving ourselves out", () => {
  it("leaves out our address and our colleagues", () => {
    const people = [person("Me@acme.es"), person("bob@sales.acme.es"), person("ana@client.example")]
    expect(withoutOwn(own, people).map(({ captured }) => captured.emails[0])).toEqual(["ana@client.example"])
  })

  it("leaves out whoever is never to be captured, by address or domain, unless they are saved", () => {
    const never = { ...own, neverCapture: ["press@bank.es", "agency.test"] }
    const someone = (...emails: string[]) => ({ captured: { emails } })
    const people = [someone("press@bank.es"), someone("ana@sub.agency.test"), someone("eva@bank.es"), someone()]
    expect(withoutOwn(never, people)).toEqual([someone("eva@bank.es"), someone()])
    const known = { ...someone("press@bank.es"), known: {} }
    expect(withoutOwn(never, [known])).toEqual([known])
  })

  it("shows the colleague when nobody else is there", () => {
    expect(withoutOwn(own, [person("me@acme.es"), person("bob@acme.es")])).toHaveLength(1)
  })

  it("knows a domain in either spelling", () => {
    const ours = { ownAddresses: ["ich@müller.test"], ownDomains: ["müller.test"], neverCapture: [] }
    expect(withoutOwn(ours, [person("ich@xn--mller-kva.test")])).toEqual([])
    expect(isColleague(ours, "du@xn--mller-kva.test")).toBe(true)
  })

  it("does not take a domain that merely ends alike for ours", () => {
    expect(isColleague(own, "eve@notacme.es")).toBe(false)
  })
})

describe("learning from the mailbox", () => {
  it("learns the address and the company's domain, once", () => {
    const learnt = learnOwner(defaultSettings, "Me@Acme.es")
    expect(learnt).toEqual({ ownAddresses: ["me@acme.es"], ownDomains: ["acme.es"], neverCapture: ["acme.es"] })
    expect(learnOwner({ ...defaultSettings, ...learnt }, "me@acme.es")).toEqual({})
  })

  it("learns no domain where anybody may have an address", () => {
    expect(learnOwner(defaultSettings, "me@gmail.com")).toEqual({ ownAddresses: ["me@gmail.com"] })
  })

  it("does not learn again what the user took out", () => {
    expect(learnOwner({ ...defaultSettings, forgottenOwn: ["me@acme.es", "acme.es"] }, "me@acme.es")).toEqual({})
  })
})

it.each([
  ["gmail.com", true],
  ["yahoo.co.uk", true],
  ["hotmail.es", true],
  ["example.com", true],
  ["localhost", true],
  ["10.0.0.1", true],
  ["acme.es", false],
  ["acme.co.uk", false],
  ["mail.acme.com", false],
])("%s is anybody's: %s", (domain, shared) => {
  expect(isSharedDomain(domain)).toBe(shared)
})
