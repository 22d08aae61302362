// @vitest-environment happy-dom
import { join } from "node:path"
import { describe, expect, it } from "vitest"

import { readPage } from "~capture"
import { makeRule } from "~capture/taught/make-rule"
import { newId } from "~domain/ids"
import { rulesFor } from "~domain/site-rule"
import type { TaughtField } from "~domain/taught-fields"

import { savedPage } from "./saved-pages"

const saved = (name: string) => savedPage(join(__dirname, `../../fixtures/capture/taught/${name}.html`))

/** Points at the element that shows a text, as a user does. */
function pointAt(page: ReturnType<typeof saved>, field: TaughtField, text: string) {
  const element = [...page.document.querySelectorAll("body *")].findLast((one) => one.textContent?.trim() === text)
  return makeRule(element as Element, field, page.url)
}

describe("pointing at one of several", () => {
  const team = saved("team")

  it("teaches the place in each of them, rows included", () => {
    expect(pointAt(team, "fullName", "Zofeo Grimbald")).toMatchObject({
      rule: { host: "www.olivar.example.com", pages: "/about/people", path: "main>section[*]>div[1]>div[*]>div[1]" },
      alike: 3,
      text: "Zofeo Grimbald",
    })
  })

  it("is believed before what the readers find by themselves", () => {
    const lessons = [pointAt(team, "fullName", "Ana Ruiz"), pointAt(team, "jobTitle", "Second to Ana")]
    const rules = lessons.flatMap((lesson) => (lesson ? [{ id: newId(), ...lesson.rule }] : []))
    const { people } = readPage(team.document, team.url, { rules })
    expect(people.map(({ fullName, jobTitle }) => [fullName, jobTitle]).slice(0, 3)).toEqual([
      ["Ana Ruiz", "Master of the press"],
      ["Zofeo Grimbald", "Second to Ana"],
      ["Tom Baker", "Keeper of books"],
    ])
  })
})

describe("pointing at the one of its kind", () => {
  it("teaches the pages beside it, too", () => {
    const lesson = pointAt(saved("person"), "jobTitle", "Master of the press")
    expect(lesson).toMatchObject({ rule: { pages: "/people/*", path: "#profile>p[2]" }, alike: 1 })
    const rules = lesson ? [lesson.rule] : []
    expect(rulesFor(rules, "https://www.olivar.example.com/people/luis?x=1#y")).toHaveLength(1)
    expect(rulesFor(rules, "https://www.olivar.example.com/people/luis/photos")).toHaveLength(0)
    expect(rulesFor(rules, "https://shop.olivar.example.com/people/luis")).toHaveLength(0)
  })
})
