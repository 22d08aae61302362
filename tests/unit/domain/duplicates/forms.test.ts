import { describe, expect, it } from "vitest"

import { emailForm } from "~domain/duplicates/emails"
import { nameWords } from "~domain/duplicates/names"
import { organizationWords } from "~domain/duplicates/organization-name"
import { phoneForm } from "~domain/duplicates/phones"
import { typos } from "~domain/duplicates/similarity"

it.each([
  ["casa", "casa", 0],
  ["casa", "csaa", 1],
  ["casa", "cassa", 1],
  ["casa", "cas", 1],
  ["casa", "masa", 1],
  ["maier", "mayr", 2],
  ["casa", "perro", 3],
])("counts the typos between %s and %s", (a, b, count) => expect(typos(a, b, 2)).toBe(count))

it.each([
  [{ fullName: "García López, Ana" }, ["ana"], ["garcia", "lopez"]],
  [{ fullName: "Dr. Ana de la Fuente" }, ["ana"], ["fuente"]],
  [{ givenName: "Ana", familyName: "Fuente", fullName: "Ana María Fuente" }, ["ana", "maria"], ["fuente"]],
  [{ fullName: "Ana" }, ["ana"], []],
  [{ fullName: "Acme", organization: "Acme" }, [], []],
])("reads the name of %j", (contact, given, family) => expect(nameWords(contact)).toEqual({ given, family }))

it.each(["Acme Logistics, S.L.", "ACME LOGISTICS", "Acme Logistics GmbH & Co. KG"])(
  "knows %s without its legal form",
  (name) => expect(organizationWords(name)).toEqual(["acme", "logistics"]),
)

it.each(["+34 600 123 456", "600123456", "0034 (0)600 123 456"])("knows the number %s", (value) =>
  expect(phoneForm({ value })).toBe("600123456"),
)

describe("an e-mail address", () => {
  const mailbox = (address: string) => emailForm(address, new Map())

  it("is one with its sub-addresses", () => expect(mailbox("Ana+shop@acme.com")?.mailbox).toBe("ana"))
  it("keeps its dots but with the provider that doesn't see them", () => {
    expect(mailbox("a.n.a@gmail.com")?.mailbox).toBe("ana")
    expect(mailbox("a.n.a@acme.com")?.mailbox).toBe("a.n.a")
  })
  it("may be a desk's", () => expect(mailbox("info@acme.com")).toMatchObject({ isRole: true, isShared: false }))
})
