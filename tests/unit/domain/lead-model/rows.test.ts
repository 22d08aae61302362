import { describe, expect, it } from "vitest"
import { nextStamp } from "~domain/clock"
import type { Contact } from "~domain/contact"
import type { Interaction } from "~domain/interaction"
import { predictLead, trainLeadModel } from "~domain/lead-model"
import { contactAsOf } from "~domain/lead-model/as-of"
import { leadFeatures } from "~domain/lead-model/features-of"
import { leadRowOf, outcomeOf } from "~domain/lead-model/rows"
import type { LifecycleStage } from "~domain/lifecycle"
import { stagesOf } from "~domain/lifecycle/stages"

import { aContact } from "../../../support/builders"

const DAY = 86_400_000
const BEGUN = Date.UTC(2026, 0, 1)

const move = (at: number, from: LifecycleStage, to: LifecycleStage) =>
  ({ id: `move-${at}`, kind: "stage-change", at, from, to }) as Interaction
const mail = (at: number) => ({ id: `mail-${at}`, kind: "email", direction: "in", at }) as Interaction
const outcome = (...moves: Interaction[]) => outcomeOf(stagesOf(moves, 0).steps)
const rowOf = (contact: Contact, all: Interaction[]) =>
  leadRowOf(
    contact,
    all.filter(({ kind }) => kind === "stage-change"),
    all,
  )
/** Half way from the beginning to the outcome, by its id. */
const halfWay = (fields: Partial<Contact>) =>
  aContact({ id: "00000000-0000-7000-8000-000080000000", createdAt: BEGUN, ...fields })

describe("the outcome of a lead", () => {
  it("is won with the first time that they became a customer, whatever came later", () => {
    expect(
      outcome(
        move(1, "lead", "disqualified"),
        move(2, "disqualified", "customer"),
        move(3, "customer", "disqualified"),
      ),
    ).toEqual({ converted: true, at: 2 })
  })

  it("is lost with the last time that they were disqualified, and open otherwise", () => {
    expect(outcome(move(1, "lead", "disqualified"), move(5, "contact", "disqualified"))).toEqual({
      converted: false,
      at: 5,
    })
    expect(outcome(move(1, "contact", "lead"), move(2, "lead", "opportunity"))).toBeUndefined()
    expect(rowOf(aContact(), [mail(1)])).toBeUndefined()
  })
})

describe("a row to learn from", () => {
  it("holds nothing that came after its moment, which lies on the way to the outcome", () => {
    const begun = [move(BEGUN + DAY, "contact", "lead"), mail(BEGUN + 2 * DAY)]
    const later = [mail(BEGUN + 8 * DAY), move(BEGUN + 11 * DAY, "lead", "customer"), mail(BEGUN + 20 * DAY)]
    const row = rowOf(halfWay({}), [...later, ...begun])
    expect(row).toMatchObject({ converted: true, features: { mailsIn: 1, daysKnown: 6, daysSinceSign: 4 } })
    const shorter = rowOf(halfWay({}), [...begun, move(BEGUN + 11 * DAY, "lead", "customer")])
    expect(shorter).toEqual(row)
  })

  it("leaves out what was written into the record later", () => {
    const late = nextStamp(undefined, BEGUN + 30 * DAY, "r")
    const contact = halfWay({
      jobTitle: "CEO",
      phones: [{ value: "+34600123456" }],
      tags: ["customer", "fair"],
      employees: 40,
      stamps: {
        "*": nextStamp(undefined, BEGUN, "r"),
        "phones/+34600123456": late,
        "tags/customer": late,
        employees: late,
      },
    })
    const { features } = rowOf(contact, [move(BEGUN + 10 * DAY, "contact", "disqualified")]) ?? { features: {} }
    expect(features).toMatchObject({ seniority: "deciding", phone: false, employees: null, "tag/fair": true })
    expect(features).not.toHaveProperty("tag/customer")
  })

  it("goes by the job that they had then", () => {
    const contact = halfWay({
      jobTitle: "Student",
      stamps: { "*": "0", jobTitle: nextStamp(undefined, BEGUN + 50 * DAY, "r") },
      formerJobs: [{ jobTitle: "CEO", organization: "Acme", until: BEGUN + 50 * DAY }],
    })
    expect(contactAsOf(contact, BEGUN)).toMatchObject({ jobTitle: "CEO", organization: "Acme" })
    expect(contactAsOf(contact, BEGUN + 60 * DAY)).toMatchObject({ jobTitle: "Student" })
  })

  it("is defined whatever the clock did", () => {
    const far = [mail(0), mail(Date.UTC(2100, 0, 1)), move(BEGUN - 400 * DAY, "lead", "disqualified")]
    const row = rowOf(halfWay({}), far)
    expect(row).toMatchObject({ converted: false, features: { daysKnown: 0, mailsIn: 1 } })
    for (const value of Object.values(row?.features ?? {}))
      if (typeof value === "number") expect(Number.isFinite(value)).toBe(true)
  })
})

describe("what is learnt from", () => {
  it("counts what they did, and says who they are", () => {
    const contact = aContact({
      jobTitle: "Head of sales",
      emails: [{ value: "ana@gmail.com" }],
      addresses: [{ country: "España" }],
      source: { channel: "referral" },
      tags: ["VIP"],
      createdAt: BEGUN,
    })
    const now = BEGUN + 40 * DAY
    const events = [
      { kind: "email" as const, direction: "in" as const, at: BEGUN },
      { kind: "email" as const, direction: "out" as const, at: BEGUN + DAY },
      { kind: "call" as const, direction: "out" as const, outcome: "answered" as const, at: BEGUN + 2 * DAY },
      { kind: "call" as const, direction: "out" as const, outcome: "busy" as const, at: BEGUN + 2 * DAY },
      { kind: "meeting" as const, at: BEGUN + 30 * DAY },
      { kind: "signal" as const, signal: "price-asked", at: BEGUN + 31 * DAY },
      { kind: "handover" as const, direction: "in" as const, at: BEGUN + 32 * DAY },
      { kind: "meeting" as const, at: now + DAY },
    ]
    expect(leadFeatures(contact, events, now)).toMatchObject({
      seniority: "leading",
      country: "espana",
      domain: "free",
      channel: "referral",
      "tag/vip": true,
      daysKnown: 40,
      mailsIn: 1,
      mailsOut: 1,
      callsAnswered: 1,
      callsIn: 0,
      meetings: 1,
      "signal/price-asked": 1,
      signsLately: 1,
      daysSinceSign: 10,
    })
  })

  it("gives a probability for a category of 300 levels, none of them seen before", () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      features: { campaign: `campaign ${i % 300}`, employees: i % 7 === 0 ? Number.NaN : i % 50, visits: i % 2 },
      converted: i % 2 === 0,
    }))
    const model = trainLeadModel(rows)
    const { probability } = predictLead(model, { campaign: "never seen", employees: Number.NaN, visits: null })
    expect(probability).toBeGreaterThan(0)
    expect(probability).toBeLessThan(1)
  })
})
