import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { findSignals, polarityOf, SIGNAL_KINDS, type ThreadMail } from "~domain/signals"

const DAY = 86_400_000
/** Noon of a Monday. */
const MONDAY = new Date(2026, 2, 2, 12).getTime()
const ana = { name: "Ana Ruiz", address: "ana@acme.es" }
const us = { name: "Nora", address: "nora@ours.es" }

const incoming = (text: string, more: Partial<ThreadMail> = {}): ThreadMail => ({
  at: MONDAY,
  direction: "in",
  text,
  from: ana,
  to: [us],
  ...more,
})
const outgoing = (text: string, more: Partial<ThreadMail> = {}): ThreadMail => ({
  ...incoming(text),
  direction: "out",
  from: us,
  to: [ana],
  ...more,
})
const kindsOf = (...parameters: Parameters<typeof findSignals>) => findSignals(...parameters).map(({ kind }) => kind)

describe("what people say", () => {
  it("counts with its sentence, its mail, its rule and its time", () => {
    expect(findSignals([outgoing("Hi"), incoming("Hi Nora. What's the price for 3?", { at: MONDAY + 1 })])).toEqual([
      {
        kind: "price-asked",
        polarity: 1,
        quote: "What's the price for 3?",
        at: MONDAY + 1,
        mail: 1,
        rule: "en-what-price",
        confidence: 0.9,
      },
    ])
  })

  it("counts in what came in alone, and not where they say our own words again", () => {
    expect(kindsOf([outgoing("What's your budget? How much is it?")])).toEqual([])
    expect(
      kindsOf([outgoing("Could we get a demo next week?"), incoming("Could we get a demo next week?\nYes")]),
    ).toEqual([])
    expect(kindsOf([incoming("As you wrote, what is the price, how much is it?")])).toEqual([])
  })

  it("is refused in a sentence that refuses", () => {
    expect(kindsOf([incoming("We went with another vendor, whose quote was cheaper?")])).toEqual(["not-interested"])
  })

  it("is found where somebody has left, and not of a link", () => {
    expect(findSignals([incoming("Ana no longer works at Acme.", { isAutomatic: true })])).toMatchObject([
      { kind: "left", polarity: -1, rule: "leaver" },
    ])
    expect(kindsOf([incoming("The link no longer works.")])).toEqual([])
  })

  it("is believed of no newsletter, bill, applicant or salesman", () => {
    const asks = "What's the price? Could we get a demo? Please call me."
    expect(kindsOf([incoming(asks)])).toEqual(["price-asked", "meeting-requested", "call-requested"])
    for (const about of [
      "You are receiving this. Unsubscribe.",
      "The invoice is attached.",
      "My CV is attached.",
      "We help companies grow.",
    ])
      expect(kindsOf([incoming(`${asks} ${about}`)])).toEqual([])
  })

  it("names competitors that it was told of, as whole words", () => {
    const competitors = ["Zoho", "Sugar CRM", ""]
    expect(kindsOf([incoming("We use zoho today.")], { competitors })).toEqual(["competitor-named"])
    expect(kindsOf([incoming("We like Sugar-CRM.")], { competitors })).toEqual(["competitor-named"])
    expect(kindsOf([incoming("We eat sugar and Zohos.")], { competitors })).toEqual([])
  })

  it("of a machine is only that nobody is there", () => {
    const text = "I am out of the office until 4 May. How much is it? Please call me."
    expect(kindsOf([incoming(text, { isAutomatic: true })])).toEqual(["out-of-office"])
  })
})

describe("somebody put in copy", () => {
  const luis = { name: "Luis Gil", address: "luis@acme.es" }

  it("is told once, by the sentence or by the header", () => {
    const thread = [
      incoming("I'm copying Luis, our CFO.", { cc: [luis] }),
      incoming("And again.", { at: MONDAY + DAY, cc: [luis] }),
    ]
    expect(findSignals(thread)).toMatchObject([
      { kind: "colleague-added", mail: 0, quote: "I'm copying Luis, our CFO.", rule: "decider-copied" },
    ])
    expect(findSignals([incoming("Here it is.", { cc: [luis] })])).toMatchObject([
      { quote: "Luis Gil <luis@acme.es>", rule: "colleague-copied" },
    ])
  })

  it("isn't who is known, a desk, one of ours, or a stranger without a word", () => {
    const cc = (address: string) => [incoming("Here it is.", { cc: [{ address }] })]
    expect(kindsOf([incoming("Here.", { cc: [luis] })], { known: ["LUIS@acme.es"] })).toEqual([])
    for (const address of ["info@acme.es", "boss@ours.es", "someone@gmail.com", "nora@ours.es", "", "no address"])
      expect(kindsOf(cc(address))).toEqual([])
    expect(kindsOf([outgoing("Hi both", { to: [ana, luis] }), incoming("Hi", { cc: [luis] })])).toEqual([])
  })
})

