import { expect, test } from "vitest"

import { exclusionFinder } from "~domain/exclusion"

import { aContact } from "../../support/builders"

const find = exclusionFinder({
  ownDomains: ["Ferrol.es"],
  listed: [
    { match: "proveedor.es", relationship: "supplier" },
    { match: "luis@acme.es", relationship: "partner" },
  ],
})
const at = (...addresses: string[]) => find(aContact({ emails: addresses.map((value) => ({ value })) }))

test("excluded are those set by hand, those at our own domains, and those listed by address or domain", () => {
  expect(find(aContact({ relationship: "spam" }))).toEqual({ relationship: "spam", by: "hand" })
  expect(at("nora@mail.FERROL.es")).toEqual({ relationship: "employee", by: "domain", match: "Ferrol.es" })
  expect(at("x@gmail.com", "ana@proveedor.es")).toEqual({ relationship: "supplier", by: "list", match: "proveedor.es" })
  expect(at("Luis@acme.es")).toEqual({ relationship: "partner", by: "list", match: "luis@acme.es" })
})

test("nobody else is: a neighbour's domain, an address that was left, a customer", () => {
  expect(at("ana@acme.es", "ana@otroproveedor.es", "broken", "@", "")).toBeUndefined()
  expect(find(aContact({ emails: [{ value: "a@proveedor.es", status: "archived" }] }))).toBeUndefined()
  expect(find(aContact({ relationship: "customer", emails: [{ value: "a@proveedor.es" }] }))).toBeUndefined()
  expect(exclusionFinder()(aContact({ emails: [{ value: "a@proveedor.es" }] }))).toBeUndefined()
})
