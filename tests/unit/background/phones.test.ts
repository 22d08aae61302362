import { describe, expect, it } from "vitest"
import { normalisePhone, regionOfPage } from "~background/phones"

describe("phone numbers", () => {
  it.each([
    ["600 12 34 56", "ES", "+34600123456"],
    ["(020) 7946 0958", "GB", "+442079460958"],
    ["0049 30 901820", "DE", "+4930901820"],
    ["+34 600 123 456", undefined, "+34600123456"],
    ["600 12 34 56", undefined, "600 12 34 56"],
    ["020 7946 0958 ext. 12", "GB", "020 7946 0958 ext. 12"],
    ["12345", "ES", "12345"],
    ["call me", "ES", "call me"],
  ])("%s in %s becomes %s", (written, region, normal) => {
    expect(normalisePhone(written, region)).toBe(normal)
  })
})

describe("the region of a page", () => {
  it.each([
    ["https://acme.com/", "es-MX", "MX"],
    ["https://acme.com/", "zh-Hant-TW", "TW"],
    ["https://acme.de/kontakt", "de", "DE"],
    ["https://acme.co.uk/", undefined, "GB"],
    ["https://acme.com/", "en", undefined],
    ["no address", undefined, undefined],
  ])("%s in %s is %s", (url, language, region) => {
    expect(regionOfPage(url, language)).toBe(region)
  })
})
