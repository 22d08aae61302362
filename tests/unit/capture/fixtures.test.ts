// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { pageSources } from "~capture"
import type { Found } from "~capture/page/page-source"
import { pageView } from "~capture/page/page-view"

import { expectedOf, plain, savedPages } from "./saved-pages"

/** What is on record of a contact: not where it stood, and no empty fields. */
function onRecord(found: Found[]): unknown {
  return plain(
    found.map(({ element: _element, texts: _texts, places: _places, ...values }) =>
      Object.fromEntries(
        Object.entries(values).filter(
          ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
        ),
      ),
    ),
  )
}

describe.each(pageSources)("$kind", (source) => {
  const pages = savedPages(`capture/${source.kind}`)

  it("has a saved page to read and one that only looks like it", () => {
    const where = `tests/fixtures/capture/${source.kind}/`
    expect(
      pages.some((page) => !page.isLookAlike),
      `add a page under ${where}`,
    ).toBe(true)
    expect(
      pages.some((page) => page.isLookAlike),
      `add ${where}look-alike.html`,
    ).toBe(true)
  })

  it.each(pages)("reads $name and leaves the page as it was", (page) => {
    const before = page.document.documentElement.outerHTML
    const view = pageView(page.document, page.url, page.rules)

    const got = onRecord(source.appliesTo(view) ? [...source.read(view)] : [])
    expect(got).toEqual(page.isLookAlike ? [] : expectedOf(page, got))
    expect(page.document.documentElement.outerHTML).toBe(before)
  })
})
