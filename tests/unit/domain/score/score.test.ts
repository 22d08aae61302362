import { describe, expect, test } from "vitest"

import { eventsIn, NOTHING_HAPPENED, withEvents } from "~domain/happened"
import { activityOf, type ScoredEvent } from "~domain/score/activity"
import { compileRules } from "~domain/score/compile"
import { dayOf, decayOf, ONE } from "~domain/score/decay"
import { defaultScoreRules } from "~domain/score/default-rules"
import { ledgerOf, scoreAt, sharesAt } from "~domain/score/ledger"
import type { ScoreRules } from "~domain/score/rules"
import { isScored, type Score, type Scored, scoreOf, scoreOfEvents } from "~domain/score/score"

import { aContact } from "../../../support/builders"
import { someEvents } from "../../../support/events"
import { randomFrom } from "../../../support/random"

const DAY = 86_400_000
const NOW = Date.UTC(2026, 5, 15, 10)
const TODAY = dayOf(NOW)
const compiled = compileRules(defaultScoreRules)
const ana = aContact({ jobTitle: "Directora de Compras", emails: [{ value: "ana@acme.es" }] })

function scored(one: Scored): Score {
  if (!isScored(one)) throw new Error("excluded")
  return one
}
const engagement = (events: ScoredEvent[], day = TODAY) => scored(scoreOfEvents(compiled, ana, events, day)).engagement
const mail = (at: number, id = "m"): ScoredEvent => ({ id, at, kind: "email", direction: "in" })

/** Rules by chance: half-lives from a day on, caps, points that take away. */
function someRules(random: () => number): ScoreRules {
  return {
    ...defaultScoreRules,
    engagement: defaultScoreRules.engagement.map((rule) => ({
      ...rule,
      points: Math.floor(random() * 201) - 100,
      halfLifeDays: 1 + Math.floor(random() * 400),
      cap: random() < 0.5 ? 1 + Math.floor(random() * 80) : undefined,
    })),
  }
}

describe("points decay", () => {
  test("to a half in a half-life, to nothing in the end, and never grow", () => {
    for (const halfLife of [1, 7, 30, 3_650]) {
      const left = decayOf(halfLife)
      expect(left[0]).toBe(ONE)
      expect(left[halfLife]).toBe(ONE / 2)
      expect(left[halfLife * 10]).toBe(ONE / 1024)
      expect(left[left.length]).toBeUndefined()
      expect(left.at(-1)).toBeLessThanOrEqual(1)
      for (let day = 1; day < left.length; day++) expect(left[day]).toBeLessThanOrEqual(left[day - 1] ?? 0)
    }
  })

  test("as the formula says, within half a unit and the rounding of `**`", () => {
    const left = decayOf(45)
    for (let day = 0; day < 900; day++) expect(Math.abs((left[day] ?? 0) - ONE * 2 ** (-day / 45))).toBeLessThan(0.51)
  })
})

