import { describe, expect, it } from "vitest"
import { readPhone } from "~background/phones"
import { qualityScore } from "~domain/quality"
import { defaultStandards, findingsOf, fixWithProvenance } from "~domain/standards"
import { emailKind } from "~domain/standards/email-kind"
import { inNameCasing } from "~domain/standards/name-casing"
import { countryCode, isWrongPostalCode } from "~domain/standards/postal-code"

import { aContact } from "../../support/builders"

const TODAY = "2026-11-22"
const check = (contact: Parameters<typeof aContact>[0], standards = defaultStandards) =>
  findingsOf(aContact(contact), standards, (phone) => readPhone(phone, "ES"), TODAY)
const codes = (...input: Parameters<typeof check>) => check(...input).map(({ code }) => code)

describe("a name's casing", () => {
  it.each([
    ["ANA DE LA CRUZ", "Ana de la Cruz"],
    ["maría del carmen o'neill", "María del Carmen O'Neill"],
    ["JAN VAN DER BERG", "Jan van der Berg"],
    ["RONALD MCDONALD", "Ronald McDonald"],
    ["de la rosa", "De la Rosa"],
    ["JEAN-LUC PICARD", "Jean-Luc Picard"],
    ["ÁLVARO NÚÑEZ", "Álvaro Núñez"],
  ])("%s is %s", (flat, cased) => {
    expect(inNameCasing(flat)).toBe(cased)
  })

  it.each(["Ana de la Cruz", "bell hooks Foundation", "JP", "Ludwig van Beethoven", "DeShawn", "李小龍"])(
    "%s stands as it was written",
    (name) => expect(inNameCasing(name)).toBe(name),
  )

  it("knows three capitals for a name by those beside them", () => {
    expect(inNameCasing("ANA", "ANA DE LA CRUZ")).toBe("Ana")
    expect(inNameCasing("JP", "JP Morgan")).toBe("JP")
  })
})

it.each([
  ["ana@firma.es", "own"],
  ["ana@gmail.com", "free"],
  ["info@firma.es", "role"],
  ["x@mailinator.com", "disposable"],
  ["x@sub.yopmail.com", "disposable"],
  ["ana@münchen.de", "own"],
  ["ana@firma", "invalid"],
  ["ana firma.es", "invalid"],
])("%s is %s", (address, kind) => {
  expect(emailKind(address)).toBe(kind)
})

it("knows postal codes by the country, in whichever language it is written", () => {
  expect(countryCode("España")).toBe("ES")
  expect(countryCode("Alemania")).toBe("DE")
  expect(isWrongPostalCode("48001", "España")).toBe(false)
  expect(isWrongPostalCode("99001", "Spain")).toBe(true)
  expect(isWrongPostalCode("SW1A 1AA", "Reino Unido")).toBe(false)
  expect(isWrongPostalCode("anything", "Atlantis")).toBe(false)
})

describe("the standards", () => {
  it("ask for more of a contact the further they are", () => {
    expect(check({ fullName: "Ana Ruiz", emails: [], organization: undefined })).toEqual([])
    const lead = check({ fullName: "Ana Ruiz", emails: [], stage: "lead" })
    expect(lead).toMatchObject([{ code: "missing", field: "emails" }])
    expect(codes({ fullName: "Ana Ruiz", emails: [], organization: undefined, stage: "customer" })).toEqual([
      "missing",
      "missing",
      "missing",
    ])
    expect(check({ emails: [], stage: "disqualified" })).toEqual([])
  })

  it("find what is invalid and what is irregular, and how it would be right", () => {
    const findings = check({
      fullName: "ANA RUIZ",
      emails: [{ value: "ana@firma" }, { value: "a@mailinator.com" }],
      phones: [{ value: "600 123 456", label: "cell" }, { value: "12" }],
      addresses: [{ postalCode: "ABC", country: "ES" }],
      birthday: "2030-01-01",
    })
    expect(findings.map(({ code, kind }) => `${kind} ${code}`)).toEqual([
      "irregular name-casing",
      "invalid email-invalid",
      "irregular email-disposable",
      "irregular phone-form",
      "invalid phone-invalid",
      "invalid postal-code",
      "invalid birthday-future",
    ])
    expect(findings[0]?.fix?.changes).toEqual({ fullName: "Ana Ruiz" })
    expect(findings[3]?.fix?.changes.phones).toEqual([{ value: "+34600123456", label: "cell" }, { value: "12" }])
  })

  it("make one of a number in two forms", () => {
    const [finding] = check({ phones: [{ value: "+34600123456" }, { value: "600 123 456" }] })
    expect(finding?.fix?.changes.phones).toEqual([{ value: "+34600123456" }])
  })

  it("know the tags there are, and leave those alone where there is no list", () => {
    expect(codes({ tags: ["vip"] })).toEqual([])
    const standards = { ...defaultStandards, tags: ["VIP", "fair"] }
    const findings = check({ tags: ["vip", "fair", "other"] }, standards)
    expect(findings.map(({ value, fix }) => [value, fix?.value])).toEqual([
      ["vip", "VIP"],
      ["other", undefined],
    ])
  })

  it("keep the original in the provenance of what takes its place", () => {
    const contact = aContact({ phones: [{ value: "600 123 456" }] })
    const [finding] = findingsOf(contact, defaultStandards, (phone) => readPhone(phone, "ES"), TODAY)
    expect(finding && fixWithProvenance(contact, finding, 7)).toMatchObject({
      phones: [{ value: "+34600123456" }],
      "provenance/phones/+34600123456": { kind: "standard", text: "600 123 456", at: 7 },
    })
  })
})

it("scores what is known, how good it is, and how fresh", () => {
  const now = Date.parse("2026-11-22")
  const whole = aContact({ jobTitle: "Buyer", phones: [{ value: "+34600123456" }] })
  expect(qualityScore(whole, [], now, now, defaultStandards)).toBe(100)
  expect(
    qualityScore(whole, [{ kind: "invalid", code: "email-invalid", field: "emails" }], now, now, defaultStandards),
  ).toBe(90)
  expect(qualityScore(whole, [], Date.parse("2025-06-01"), now, defaultStandards)).toBe(90)
  expect(qualityScore(aContact({ emails: [], organization: undefined }), [], 0, now, defaultStandards)).toBe(35)
})
