// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { mailClients } from "~capture/mail/clients"
import { readUnknownWebmail } from "~capture/mail/clients/general"

import { expectedOf, plain, savedPages } from "../saved-pages"

describe("an unknown webmail", () => {
  const pages = savedPages("mail/general")

  it.each(pages.filter((page) => page.isLookAlike))("is not seen in $name", ({ document }) => {
    expect(readUnknownWebmail(document)).toBeUndefined()
  })

  it.each(pages.filter((page) => !page.isLookAlike))("is read in $name, and left as it was", (page) => {
    const before = page.document.documentElement.outerHTML

    expect(mailClients.filter((one) => one.appliesTo(page.document, page.url))).toEqual([])
    const got = plain(readUnknownWebmail(page.document)) as { mail?: { date?: string } }
    if (got.mail?.date) got.mail.date = got.mail.date.slice(0, 19)
    expect(got).toEqual(expectedOf(page, got))
    expect(page.document.documentElement.outerHTML).toBe(before)
  })
})
