import { describe, expect, test } from "vitest"

import type { LifecycleStage } from "~domain/lifecycle"
import { COLD_DAYS, type Proposal, proposalOf, type Seen, type SeenSignal } from "~domain/lifecycle/proposal"

import { randomFrom } from "../../../support/random"

const DAY = 86_400_000
const NOW = Date.UTC(2026, 5, 15)
const ago = (days: number) => NOW - days * DAY

type Happened = Seen["interactions"][number]
const mailIn = (id: string, days: number, text = "Could you send a quote?"): Happened => ({
  id,
  kind: "email",
  direction: "in",
  at: ago(days),
  text,
})
const move = (id: string, days: number, from: LifecycleStage, to: LifecycleStage): Happened => ({
  id,
  kind: "stage-change",
  at: ago(days),
  from,
  to,
})
const signal = (id: string, days: number, kind: SeenSignal["kind"] = "price-asked"): SeenSignal => ({
  id,
  kind,
  at: ago(days),
})
const seen = (stage: LifecycleStage, more: Partial<Seen> = {}): Seen => ({
  contact: { stage, createdAt: ago(400) },
  interactions: [],
  now: NOW,
  ...more,
})
const declining = (one: Seen, proposal: Proposal | undefined): Seen => ({
  ...one,
  declined: { ...one.declined, [proposal?.key ?? ""]: NOW },
})

describe("interest seen is proposed", () => {
  test("by a direct question", () => {
    expect(
      proposalOf(seen("contact", { interactions: [mailIn("m1", 5), mailIn("m2", 2), mailIn("m3", 1, "Thanks.")] })),
    ).toEqual({
      to: "lead",
      why: "question",
      evidence: ["m2", "m1"],
      key: "question/m2",
    })
  })

  test("by a requested call or another signal", () => {
    expect(
      proposalOf(seen("subscriber", { signals: [signal("s1", 3), signal("s2", 1, "call-requested")] })),
    ).toMatchObject({
      to: "lead",
      why: "call-requested",
      evidence: ["s2", "s1"],
    })
    expect(proposalOf(seen("contact", { signals: [signal("s1", 3)] }))).toMatchObject({ why: "signal" })
    expect(proposalOf(seen("contact", { signals: [signal("s1", 3, "out-of-office")] }))).toBeUndefined()
  })

  test("by a threshold, to the furthest stage that is reached", () => {
    const interactions = [mailIn("m1", 2)]
    const of = (stage: LifecycleStage, qualified: "marketing" | "sales") =>
      proposalOf(seen(stage, { interactions, score: { engagement: 47, qualified } }))
    expect(of("contact", "sales")).toMatchObject({ to: "sales-qualified", why: "threshold", evidence: ["m1"] })
    expect(of("lead", "marketing")).toMatchObject({ to: "marketing-qualified" })
    for (const stage of ["marketing-qualified", "opportunity", "customer"] as const)
      expect(of(stage, "marketing")).toBeUndefined()
  })

  test("of who was disqualified, if it came after", () => {
    const moved = move("d", 10, "lead", "disqualified")
    expect(proposalOf(seen("disqualified", { interactions: [moved, mailIn("m1", 12)] }))).toBeUndefined()
    expect(proposalOf(seen("disqualified", { interactions: [moved, mailIn("m1", 2)] }))).toMatchObject({ to: "lead" })
  })

  test("not again by what was there when the user moved somebody back", () => {
    const back = move("b", 3, "marketing-qualified", "contact")
    const old = seen("contact", {
      interactions: [mailIn("m1", 5), back],
      score: { engagement: 50, qualified: "sales" },
    })
    expect(proposalOf(old)).toBeUndefined()
    expect(proposalOf({ ...old, interactions: [...old.interactions, mailIn("m2", 1)] })).toMatchObject({
      to: "sales-qualified",
    })
  })

  test("not by what is dated in the future, or long past", () => {
    expect(
      proposalOf(seen("contact", { interactions: [mailIn("f", -3), mailIn("o", 200)], signals: [signal("s", -1)] })),
    ).toBeUndefined()
  })
})

describe("a refusal", () => {
  test("is proposed as disqualified, unless interest came after", () => {
    const refused = seen("lead", {
      signals: [signal("s1", 3, "not-interested")],
      interactions: [mailIn("m", 3)],
    })
    expect(proposalOf(refused)).toMatchObject({ to: "disqualified", why: "refused", evidence: ["s1"] })
    expect(proposalOf({ ...refused, signals: [...(refused.signals ?? []), signal("s2", 1)] })).toBeUndefined()
  })
})

