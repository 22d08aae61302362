import { sentenceOfLeaving } from "~domain/leaver"
import { ownWords } from "~domain/signals/body"
import { believedOf, isSentToMany } from "~domain/signals/nature"
import { dayNamed } from "~domain/signals/promise-date"
import { isFoundBy } from "~domain/signals/rule"
import { RULES } from "~domain/signals/rules"
import { comparable, sentencesOf } from "~domain/signals/sentences"
import { areLinear } from "../../../support/linear"

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

areLinear(readers, attacks, 8_000)
