// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { capturePage } from "~capture"

function people(body: string) {
  const document = new DOMParser().parseFromString(`<!DOCTYPE html><html><body>${body}</body></html>`, "text/html")
  return capturePage(document, "https://www.example.com/").map(({ fullName, photo }) => ({ fullName, photo }))
}

const portrait = "https://www.example.com/ana.jpeg"

describe("h-card", () => {
  it("takes an object's picture for a portrait, as an image's", () => {
    expect(people(`<div class="h-card"><object data="/ana.jpeg">Ana Ruiz</object></div>`)).toEqual([
      { fullName: "Ana Ruiz", photo: portrait },
    ])
  })

  it("makes one person of a card and the card of the same name inside it", () => {
    const nested = `<div class="h-card"><span class="h-card">Ana Ruiz</span></div>`
    expect(people(nested)).toHaveLength(1)
  })

  it("keeps namesakes apart in a list, with cards inside cards as well", () => {
    const nested = `<div class="h-card"><span class="h-card">Ana Ruiz</span></div>`
    expect(people(`<div class="h-card">Ana Ruiz</div>${nested}${nested}`).length).toBeGreaterThanOrEqual(3)
  })
})
