// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { pageLines } from "~capture/page/page-lines"

function page(body: string): Document {
  return new DOMParser().parseFromString(`<!DOCTYPE html><html lang="en"><body>${body}</body></html>`, "text/html")
}

const textsOf = (document: Document) => pageLines(document).lines.map(({ text }) => text)

describe("pageLines", () => {
  it("breaks lines where the page does, with or without space behind the break", () => {
    expect(textsOf(page("<p>Ana Ruiz<br>Buyer<br>\n  <b>Olivar Foods</b><hr><i>Lima</i></p>"))).toEqual([
      "Ana Ruiz",
      "Buyer",
      "Olivar Foods",
      "Lima",
    ])
  })

  it("breaks lines in shadow trees of pages that break none themselves", () => {
    const document = page("<p>Team</p><div id='host'></div>")
    const tree = document.getElementById("host")?.attachShadow({ mode: "open" })
    if (tree) tree.innerHTML = "<p>Ana Ruiz<br>Buyer</p>"
    expect(textsOf(document)).toEqual(["Team", "Ana Ruiz", "Buyer"])
  })
})
