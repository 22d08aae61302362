import { expect, test } from "vitest"

import { lacksStatusReason } from "~domain/lead-fields"
import { leadFieldsSchema } from "~domain/lead-fields-schema"

test("the fields of a lead are all optional, cleaned, and of known status and channel", () => {
  expect(leadFieldsSchema.parse({})).toEqual({})
  const source = { channel: "event", campaign: " Fair\u202E 2026 ", page: "https://acme.es/fair" }
  expect(leadFieldsSchema.parse({ owner: "Nora", leadStatus: "in-progress", source })).toEqual({
    owner: "Nora",
    leadStatus: "in-progress",
    source: { ...source, campaign: "Fair 2026" },
  })
  expect(leadFieldsSchema.safeParse({ leadStatus: "lost" }).success).toBe(false)
  expect(leadFieldsSchema.safeParse({ source: { channel: "pigeon" } }).success).toBe(false)
})

test("only who is unqualified needs a reason", () => {
  expect(lacksStatusReason({ leadStatus: "unqualified", leadStatusReason: " " })).toBe(true)
  expect(lacksStatusReason({ leadStatus: "unqualified", leadStatusReason: "no budget" })).toBe(false)
  expect(lacksStatusReason({ leadStatus: "open" })).toBe(false)
})