describe("a score", () => {
  test("counts what they did, and halves by the half-life", () => {
    expect(engagement([mail(NOW)])).toBe(12)
    expect(engagement([mail(NOW - 30 * DAY)])).toBe(6)
    expect(engagement([{ ...mail(NOW), direction: "out" }])).toBe(0)
  })

  test("lets one kind of thing give no more than its cap", () => {
    expect(engagement(Array.from({ length: 100 }, (_, i) => mail(NOW, `m${i}`)))).toBe(40)
  })

  test("stays from 0 to 100 and says what the sum was", () => {
    const refusals = ["not-interested", "left"].map((signal, i) => ({
      id: `${i}`,
      at: NOW,
      kind: "signal" as const,
      signal,
    }))
    const none = scored(scoreOfEvents(compiled, ana, refusals, TODAY))
    expect([none.engagement, none.points.engagement]).toEqual([0, -90])
    const random = randomFrom(1)
    const much = scored(scoreOfEvents(compiled, ana, someEvents(random, 500, NOW - 5 * DAY, NOW), TODAY))
    expect(much.engagement).toBeLessThanOrEqual(100)
  })

  test("takes events of 1970 and 2100, and a moment that is none, for what they are", () => {
    const odd = [mail(0), mail(Date.UTC(2100, 0, 1)), mail(-5 * DAY), mail(Number.NaN), mail(Number.POSITIVE_INFINITY)]
    expect(engagement(odd)).toBe(0)
    expect(engagement([...odd, mail(NOW)])).toBe(12)
    const stored = JSON.parse(JSON.stringify(eventsIn(withEvents(NOTHING_HAPPENED, odd))))
    expect(activityOf(stored)).toEqual(activityOf(odd))
    expect(scored(scoreOf(compiled, ana, activityOf(stored), TODAY)).engagement).toBe(0)
    expect(engagement(odd, dayOf(Date.UTC(2100, 0, 1)))).toBe(12)
    // Of the one five days before, ten and a half points are left.
    expect(engagement(odd, 0)).toBe(23)
  })

  test("with the clock set back doesn't count what is yet to come, and counts it again after", () => {
    expect([engagement([mail(NOW)], TODAY - 3), engagement([mail(NOW)], TODAY)]).toEqual([0, 12])
  })

  test("of who is excluded is none, and says why", () => {
    for (const relationship of ["employee", "supplier", "partner", "spam"] as const) {
      const excluded = { relationship, by: "hand" }
      const person = aContact({ relationship })
      expect(scoreOf(compiled, person, activityOf([mail(NOW)]), TODAY)).toEqual({ excluded })
      const ledger = ledgerOf(compiled, person, [mail(NOW)], NOW)
      expect(ledger).toEqual({ version: 1, excluded, entries: [] })
      expect(scoreAt(ledger, defaultScoreRules, TODAY)).toEqual({ excluded })
    }
  })
})

describe("the same number, bit for bit", () => {
  test("comes from a replay, from the events in any order, and from what is kept", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed)
      const rules = seed % 2 ? defaultScoreRules : someRules(random)
      const ready = compileRules(rules)
      const events = someEvents(random, Math.floor(random() * 200), NOW - 800 * DAY, NOW + 60 * DAY)
      const ledger = ledgerOf(ready, ana, events, NOW)
      const kept = activityOf(eventsIn(withEvents(NOTHING_HAPPENED, [...events].reverse())))
      for (const day of [TODAY, TODAY - 1, TODAY - 100, TODAY + 30, TODAY + 1_000]) {
        const replayed = scoreAt(ledger, rules, day)
        // Fit is of now, and events of the day: only from today on are both of one person.
        if (day >= TODAY) expect(scoreOf(ready, ana, kept, day)).toStrictEqual(replayed)
        expect(scored(scoreOf(ready, ana, kept, day)).points.engagement).toBe(scored(replayed).points.engagement)
        expect(
          scored(
            scoreOfEvents(
              ready,
              ana,
              [...events].sort(() => random() - 0.5),
              day,
            ),
          ).points,
        ).toStrictEqual(scored(scoreOf(ready, ana, kept, day)).points)
      }
    }
  })

  test("comes after any adding, editing and deleting", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomFrom(seed)
      const pool = someEvents(random, 120, NOW - 300 * DAY, NOW)
      let events: ScoredEvent[] = []
      let happened = NOTHING_HAPPENED
      for (const event of pool) {
        const chance = random()
        const other = events[Math.floor(random() * events.length)]
        if (chance < 0.6 || !other) {
          events.push(event)
          happened = withEvents(happened, [event])
        } else {
          events = events.filter((one) => one !== other)
          const edited = chance < 0.8 ? [{ ...event, id: other.id }] : []
          events.push(...edited)
          happened = withEvents(happened, edited, [other])
        }
      }
      const activity = activityOf(eventsIn(happened))
      expect(activity).toEqual(activityOf(events))
      expect(scoreOf(compiled, ana, activity, TODAY)).toStrictEqual(
        scoreAt(ledgerOf(compiled, ana, events, NOW), defaultScoreRules, TODAY),
      )
    }
  })

  test("comes from ten thousand interactions, and from rules that were changed after", () => {
    const random = randomFrom(7)
    const events = someEvents(random, 10_000, NOW - 2_000 * DAY, NOW)
    const kept = activityOf(events)
    for (const rules of [defaultScoreRules, someRules(random), someRules(random)]) {
      const ready = compileRules(rules)
      expect(scoreOf(ready, ana, kept, TODAY)).toStrictEqual(scoreAt(ledgerOf(ready, ana, events, NOW), rules, TODAY))
    }
  })

  test("comes after what is kept was stored as JSON", () => {
    const kept = activityOf(someEvents(randomFrom(3), 300, NOW - 300 * DAY, NOW))
    expect(scoreOf(compiled, ana, JSON.parse(JSON.stringify(kept)), TODAY)).toStrictEqual(
      scoreOf(compiled, ana, kept, TODAY),
    )
  })

  test("is not changed by taking out what was never counted", () => {
    const kept = withEvents(NOTHING_HAPPENED, [mail(NOW)])
    expect(withEvents(kept, [], [mail(NOW - DAY)])).toEqual(kept)
    expect(withEvents(kept, [], [mail(NOW)])).toEqual(NOTHING_HAPPENED)
  })
})

