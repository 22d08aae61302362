import { describe, expect, test } from "vitest"

import type { ContactFields } from "~domain/contact"
import { activityOf } from "~domain/score/activity"
import { compileRules } from "~domain/score/compile"
import { defaultScoreRules } from "~domain/score/default-rules"
import type { FitSubject } from "~domain/score/fit"
import { ledgerOf } from "~domain/score/ledger"
import type { FitRule, FitTest } from "~domain/score/rules"
import { isScored, scoreOf } from "~domain/score/score"

import { aContact } from "../../../support/builders"

const NOW = Date.UTC(2026, 5, 15)
const titled = (jobTitle: string) => aContact({ jobTitle })

function pointsOf(subject: FitSubject, rules: FitRule[]): number {
  const scored = scoreOf(compileRules({ ...defaultScoreRules, fit: rules }), subject, activityOf([]), 0)
  return isScored(scored) ? scored.points.fit : Number.NaN
}
const asked = (test: FitTest, fields: Partial<ContactFields>, employees?: number) =>
  pointsOf({ ...aContact(fields), employees }, [{ id: "it", points: 10, test }])

/** Which of the default rules for titles counts. */
const seniority = (jobTitle: string) =>
  ledgerOf(compileRules(defaultScoreRules), titled(jobTitle), [], NOW).entries.find(
    ({ because }) => because.on === "title",
  )?.rule

describe("titles, in the languages of most mails", () => {
  test.each([
    ["CEO", "title-decides"],
    ["Co-Founder & CTO", "title-decides"],
    ["Directora General", "title-decides"],
    ["Gerente", "title-decides"],
    ["Geschäftsführerin", "title-decides"],
    ["Présidente", "title-decides"],
    ["Amministratore delegato", "title-decides"],
    ["Sócio-gerente", "title-decides"],
    ["Algemeen directeur", "title-decides"],
    ["Head of Procurement", "title-leads"],
    ["Jefa de Compras", "title-leads"],
    ["Vertriebsleiter", "title-leads"],
    ["Directeur des achats", "title-leads"],
    ["Vice President, Sales", "title-second"],
    ["Gerente de Ventas", "title-second"],
    ["Product Owner", "title-product"],
    ["Office Manager", "title-manages"],
    ["Einkäufer", "title-manages"],
    ["Executive Assistant to the CEO", "title-assists"],
    ["Secretaria de Dirección", "title-assists"],
    ["Marketing intern", "title-learns"],
    ["Becario", "title-learns"],
    ["Software Engineer", undefined],
    ["", undefined],
  ])("%s", (title, rule) => expect(seniority(title)).toBe(rule))

  test("are compared by whole words, without accents or case", () => {
    const title = { on: "title" as const, words: ["Jefe de compras"] }
    expect(asked(title, { jobTitle: "JEFE DE COMPRAS, España" })).toBe(10)
    expect(asked(title, { jobTitle: "Jefe de comprastodo" })).toBe(0)
  })
})

describe("what rules of fit ask", () => {
  test("a country or a tag whole, an organisation by a word of it", () => {
    const countries: FitTest = { on: "country", words: ["España", "Spain", "ES"] }
    expect(asked(countries, { addresses: [{ locality: "Vigo" }, { country: "espana" }] })).toBe(10)
    expect(asked(countries, { addresses: [{ country: "Spain and Portugal" }] })).toBe(0)
    expect(asked({ on: "tag", words: ["Food industry"] }, { tags: ["vip", "food-industry"] })).toBe(10)
    expect(asked({ on: "tag", words: ["food"] }, { tags: ["food industry"] })).toBe(0)
    expect(asked({ on: "organization", words: ["hospital"] }, { organization: "Hospital de Lugo" })).toBe(10)
  })

  test("the size, where it is known", () => {
    const size: FitTest = { on: "size", least: 10, most: 50 }
    expect([undefined, 9, 10, 50, 51].map((employees) => asked(size, {}, employees))).toEqual([0, 0, 10, 10, 0])
  })

  test("the best address that still works", () => {
    const kinds = (...addresses: { value: string; status?: "archived" }[]) =>
      (["own", "free", "role", "disposable"] as const).filter(
        (kind) => asked({ on: "domain", kinds: [kind] }, { emails: addresses }) > 0,
      )
    expect(kinds({ value: "ana@gmail.com" }, { value: "ana@acme.es" })).toEqual(["own"])
    expect(kinds({ value: "ana@gmail.com" }, { value: "ana@acme.es", status: "archived" })).toEqual(["free"])
    expect(kinds({ value: "info@acme.es" })).toEqual(["role"])
    expect(kinds({ value: "info@mailinator.com" })).toEqual(["disposable"])
    expect(kinds()).toEqual([])
  })

  test("how much is known, field by field", () => {
    const known: FitTest = { on: "known", fields: ["fullName", "phones", "jobTitle"] }
    expect(asked(known, { fullName: undefined, givenName: "Ana", phones: [{ value: "600" }] })).toBe(20)
  })

  test("one rule of a group, the first that holds", () => {
    const rule = (id: string, points: number, word: string): FitRule => ({
      id,
      points,
      group: "one",
      test: { on: "title", words: [word] },
    })
    const rules = [rule("a", 7, "nobody"), rule("b", -5, "director"), rule("c", 40, "sales")]
    expect(pointsOf(titled("Sales director"), rules)).toBe(-5)
    expect(pointsOf(titled("Sales clerk"), rules)).toBe(40)
  })
})

test("the default rules give at most 100 and read nobody wrong who is only known by an address", () => {
  const best = {
    ...aContact({ jobTitle: "CEO", emails: [{ value: "ana@acme.es" }], phones: [{ value: "600" }] }),
    employees: 50,
  }
  expect(pointsOf(best, defaultScoreRules.fit)).toBe(100)
  const bare = aContact({ fullName: undefined, organization: undefined, emails: [{ value: "x@gmail.com" }] })
  expect(pointsOf(bare, defaultScoreRules.fit)).toBe(5)
})
