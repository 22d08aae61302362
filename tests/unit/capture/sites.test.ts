// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { capturePage, readPage } from "~capture"

import { plain, savedPages } from "./saved-pages"

const SITES = ["linkedin", "google-calendar", "google-contacts", "google-meet", "microsoft-teams", "zoom", "x"]

describe.each(SITES)("a page of %s", (kind) => {
  it.each(savedPages(`capture/${kind}`).filter(({ isLookAlike }) => !isLookAlike))(
    "gives of $name what its own reader found, and no guesses beside it",
    (page) => {
      const people = capturePage(page.document, page.url)
      expect(people.map(({ source }) => source.kind)).toEqual(people.map(() => kind))
      expect(plain(people)).toMatchObject(page.expected as object[])
    },
  )
})

describe("the readers of sites", () => {
  it("say of each value what it was read from and where it stands", () => {
    const page = savedPages("capture/linkedin").find(({ name }) => name === "profile-signed-in")
    if (!page) throw new Error("no such page")
    const [nils] = capturePage(page.document, page.url)
    const told = (field: string) => nils?.evidence?.find((one) => one.field === field)
    expect(told("fullName")).toMatchObject({ text: "Nils Aamot", where: ":~:text=Nils%20Aamot" })
    expect(told("phones")).toMatchObject({ value: "+4722000123", where: ":~:text=%2B47%2022%2000%2001%2023" })
  })

  it("believe a host only when it is the site's own", () => {
    const html = `<div data-testid="UserName"><span>Yuki Tan</span><span>@yuki</span></div>`
    const kinds = (url: string) =>
      readPage(new DOMParser().parseFromString(html, "text/html"), url).people.map(({ source }) => source.kind)
    expect(kinds("https://mobile.x.com/yuki")).toEqual(["x"])
    for (const url of [
      "https://netflix.com/yuki",
      "https://x.com.example/yuki",
      "https://example.com/?x.com",
      "about:blank",
    ])
      expect(kinds(url)).not.toContain("x")
  })
})
