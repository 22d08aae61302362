import { describe, expect, it } from "vitest"

import { findPhones } from "~capture/phone/find-phones"
import { regionOf } from "~capture/phone/page-region"
import { toE164 } from "~capture/phone/phone-number"

const values = (line: string, region?: string) => findPhones(line, region).map(({ value }) => value)

describe("findPhones", () => {
  it.each([
    ["Tel. +34 600 12 34 56", undefined, ["+34600123456"]],
    ["Tel. 944 12 34 56", "ES", ["+34944123456"]],
    ["T: 0113 496 0000 (9-17h)", "GB", ["+441134960000"]],
    ["+49 (0)30 123456", undefined, ["+4930123456"]],
    ["(217) 555-0134 x12 or 217.555.0135", undefined, ["+12175550134", "+12175550135"]],
    ["Call 1-800-FLOWERS now", undefined, ["+18003569377"]],
    ["Tel/Fax: 944 12 34 56", "ES", ["+34944123456"]],
    ["0044 20 7946 0123", "ES", ["+442079460123"]],
    ["Box office: (610) 555 PLAY (7529)", undefined, ["+16105557529"]],
    ["888 GO PAPER today", undefined, ["+18884672737"]],
    ["1.877.555.FIXX", undefined, ["+18775553499"]],
    ["(1-800) 555-0199", undefined, ["+18005550199"]],
    ["[217] 555-0134", undefined, ["+12175550134"]],
    ["US customers: 1 866 555 0123", "GB", ["+18665550123"]],
    ["Llame hoy: 044 55 5555 0134", "MX", ["+525555550134"]],
    ["+52 1 55 5555 0134", undefined, ["+525555550134"]],
    ["(0xx11) 5555-0134", undefined, ["+551155550134"]],
    ["(56 2) 2555 0134", "CL", ["+56225550134"]],
    ["Tel. 021.555.01.34", "RO", ["+40215550134"]],
    ["944 12 34 56 / 57", "ES", ["+34944123456"]],
    ["944123456 (ext. 12)", "ES", ["+34944123456"]],
    ["0~0 44 20 7946 0123 ~12", "PL", ["+442079460123"]],
    ["Call us today on 1300 555 013", undefined, ["1300 555 013"]],
  ])("reads %s", (line, region, expected) => {
    expect(values(line, region)).toEqual(expected)
  })

  it.each([
    "Fax: +34 944 99 99 99",
    "12/11/2026",
    "2010-2026",
    "2026-11-21 10:15",
    "Order no. 2175550177",
    "ISBN 978-3-16-148410-0",
    "192.168.100.200",
    "$1,234,567.89",
    "1.234.567",
    "4111 1111 1111 1111",
    "abc415-666-7777",
    "+999 123 456 789",
    "Model 865-ABC-FG",
    "immatriculée au RCS de Lyon sous le numéro 555 013 401",
    "Room 212 CENTER (3456)",
  ])("leaves %s alone", (line) => {
    expect(values(line, "US")).toEqual([])
  })

  it("leaves a number as written where its country is not certain", () => {
    expect(values("Tel. 944 12 34 56")).toEqual(["944 12 34 56"])
  })
})

describe("regionOf", () => {
  it.each([
    ["https://www.example.es/", "en-US", "ES"],
    ["https://www.example.co.uk/", undefined, "GB"],
    ["https://www.example.com/", "es-MX", "MX"],
    ["https://www.example.com/", "en-US", undefined],
    ["https://www.example.io/", "en", undefined],
    ["https://localhost/", undefined, undefined],
  ])("of %s in %s is %s", (url, language, expected) => {
    expect(regionOf(url, language)).toBe(expected)
  })
})

describe("toE164", () => {
  it("refuses what no country could dial", () => {
    expect(toE164("+34 12")).toBeUndefined()
    expect(toE164("12 34", "ES")).toBeUndefined()
  })
})
