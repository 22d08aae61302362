import { describe, expect, it } from "vitest"

import { sentenceOfLeaving } from "~domain/leaver"
import { ownWords } from "~domain/signals/body"
import { believedOf, isSentToMany } from "~domain/signals/nature"
import { dayNamed } from "~domain/signals/promise-date"
import { isFoundBy } from "~domain/signals/rule"
import { RULES } from "~domain/signals/rules"
import { comparable, sentencesOf } from "~domain/signals/sentences"

/*
 * Reading must take time in proportion to the text. Each reader gets each attack at two sizes, the second four times the first: twice
 * the proportion is the most that passes, with a floor below which a clock measures nothing. Rules are tried on texts longer than any
 * sentence they get.
 */
const mail = (text: string) => ({ at: 0, direction: "in" as const, text })
const readers: Record<string, (text: string) => unknown> = {
  ownWords,
  sentencesOf,
  comparable,
  believedOf: (text) => believedOf(mail(text)),
  isSentToMany: (text) => isSentToMany(mail(text)),
  dayNamed: (text) => dayNamed(text, 0),
  sentenceOfLeaving,
  "every rule": (text) => RULES.map((rule) => isFoundBy(rule, text)),
}

const attacks: Record<string, string> = {
  "one letter": "a",
  digits: "1",
  spaces: " ",
  stops: "a. ",
  questions: "?",
  lines: "a\n",
  "empty lines": "\n",
  entries: "- a\n",
  prices: "what price send ",
  budgets: "budget presupuesto ",
  amounts: "1.0,",
  needs: "need by necesito para ",
  calls: "can you podemos ",
  others: "looking mirando otros ",
  refusals: "went nos fuimos ",
  dates: "by 1 el 1 ",
  closings: "thanks\n",
}

const SMALL = 8_000
const FLOOR_MS = 40

function timeOf(read: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const started = performance.now()
    read(text)
    best = Math.min(best, performance.now() - started)
    if (best < FLOOR_MS) break
  }
  return best
}

describe.each(Object.entries(readers))("%s", (_name, read) => {
  // Whatever else the machine does falls on one of two times: what is not linear fails every time.
  it.each(Object.entries(attacks))("is linear in %s", { retry: 2 }, (_what, unit) => {
    const small = timeOf(read, unit.repeat(SMALL / unit.length))
    const large = timeOf(read, unit.repeat((4 * SMALL) / unit.length))
    expect(large).toBeLessThan(Math.max(FLOOR_MS, small * 8))
  })
})
