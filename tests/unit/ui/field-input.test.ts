import { describe, expect, it } from "vitest"

import { readPartialDate, siteOrigin, webAddress } from "~ui/field-input"

describe("a date as people write it", () => {
  it.each([
    ["1980-03-12", "1980-03-12"],
    ["1980/3/2", "1980-03-02"],
    ["1980.03.12", "1980-03-12"],
    ["03-12", "--03-12"],
    ["--03-12", "--03-12"],
    ["02-29", "--02-29"],
    [" 1980-03-12 ", "1980-03-12"],
  ])("%s is read", (text, date) => expect(readPartialDate(text)).toBe(date))

  it.each(["1981-02-29", "1980-13-01", "12 March", "12-03-1980", "", "1980"])("%s is no date", (text) =>
    expect(readPartialDate(text)).toBeUndefined(),
  )
})

describe("a site as people type it", () => {
  it.each([
    ["webmail.example.com", "https://webmail.example.com"],
    ["https://webmail.example.com/mail/?_task=mail", "https://webmail.example.com"],
    ["http://intranet.example:8080/x", "http://intranet.example"],
    ["http://localhost:8000", "http://localhost"],
  ])("%s", (text, origin) => expect(siteOrigin(text)).toBe(origin))

  it.each(["", "my webmail", "webmail", "javascript:alert(1)", "chrome://settings", "https://"])("not %s", (text) =>
    expect(siteOrigin(text)).toBeUndefined(),
  )
})

it("takes an address without a scheme for a secure one", () => {
  expect(webAddress("example.com/ana")).toBe("https://example.com/ana")
  expect(webAddress("http://example.com")).toBe("http://example.com")
})
