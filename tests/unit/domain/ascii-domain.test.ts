import { describe, expect, it } from "vitest"

import { capturedContactSchema } from "~domain/captured-schema"
import { withAsciiDomain } from "~domain/text/ascii-domain"

describe("the domain of an address", () => {
  it.each([
    ["ana@example.com", "ana@example.com"],
    ["Ana.Ruiz@Example.com", "Ana.Ruiz@Example.com"],
    ["info@müller.example", "info@xn--mller-kva.example"],
    ["service@pаypal.example", "service@xn--pypal-4ve.example"],
    ["josé@example.com", "josé@example.com"],
    ["broken@a b.é", "broken@a b.é"],
  ])("of %s is told as %s", (address, told) => {
    expect(withAsciiDomain(address)).toBe(told)
  })

  it("makes one address of two spellings of it", () => {
    const captured = { emails: ["x@pаypal.example", "x@xn--pypal-4ve.example"], phones: [], urls: [], addresses: [] }
    const source = { kind: "mail-header", url: "" }
    expect(capturedContactSchema.parse({ ...captured, source, confidence: 1 }).emails).toEqual([
      "x@xn--pypal-4ve.example",
    ])
  })
})
