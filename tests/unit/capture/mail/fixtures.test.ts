// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { mailClients } from "~capture/mail/clients"
import type { MailReading } from "~capture/mail/clients/mail-client"

import { expectedOf, plain, savedPages } from "../saved-pages"

/** Mail clients show the browser's local time, so that the offset differs by where the test runs. */
function withoutOffset(reading: MailReading): unknown {
  const answer = plain(reading) as { mail?: { date?: string } }
  if (answer.mail?.date) answer.mail.date = answer.mail.date.slice(0, 19)
  return answer
}

describe.each(mailClients)("$kind", (client) => {
  const pages = savedPages(`mail/${client.kind}`)

  it("has saved pages: mails, a list, a layout it doesn't know, and one that only looks like it", () => {
    const states = pages.map((page) => client.read(page.document, page.url).state)
    expect(states).toEqual(expect.arrayContaining(["mail", "mail-list", "not-understood"]))
    expect(pages.some((page) => page.isLookAlike)).toBe(true)
  })

  it.each(pages.filter((page) => page.isLookAlike))("stays away from $name", ({ document, url }) => {
    expect(client.appliesTo(document, url)).toBe(false)
  })

  it.each(pages.filter((page) => !page.isLookAlike))("reads $name and leaves the page as it was", (page) => {
    const before = page.document.documentElement.outerHTML

    expect(mailClients.filter((one) => one.appliesTo(page.document, page.url))).toEqual([client])
    const got = withoutOffset(client.read(page.document, page.url))
    expect(got).toEqual(expectedOf(page, got))
    expect(page.document.documentElement.outerHTML).toBe(before)
  })
})
