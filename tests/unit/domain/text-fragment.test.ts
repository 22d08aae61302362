import { expect, it } from "vitest"

import { textFragment } from "~domain/text/text-fragment"

it("finds a text by itself", () => {
  expect(textFragment("Jefa de ventas")).toBe(":~:text=Jefa%20de%20ventas")
})

it("writes the directive's own signs as codes", () => {
  expect(textFragment("Smith & Co, sales-team")).toBe(":~:text=Smith%20%26%20Co%2C%20sales%2Dteam")
})

it("tells which of several by what stands before", () => {
  expect(textFragment("Sales manager", "Ana Ruiz")).toBe(":~:text=Ana%20Ruiz-,Sales%20manager")
})

it("finds long text by its ends", () => {
  const text = Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ")
  expect(textFragment(text)).toBe(
    ":~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59",
  )
})