describe("the pace of a thread", () => {
  const thread = (delays: number[]): ThreadMail[] =>
    delays.flatMap((delay, at) => [
      outgoing("Hello", { at: MONDAY + at * 7 * DAY }),
      incoming("Good.", { at: MONDAY + at * 7 * DAY + delay }),
    ])

  it("is told when two answers in a row come much sooner than usual, once", () => {
    const found = findSignals(thread([2 * DAY, DAY, 3 * DAY, DAY / 24, DAY / 24, DAY / 24]))
    expect(found).toMatchObject([{ kind: "faster-replies", mail: 9, quote: "Good." }])
  })

  it("isn't where answers were always fast, or came too few", () => {
    expect(findSignals(thread([60_000, 60_000, 60_000, 1_000, 1_000]))).toEqual([])
    expect(findSignals(thread([DAY, DAY, DAY / 24, DAY / 24]))).toEqual([])
    expect(findSignals(thread([DAY, DAY, DAY, DAY / 24, DAY]))).toEqual([])
  })

  it("tells of a return to a thread with a price after a month, unless to refuse", () => {
    const old = outgoing("The price is 300 €.")
    const back = (text: string, days: number) => kindsOf([old, incoming(text, { at: MONDAY + days * DAY })])
    expect(back("We are back on this.", 31)).toEqual(["pricing-resumed"])
    expect(back("We are back on this.", 29)).toEqual([])
    expect(back("We are not interested.", 31)).toEqual(["not-interested"])
    expect(kindsOf([outgoing("Hello"), incoming("We are back.", { at: MONDAY + 90 * DAY })])).toEqual([])
  })
})

describe("silence after a promise", () => {
  const silence = (mails: ThreadMail[], days: number) => findSignals(mails, { now: MONDAY + days * DAY })

  it.each([
    ["I'll get back to you by Friday.", 5],
    ["I'll send it tomorrow.", 2],
    ["We'll let you know next week.", 14],
    ["I will confirm by 10 March.", 9],
    ["El jueves te digo algo.", 4],
    ["Te lo envío mañana por la mañana.", 2],
    ["Le confirmo el 10 de marzo.", 9],
    ["Te respondo a final de mes.", 30],
    ["We'll reply within two weeks.", 15],
  ])("is told after the day of: %s", (text, days) => {
    for (const mail of [incoming(text), outgoing(text)]) {
      expect(silence([mail], days - 1)).toEqual([])
      expect(silence([mail], days)).toMatchObject([{ kind: "silence-after-promise", quote: text, mail: 0 }])
    }
  })

  it("isn't where something came from who promised, and is where only the other wrote", () => {
    const promise = incoming("I'll call you tomorrow.")
    expect(silence([promise, incoming("Hi.", { at: MONDAY + DAY })], 9)).toEqual([])
    expect(silence([promise, outgoing("Hi.", { at: MONDAY + DAY })], 9)).toMatchObject([{ rule: "their-promise" }])
    expect(silence([outgoing("I'll call you tomorrow.")], 9)).toMatchObject([{ rule: "our-promise" }])
  })

  it("needs to know what time it is, and a day in the promise", () => {
    expect(findSignals([incoming("I'll call you tomorrow.")])).toEqual([])
    expect(silence([incoming("I'll call you some time.")], 900)).toEqual([])
    expect(silence([incoming("I won't call you tomorrow.")], 9)).toEqual([])
  })
})

describe("bad input", () => {
  it("of nothing, or of mails without a time, gives nothing", () => {
    expect(findSignals([])).toEqual([])
    expect(findSignals([incoming("")])).toEqual([])
    expect(findSignals([incoming("How much is it?", { at: Number.NaN })])).toEqual([])
  })

  it("may be of any year", () => {
    for (const at of [0, -1, Date.UTC(2100, 0, 1), 8.64e15, 8.64e15 + 1, Number.MAX_VALUE])
      expect(
        findSignals([incoming("How much is it? I'll call you tomorrow.", { at })], { now: 1e18 })[0],
      ).toMatchObject({ at })
  })

  it("comes out the same in any order", () => {
    const thread = [
      outgoing("The price is 300 €."),
      incoming("Could we get a demo?", { at: MONDAY + DAY }),
      incoming("We're back. How much is it?", { at: MONDAY + 90 * DAY }),
    ]
    const told = (mails: ThreadMail[]) =>
      findSignals(mails).map(({ mail, ...rest }) => ({ ...rest, text: mails[mail]?.text }))
    expect(told([...thread].reverse())).toEqual(told(thread))
    expect(told(thread)).toHaveLength(3)
  })

  it("may be huge or hostile", () => {
    const unpaired = "\ud800 How much is it? \udc00"
    for (const text of [
      "a".repeat(1_000_000),
      "how much ".repeat(120_000),
      "?".repeat(1_000_000),
      "\n".repeat(1_000_000),
      unpaired,
    ])
      expect(() => findSignals([incoming(text), incoming(text, { at: MONDAY + DAY })], { now: MONDAY })).not.toThrow()
    expect(kindsOf([incoming(`How much is it? ${"word ".repeat(200_000)}`)])).toEqual(["price-asked"])
  })

  it("of any kind gives signals of the thread's own mails and sentences", () => {
    const words = fc.constantFrom(
      "How much is it? ",
      "Call me",
      " by Friday",
      "\n",
      "unsubscribe",
      "presupuesto de 3k ",
      "constructor",
      "__proto__",
      "¿",
      "> ",
      "Saludos,\n",
      "<b>",
      "\u0000",
    )
    const mail = fc.record({
      at: fc.oneof(fc.integer(), fc.double(), fc.constant(MONDAY)),
      direction: fc.constantFrom("in" as const, "out" as const),
      text: fc.array(words).map((parts) => parts.join("")),
      cc: fc.array(fc.record({ address: fc.string() }), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(mail, { maxLength: 6 }), fc.double(), (thread, now) => {
        for (const signal of findSignals(thread, { now, competitors: ["constructor"] })) {
          expect(SIGNAL_KINDS).toContain(signal.kind)
          expect(signal.polarity).toBe(polarityOf(signal.kind))
          expect(thread[signal.mail]).toBeDefined()
          expect(signal.confidence).toBeGreaterThan(0)
          expect(signal.confidence).toBeLessThanOrEqual(1)
          if (signal.kind !== "colleague-added") expect(thread[signal.mail]?.text).toContain(signal.quote)
        }
      }),
    )
  })
})
