import { describe, expect, it } from "vitest"

import { phonesIn } from "~capture/visible/line-ways"

describe("phonesIn", () => {
  it("tells a number below one label from the same below another, and in another region", () => {
    const read = (region: string, before: string) =>
      phonesIn("600 123 456", region, before).map(({ value, detail }) => [value, detail.label])
    expect(read("ES", "Móvil")).toEqual([["+34600123456", "cell"]])
    expect(read("ES", "Fax")).toEqual([])
    expect(read("FR", "Móvil")).not.toEqual(read("ES", "Móvil"))
    expect(read("ES", "Móvil")).toEqual([["+34600123456", "cell"]])
  })
})
