import { describe, expect, it } from "vitest"

import { scriptOfHost } from "~background/content-scripts"

describe("scriptOfHost", () => {
  it.each([
    ["mail.google.com", "gmail"],
    ["outlook.live.com", "outlook"],
    ["mail.yahoo.com", "webmail"],
    ["mail.proton.me", "webmail"],
    ["app.fastmail.com", "webmail"],
    ["mail.zoho.eu", "webmail"],
    ["navigator.gmx.net", "webmail"],
    ["3c-lxa.web.de", "webmail"],
  ])("reads %s by the script of %s", (host, script) => {
    expect(scriptOfHost(host)).toBe(script)
  })

  it.each([
    "www.yahoo.com",
    "mail.yahoo.com.example.org",
    "notmail.proton.me.example",
    "fakemail.yahoo.co",
    "gmx.net",
    "proton.me",
  ])("knows none for %s", (host) => {
    expect(scriptOfHost(host)).toBeUndefined()
  })
})
