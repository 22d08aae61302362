import { expect, it } from "vitest"

import { formatPhone, phoneLink } from "~ui/text/phone"

it("writes an international number in its country's groups", () => {
  expect(formatPhone("+34612345678")).toBe("+34 612 34 56 78")
})

it("leaves what is no whole number as it was written", () => {
  expect(formatPhone("ext. 4711")).toBe("ext. 4711")
  expect(formatPhone("612 345 678")).toBe("612 345 678")
})

it("calls the number alone, without what stands between the digits", () => {
  expect(phoneLink("+34 612-34.56 78")).toBe("tel:+34612345678")
  expect(phoneLink("612 345 678")).toBe("tel:612345678")
})
