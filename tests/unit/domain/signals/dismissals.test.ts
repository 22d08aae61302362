import { describe, expect, it } from "vitest"

import { findSignals, type Signal, weighedBy } from "~domain/signals"

const aSignal = (quote: string, rule = "en-call", confidence = 0.9): Signal => ({
  kind: "call-requested",
  polarity: 1,
  quote,
  at: 1,
  mail: 0,
  rule,
  confidence,
})

describe("dismissals", () => {
  it("change nothing where there are none", () => {
    const signals = [aSignal("Call me.")]
    expect(weighedBy([])(signals)).toEqual(signals)
  })

  it("mute what says the same, in other case and accents too", () => {
    const weighed = weighedBy([{ rule: "es-llamada", quote: "Llámame, que estoy de guardia" }])
    expect(weighed([aSignal("llamame que estoy de guardia hoy", "es-llamada")])).toEqual([])
  })

  it("lower their rule a little each, leave others, and mute it in the end", () => {
    const quotes = [
      "Ring the front desk",
      "Phone my brother about boats",
      "Call us mad",
      "Give grandma a bell",
      "Hop on a train call",
    ]
    const told = (count: number) =>
      weighedBy(quotes.slice(0, count).map((quote) => ({ rule: "en-call", quote })))([
        aSignal("Could you please telephone tomorrow"),
        aSignal("Could you please telephone tomorrow", "en-meeting"),
      ])
    const confidences = [1, 2, 3].map((count) => told(count)[0]?.confidence ?? 0)
    expect(confidences[0]).toBeLessThan(0.9)
    expect([...confidences].sort((a, b) => b - a)).toEqual(confidences)
    expect(told(5).map(({ rule }) => rule)).toEqual(["en-meeting"])
    expect(told(5)[0]?.confidence).toBe(0.9)
  })

  it("count a sentence once, however often it was dismissed, and don't depend on their order", () => {
    const one = { rule: "en-call", quote: "Ring the front desk" }
    const two = { rule: "en-call", quote: "Phone my brother about boats" }
    const signals = [aSignal("Could you telephone tomorrow")]
    expect(weighedBy([one, one, one])(signals)).toEqual(weighedBy([one])(signals))
    expect(weighedBy([one, two])(signals)).toEqual(weighedBy([two, one])(signals))
  })

  it("let the next best sentence of a mail stand in for the one that was dismissed", () => {
    const thread = [{ at: 1, direction: "in" as const, text: "How much is it? What about the price for schools?" }]
    const [first] = findSignals(thread)
    expect(first?.quote).toBe("How much is it?")
    const dismissed = first ? [first] : []
    expect(findSignals(thread, { dismissed }).map(({ quote }) => quote)).toEqual(["What about the price for schools?"])
  })
})
