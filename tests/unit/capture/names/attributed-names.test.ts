// @vitest-environment happy-dom
import { describe, expect, it } from "vitest"

import { capturePage } from "~capture"
import { attributedNames } from "~capture/names/name-in-line"
import { namesInProse } from "~capture/visible/names-in-prose"

const names = (text: string, isSpeech = true) => attributedNames(text, isSpeech).map(({ fullName }) => fullName)

describe("attributedNames", () => {
  it.each([
    ["- Ana Ruiz, Bilbao", ["Ana Ruiz"]],
    ["— Luis Vega (Oviedo)", ["Luis Vega"]],
    ["by Clara Weber", ["Clara Weber"]],
    ["Marie et Paul Lenoir", ["Paul Lenoir"]],
    ["Giulia Neri e Marco Conti – Torino", ["Giulia Neri", "Marco Conti"]],
    ["T. Marlow Springfield, IL", ["T. Marlow"]],
    ["R. Quintana, Colegio del Mar", ["R. Quintana"]],
    ["Ioana P.", ["Ioana P."]],
  ])("reads %j", (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it("takes what somebody does from beside the name", () => {
    expect(attributedNames("— Ana Ruiz, Olivar School, Head Teacher", true)).toEqual([
      { fullName: "Ana Ruiz", jobTitle: "Head Teacher", isCertain: true },
    ])
  })

  it.each([
    ["- Custom Cabinets, Kitchens", true],
    ["- Free delivery", true],
    ["T. Marlow", false],
  ])("leaves %j alone", (text, isSpeech) => {
    expect(names(text, isSpeech)).toEqual([])
  })
})

describe("what customers say", () => {
  it("has their names, below their words or above them", () => {
    const said = "They came on the day they promised and left the workshop as clean as it was before."
    const document = new DOMParser().parseFromString(
      `<!DOCTYPE html><html lang="en"><body><p>${said}</p><p>Ana Ruiz, Leeds</p><h4>Luis Vega - York</h4><p>"${said}"</p><p>Oak Tables, Leeds</p></body></html>`,
      "text/html",
    )
    expect(capturePage(document, "https://www.example.com/").flatMap(({ fullName }) => fullName ?? [])).toEqual([
      "Ana Ruiz",
      "Luis Vega",
    ])
  })
})

describe("namesInProse", () => {
  it.each([
    ["In 1998 Ana Ruiz joined the workshop that her father had.", ["Ana Ruiz"]],
    ["Desde el principio Ana Ruiz dirige la bodega con su hermana.", ["Ana Ruiz"]],
    ["Das Café wurde eröffnet, als Clara Weber gegründet hatte.", ["Clara Weber"]],
    ["L'atelier doit beaucoup à Paul Lenoir, qui enseigne encore.", ["Paul Lenoir"]],
    ["The shop is run from home; Ana Ruiz and Luis Vega are both potters.", ["Ana Ruiz", "Luis Vega"]],
    ["We owe this to Ana Ruiz's patience with wood.", ["Ana Ruiz"]],
  ])("finds whom %j speaks of", (text, expected) => {
    expect(namesInProse(text).map(({ fullName }) => fullName)).toEqual(expected)
  })

  it.each([
    "The house stands in Ana Ruiz street, behind the church of the village.",
    "Since then the Ana Ruiz started every season with a concert.",
    "You find us between Ana Ruiz and Luis Vega Park, on the left.",
  ])("leaves %j alone", (text) => {
    expect(namesInProse(text)).toEqual([])
  })
})
