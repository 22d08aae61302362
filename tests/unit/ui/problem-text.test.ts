import { expect, it } from "vitest"

import { Problem } from "~domain/problem"
import { isStoreProblem, problemText } from "~ui/text/problem-text"
import { speechIn } from "~ui/text/use-text"

const english = speechIn("en").text

it("names the field and the other value of a change made elsewhere", () => {
  const problem = new Problem("changed-elsewhere", { field: "jobTitle", current: "Chief [buyer]" })
  expect(problemText(english, problem)).toContain("Job title was changed elsewhere to “Chief [buyer]”")
})

it("lists the values of a field that has several", () => {
  const current = JSON.stringify([{ value: "a@example.com" }, { value: "b@example.com" }])
  expect(problemText(english, new Problem("changed-elsewhere", { field: "emails", current }))).toContain(
    "a@example.com, b@example.com",
  )
})

it("tells each damage of the store by its own sentence", () => {
  const sentences = (["open-failed", "no-answer", "short", "empty"] as const).map((reason) =>
    problemText(english, new Problem("store-damaged", { reason })),
  )
  expect(new Set(sentences).size).toBe(4)
})

it("names the field whose value was refused, where it can be told", () => {
  const refused = (reason: string) =>
    problemText(english, new Problem("bad-input", { name: "contacts.create", reason }))
  expect(refused("fields.emails.0.value")).toContain("“E-mail”")
  expect(refused("commandId")).toContain("what was entered")
})

it("tells a bug as one, with its message", () => {
  expect(problemText(english, new TypeError("x is undefined"))).toContain("x is undefined")
})

it("knows after which failures nothing can be trusted", () => {
  expect(isStoreProblem(new Problem("store-slow", {}))).toBe(true)
  expect(isStoreProblem(new Problem("store-full", {}))).toBe(false)
  expect(isStoreProblem(new Error("store-slow"))).toBe(false)
})
