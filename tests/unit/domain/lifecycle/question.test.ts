import { expect, test } from "vitest"

import { questionIn } from "~domain/lifecycle/question"

test.each([
  [
    "Hi Nora,\n\nThanks for the demo. Could you send me a quote for 20 seats? Best, Tom",
    "Could you send me a quote for 20 seats?",
  ],
  ["Buenos días: ¿Cuánto costaría para 12 personas?\nGracias", "Buenos días: ¿Cuánto costaría para 12 personas?"],
  ["how much is it for 12 people??", "how much is it for 12 people??"],
  [
    "See https://acme.es/offer?id=3 and tell me: is it still valid?",
    "See https://acme.es/offer?id=3 and tell me: is it still valid?",
  ],
])("%s", (text, question) => expect(questionIn(text)).toBe(question))

test.each([
  "Thanks, all fine. See you on Monday.",
  "Hi Nora, how are you? All good here.",
  "Hola Nora, ¿qué tal? Te confirmo la reunión.",
  "Look at https://acme.es/?page=2 when you can.",
  "Yes, that works.\n\n> Could we meet on Tuesday?\n> Nora",
  "Perfect.\n\nOn Mon, 2 Mar 2026 at 10:00, Nora Vidal wrote:\nShall we talk?",
  "De acuerdo.\n\nEl lun, 2 mar 2026 a las 10:00, Nora Vidal escribió:\n¿Hablamos?",
  "?",
  "",
])("asks nothing: %s", (text) => expect(questionIn(text)).toBeUndefined())
