import { expect, it } from "vitest"

import { defaultScoreRules } from "~domain/score/default-rules"
import { becauseText, engagementRuleText, fitRuleText, rulePointsText } from "~ui/text/rule-text"
import { speechIn } from "~ui/text/use-text"

const english = speechIn("en")
const spanish = speechIn("es")
const said = (speech: typeof english, test: Parameters<typeof fitRuleText>[2]["test"]) =>
  fitRuleText(speech.text, speech.formats, { test })

it("names a few of a rule's words, and how many more there are", () => {
  expect(said(english, { on: "title", words: ["ceo"] })).toBe("The job title has “ceo”")
  expect(said(english, { on: "title", words: ["ceo", "cto", "cfo", "coo", "cmo"] })).toBe(
    "The job title has “ceo”, “cto”, “cfo”, or 2 more words",
  )
  expect(said(spanish, { on: "tag", words: ["feria", "prensa"] })).toBe("La etiqueta «feria» o «prensa»")
})

it("says sizes, addresses and what is known in words", () => {
  expect(said(english, { on: "size", least: 10 })).toBe("10 people or more work there")
  expect(said(english, { on: "size", least: 10, most: 49 })).toBe("10 to 49 people work there")
  expect(said(english, { on: "domain", kinds: ["own", "free"] })).toBe(
    "The best address is of an organisation’s own or of a free provider",
  )
  expect(said(english, { on: "known", fields: ["emails", "phones"] })).toBe(
    "Each of these that is known: E-mail and Phone",
  )
})

it("says what somebody did, and by whom it was", () => {
  const event = (rule: Parameters<typeof engagementRuleText>[1]) => engagementRuleText(english.text, rule)
  expect(event({ kind: "meeting" })).toBe("Meeting")
  expect(event({ kind: "email", direction: "in" })).toBe("Mail from them")
  expect(event({ kind: "call", direction: "out", outcome: "answered" })).toBe("Call from us: Answered")
  expect(event({ kind: "signal", signal: "price-asked" })).toBe("Asked for the price")
  expect(event({ kind: "signal", signal: "of a later version" })).toBe("of a later version")
})

it("says what a rule counts, with its half-life and its cap", () => {
  const said = (rule: Parameters<typeof rulePointsText>[2]) => rulePointsText(english.text, english.formats, rule)
  const decides = defaultScoreRules.fit.find(({ id }) => id === "title-decides")
  const mail = defaultScoreRules.engagement.find(({ id }) => id === "email-in")
  expect(decides && said(decides)).toBe("+40 points")
  expect(mail && said(mail)).toBe("+12 points, half of it left after 30 days, 40 in all at most")
  expect(said({ id: "x", points: -1, test: { on: "tag", words: ["x"] } })).toBe("-1 point")
})

it("says why an entry of the ledger gave its points", () => {
  const said = (because: Parameters<typeof becauseText>[2]) => becauseText(english.text, english.formats, because)
  expect(said({ on: "title", value: "Founder & CEO", word: "founder" })).toBe("Job title: Founder & CEO")
  expect(said({ on: "domain", kind: "own", value: "ana@acme.es" })).toBe(
    "Address ana@acme.es: of an organisation’s own",
  )
  expect(said({ on: "known", field: "phones" })).toBe("Known: Phone")
  expect(said({ on: "size", employees: 1200 })).toBe("Employees: 1,200")
  expect(said({ on: "event", kind: "email", direction: "in" })).toBe("Mail from them")
})