describe("the ledger", () => {
  test("has every point with its rule, event, date and reason", () => {
    const person = aContact({
      fullName: "Ana Ruiz",
      organization: undefined,
      jobTitle: "Directora de Compras",
      emails: [{ value: "ana@acme.es" }],
      createdAt: NOW - 9 * DAY,
      provenance: { jobTitle: { kind: "typed", url: "", at: NOW - DAY } },
    })
    const { entries } = ledgerOf(compiled, person, [{ ...mail(NOW - 2 * DAY), id: "mail-1" }], NOW)
    expect(entries.map(({ rule, event, at, points }) => [rule, event, (NOW - at) / DAY, points])).toEqual([
      ["domain-own", "emails/ana@acme.es", 9, 25],
      ["known", "emails/ana@acme.es", 9, 5],
      ["known", "fullName", 9, 5],
      ["email-in", "mail-1", 2, 12],
      ["known", "jobTitle", 1, 5],
      ["title-leads", "jobTitle", 1, 30],
    ])
    expect(entries.find(({ rule }) => rule === "title-leads")?.because).toEqual({
      on: "title",
      value: "Directora de Compras",
      word: "directora",
    })
    expect(entries.find(({ rule }) => rule === "email-in")).toMatchObject({
      halfLifeDays: 30,
      because: { on: "event", kind: "email", direction: "in" },
    })
    const [before, after] = [TODAY - 2, TODAY].map((day) =>
      scored(scoreAt({ version: 1, entries }, defaultScoreRules, day)),
    )
    expect([before?.fit, after?.fit]).toEqual([35, 70])
  })

  test("dates what is known by now no later than now, whatever the clock was", () => {
    const ledger = ledgerOf(compiled, aContact({ createdAt: Date.UTC(2100, 0, 1) }), [], NOW)
    expect(ledger.entries.length).toBeGreaterThan(0)
    for (const { at } of ledger.entries) expect(at).toBe(NOW)
  })

  test("has shares that add up to the score, less what caps take", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomFrom(seed)
      const rules = seed % 2 ? defaultScoreRules : someRules(random)
      const ledger = ledgerOf(compileRules(rules), ana, someEvents(random, 80, NOW - 200 * DAY, NOW + 5 * DAY), NOW)
      const { shares, over } = sharesAt(ledger, rules, TODAY)
      const given = shares
        .filter(({ entry }) => entry.score === "engagement")
        .reduce((sum, { points }) => sum + points, 0)
      const taken = [...over.values()].reduce((sum, points) => sum + points, 0)
      expect(given - taken).toBe(scored(scoreAt(ledger, rules, TODAY)).points.engagement)
    }
  })
})

test("grades and thresholds go by both scores", () => {
  const of = (jobTitle: string | undefined, events: ScoredEvent[]) =>
    scored(scoreOfEvents(compiled, aContact({ ...ana, jobTitle }), events, TODAY))
  const meeting: ScoredEvent = { id: "x", at: NOW, kind: "meeting" }
  const price: ScoredEvent = { id: "y", at: NOW, kind: "signal", signal: "price-asked" }
  expect(of("CEO", [])).toMatchObject({ fit: 85, engagement: 0, grade: "A4" })
  expect(of("CEO", []).qualified).toBeUndefined()
  expect(of(undefined, [mail(NOW), price])).toMatchObject({
    fit: 40,
    engagement: 32,
    grade: "C3",
    qualified: "marketing",
  })
  expect(of("CEO", [meeting, price, mail(NOW)])).toMatchObject({ engagement: 57, grade: "A2", qualified: "sales" })
})
