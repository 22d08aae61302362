// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { capturePage } from "~capture"
import { mailtoLinks } from "~capture/visible/mailto-links"
import { visibleText } from "~capture/visible/visible-text"

import { savedPages } from "./saved-pages"

const pageOf = (body: string) =>
  new DOMParser().parseFromString(`<html lang="en"><title>Our team</title><body>${body}</body></html>`, "text/html")

/** What is kept of each value: the exact text and where it stands. */
function told(body: string) {
  return capturePage(pageOf(body), "https://www.olivar.example.com/team").flatMap(({ evidence = [] }) =>
    evidence.map(({ value, text, where }) => [value, text, where]),
  )
}

describe("where the values of a page's text stood", () => {
  it.each([visibleText, mailtoLinks].flatMap(({ kind }) => savedPages(`capture/${kind}`)))(
    "is told for every value of $name",
    (page) => {
      const without = capturePage(page.document, page.url).flatMap(({ evidence = [] }) =>
        evidence.filter(({ where, text }) => !where || !text),
      )
      expect(without).toEqual([])
    },
  )

  it("is the title beside the name, where others have the same", () => {
    const card = (name: string) => `<div class="card"><h3>${name}</h3><p>Sales Director</p></div>`
    expect(told(card("Ana Ruiz") + card("Luis Vega"))).toEqual(
      expect.arrayContaining([
        ["Sales Director", "Sales Director", ":~:text=Sales%20Director"],
        ["Sales Director", "Sales Director", ":~:text=Luis%20Vega-,Sales%20Director"],
      ]),
    )
  })

  it("is the words as written, with what stands before them", () => {
    expect(told("<p>For all of Spain: Ana Ruiz, Sales Director, ana [at] example [dot] com</p>")).toEqual(
      expect.arrayContaining([
        [
          "ana@example.com",
          "For all of Spain: Ana Ruiz, Sales Director, ana [at] example [dot] com",
          ":~:text=ana%20%5Bat%5D%20example%20%5Bdot%5D%20com",
        ],
      ]),
    )
  })

  it("is the link where it has no words", () => {
    expect(told('<p><a href="mailto:ana.ruiz@example.com"><img src="mail.png"></a></p>')).toEqual([
      ["ana.ruiz@example.com", "mailto:ana.ruiz@example.com", "a href"],
    ])
  })
})