describe("somebody cold", () => {
  const became = move("l", 300, "subscriber", "lead")

  test("is proposed back to where they were, after 90 days without a sign", () => {
    const at = (days: number) => proposalOf(seen("lead", { interactions: [became, mailIn("m", days, "Thanks.")] }))
    expect(at(COLD_DAYS - 1)).toBeUndefined()
    expect(at(COLD_DAYS)).toEqual({ to: "subscriber", why: "cold", evidence: ["m"], key: "cold/m/1" })
  })

  test("is not warmed by what we sent or tried", () => {
    const ours: Happened[] = [
      { id: "o", kind: "email", direction: "out", at: ago(1) },
      { id: "c", kind: "call", direction: "out", outcome: "no-answer", at: ago(1) },
      { id: "n", kind: "note", at: ago(1) },
    ]
    expect(proposalOf(seen("lead", { interactions: [became, ...ours] }))).toMatchObject({ why: "cold", evidence: [] })
    const met: Happened = { id: "x", kind: "meeting", at: ago(1) }
    expect(proposalOf(seen("lead", { interactions: [became, ...ours, met] }))).toBeUndefined()
  })

  test("is one only as a lead, and not just after becoming one", () => {
    for (const stage of ["contact", "opportunity", "customer", "disqualified"] as const)
      expect(proposalOf(seen(stage))).toBeUndefined()
    expect(proposalOf(seen("lead", { interactions: [move("l", 5, "contact", "lead")] }))).toBeUndefined()
  })
})

describe("a declined proposal", () => {
  test("is not made again, and is by new evidence", () => {
    const first = seen("contact", { interactions: [mailIn("m1", 5), mailIn("m2", 4)] })
    const declined = declining(first, proposalOf(first))
    expect(proposalOf(declined)).toBeUndefined()
    expect(proposalOf({ ...declined, interactions: [...first.interactions, mailIn("m3", 1)] })).toMatchObject({
      key: "question/m3",
    })
  })

  test("by a threshold is not made again as points decay, and is ten points higher", () => {
    const of = (engagement: number) =>
      seen("lead", { interactions: [mailIn("m", 1)], score: { engagement, qualified: "sales" } })
    const { declined } = declining(of(55), proposalOf(of(55)))
    for (const engagement of [59, 55, 48, 41]) expect(proposalOf({ ...of(engagement), declined })).toBeUndefined()
    expect(proposalOf({ ...of(61), declined })).toMatchObject({ to: "sales-qualified" })
  })

  test("of somebody cold is made again after as long a silence", () => {
    const one = seen("lead", { interactions: [mailIn("m", 100, "Thanks.")] })
    const declined = declining(one, proposalOf(one))
    expect(proposalOf({ ...declined, now: NOW + 30 * DAY })).toBeUndefined()
    expect(proposalOf({ ...declined, now: NOW + 85 * DAY })).toMatchObject({ key: "cold/m/2" })
  })
})

test("whoever is excluded is never proposed, and nobody to the stage they are at", () => {
  const random = randomFrom(9)
  const stages = [
    "contact",
    "subscriber",
    "lead",
    "marketing-qualified",
    "sales-qualified",
    "opportunity",
    "customer",
    "disqualified",
  ] as const
  let proposed = 0
  for (let i = 0; i < 400; i++) {
    const days = () => Math.floor(random() * 250) - 20
    const stage = stages[Math.floor(random() * stages.length)] ?? "contact"
    const one = seen(stage, {
      interactions: [mailIn("a", days()), mailIn("b", days(), "Thanks."), move("c", days(), "lead", "contact")],
      signals: [signal("s", days()), signal("t", days(), random() < 0.3 ? "left" : "out-of-office")],
      score: { engagement: 50, qualified: random() < 0.5 ? "sales" : undefined },
    })
    expect(proposalOf({ ...one, excluded: { relationship: "supplier", by: "hand" } })).toBeUndefined()
    const proposal = proposalOf(one)
    if (!proposal) continue
    proposed++
    expect(proposal.to).not.toBe(stage)
    expect(proposalOf(declining(one, proposal))?.key).not.toBe(proposal.key)
    expect(proposalOf(one)).toEqual(proposal)
  }
  expect(proposed).toBeGreaterThan(100)
})
