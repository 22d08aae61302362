import { describe, expect, test } from "vitest"

import type { Contact } from "~domain/contact"
import { interactionFieldsSchema } from "~domain/interaction"
import { LIFECYCLE_STAGES, type LifecycleStage } from "~domain/lifecycle"
import { MOVE_REASONS, type MoveEvent, moveChanges, moveEvent, type StageMove } from "~domain/lifecycle/move"
import { moveDetailsSchema } from "~domain/lifecycle/move-schema"
import { stagesOf } from "~domain/lifecycle/stages"
import { withValues } from "~domain/operation"

import { aContact } from "../../../support/builders"
import { randomFrom } from "../../../support/random"

type History = { contact: Contact; events: MoveEvent[] }

function moved({ contact, events }: History, to: LifecycleStage, at: number, text?: string): History {
  const move: StageMove = { from: contact.stage, to, reason: "hand", by: "user", ...(text && { text }) }
  const event = moveEvent(contact.id, move, at)
  return event
    ? { contact: withValues(contact, moveChanges(move)) as Contact, events: [...events, event] }
    : { contact, events }
}

/** Somebody with values of all kinds, by chance. */
function somebody(random: () => number): Contact {
  const stages = LIFECYCLE_STAGES.filter((stage) => stage !== "disqualified")
  return aContact({
    fullName: `Ána 李 ${random()}`,
    notes: random() < 0.5 ? `línea 1\nline ${random()}` : undefined,
    tags: random() < 0.5 ? ["vip", "Ñ"] : [],
    formerJobs: random() < 0.3 ? [{ organization: "Acme", until: Math.floor(random() * 1e12) }] : undefined,
    stage: stages[Math.floor(random() * stages.length)] as LifecycleStage,
    provenance: { fullName: { kind: "typed", url: "", at: random() } },
    distinctFrom: random() < 0.3 ? { other: 5 } : undefined,
  })
}

describe("a move", () => {
  test("to any stage and back leaves the person byte-identical and the history two entries longer", () => {
    const random = randomFrom(11)
    for (let i = 0; i < 300; i++) {
      const start: History = { contact: somebody(random), events: [] }
      const bytes = JSON.stringify(start.contact)
      const others = LIFECYCLE_STAGES.filter((stage) => stage !== start.contact.stage)
      const to = i < 50 ? "lead" : (others[Math.floor(random() * others.length)] as LifecycleStage)
      const contact = i < 50 ? { ...start.contact, stage: "contact" as const } : start.contact
      const [from, same] = [contact.stage, i < 50 ? JSON.stringify(contact) : bytes]
      const there = moved({ contact, events: [] }, to, 1, to === "disqualified" ? "no budget" : undefined)
      const back = moved(there, from, 2)
      expect(JSON.stringify(back.contact)).toBe(same)
      expect(back.events.map((event) => [event.from, event.to])).toEqual([
        [from, to],
        [to, from],
      ])
    }
  })

  test("changes nothing but the stage, and the reason beside it", () => {
    const before = somebody(randomFrom(2))
    const { contact } = moved({ contact: before, events: [] }, "disqualified", 1, "no budget")
    expect(contact).toEqual({ ...before, stage: "disqualified", stageReason: "no budget" })
    expect(moved({ contact, events: [] }, "lead", 2).contact).toEqual({ ...before, stage: "lead" })
  })

  test("to where somebody is already is none", () => {
    expect(moveEvent("c", { from: "lead", to: "lead", reason: "hand", by: "user" }, 1)).toBeUndefined()
  })

  test("is an interaction: by whom, why, and by which evidence", () => {
    const contactId = aContact().id
    const event = moveEvent(
      contactId,
      { from: "contact", to: "lead", reason: "question", evidence: ["m1", "m1", "m2"], by: "rule:interest" },
      5,
    )
    expect(event).toEqual({
      contactId,
      kind: "stage-change",
      at: 5,
      from: "contact",
      to: "lead",
      reason: "question",
      evidence: ["m1", "m2"],
      by: "rule:interest",
    })
    expect(interactionFieldsSchema.extend(moveDetailsSchema.shape).parse(event)).toEqual(event)
    for (const reason of MOVE_REASONS) expect(moveDetailsSchema.parse({ reason })).toEqual({ reason })
    expect(moveDetailsSchema.parse({})).toEqual({})
    for (const by of ["rule:", "somebody", ""]) expect(moveDetailsSchema.safeParse({ by }).success).toBe(false)
  })

  test("of many is read off the events alone", () => {
    const random = randomFrom(4)
    for (let i = 0; i < 50; i++) {
      let history: History = { contact: somebody(random), events: [] }
      for (let at = 1; at <= 20; at++)
        history = moved(history, LIFECYCLE_STAGES[Math.floor(random() * 9)] as LifecycleStage, at)
      const events = history.events.map((event, place) => ({ ...event, id: `e${place}` }))
      const read = stagesOf([...events].reverse(), 100)
      expect(read.current).toBe(history.contact.stage)
      expect(read.steps.length).toBe(events.length)
    }
  })
})
