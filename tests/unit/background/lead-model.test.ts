import { beforeEach, describe, expect, it } from "vitest"
import type { Control } from "~background/jobs/kind"
import { Stopped } from "~background/jobs/kind"
import { type LeadModelData, leadModelJob } from "~background/jobs/lead-model"
import { jobsAtRest } from "~background/jobs/run"
import { keepUpLeadModel } from "~background/leads-model/keep-up"
import { currentModel, modelRow, outcomesMark } from "~db/lead-model"

import { fakeFiles } from "../../support/fake-files"
import { aLead, DAY, moved, pastLeads } from "../../support/outcomes"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(async () => {
  fakeFiles()
  await anOpenStore()
})

async function learnt() {
  await ask("model.learn", {})
  await jobsAtRest()
  return ask("model.report", {})
}

const meetings = (contactId: string) =>
  ask("interactions.log", { ...aCommand(), interaction: { contactId, kind: "meeting", at: Date.now() - DAY } })

describe("what was learnt of who converts", () => {
  it("is kept and told with how well it does, once there are outcomes enough", async () => {
    expect(await ask("model.report", {})).toMatchObject({ isGood: false, won: 0, lost: 0, needed: 20, learnt: [] })
    await pastLeads(100)
    const report = await learnt()
    expect(report).toMatchObject({ won: 50, lost: 50, base: 0.5, isGood: true })
    expect(report.figures?.auc).toBeGreaterThan(0.8)
    expect(report.figures?.loss).toBeLessThan(report.figures?.baseLoss ?? 0)
    expect(report.figures?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(100)
    expect(report.learnt.map(({ feature }) => feature)).toContain("seniority")
    expect(report.learnt.find(({ feature }) => feature === "seniority")).toMatchObject({
      best: "deciding",
      worst: "learning",
    })
  })

  it("tells of a lead how likely they are, and what speaks for it", async () => {
    await pastLeads(100)
    await learnt()
    const boss = await aLead(Date.now() - 10 * DAY, { jobTitle: "CEO", emails: [{ value: "ana@acme.es" }] })
    const student = await aLead(Date.now() - 10 * DAY, { jobTitle: "Student", emails: [{ value: "bo@acme.es" }] })
    await meetings(boss)
    const [high, low] = await Promise.all([boss, student].map((contactId) => ask("model.predict", { contactId })))
    expect(high?.probability).toBeGreaterThan(0.55)
    expect(low?.probability).toBeLessThan(0.45)
    expect(high?.contributions.find(({ feature }) => feature === "seniority")).toMatchObject({ value: "deciding" })
    const margin = high?.contributions.reduce((sum, { weight }) => sum + weight, 0) ?? 0
    expect(1 / (1 + Math.exp(-margin))).toBeCloseTo(high?.probability ?? 0, 9)
  })

  it("tells nothing of those whose outcome is known, nor of those who are never leads", async () => {
    await pastLeads(100)
    await learnt()
    const won = await aLead(Date.now() - 10 * DAY, { jobTitle: "CEO" })
    await moved(won, Date.now() - DAY, "customer")
    const employee = await aLead(Date.now() - 10 * DAY, { jobTitle: "CEO", relationship: "employee" })
    for (const contactId of [won, employee]) expect(await ask("model.predict", { contactId })).toBeNull()
  })

  it("is not shown where all were won, or too few were lost", async () => {
    for (let i = 0; i < 30; i++) await moved(await aLead(Date.now() - 20 * DAY, {}), Date.now() - DAY, "customer")
    const report = await learnt()
    expect(report).toMatchObject({ won: 30, lost: 0, isGood: false })
    expect(report.figures).toBeUndefined()
    expect(await currentModel()).toBeUndefined()
    const contactId = await aLead(Date.now() - DAY, {})
    expect(await ask("model.predict", { contactId })).toBeNull()
  })
})

describe("learning by itself", () => {
  it("begins with enough new outcomes, and not before", async () => {
    await pastLeads(40)
    await keepUpLeadModel()
    await jobsAtRest()
    const first = await modelRow()
    expect(first).toMatchObject({ won: 20, lost: 20 })

    await moved(await aLead(Date.now() - DAY, {}), Date.now(), "customer")
    await keepUpLeadModel()
    await jobsAtRest()
    expect((await modelRow())?.at).toBe(first?.at)
    expect(await outcomesMark()).toMatchObject({ changed: 1 })

    for (let i = 0; i < 4; i++) await moved(await aLead(Date.now() - DAY, {}), Date.now(), "disqualified")
    await keepUpLeadModel()
    await jobsAtRest()
    expect(await modelRow()).toMatchObject({ won: 21, lost: 24 })
    expect(await outcomesMark()).toMatchObject({ changed: 0 })
  })
})

describe("learning that is killed", () => {
  /** Runs until it has kept so often; gives what it kept. */
  async function killedAfter(times: number, data: LeadModelData): Promise<{ kept: LeadModelData; steps: number }> {
    let kept = structuredClone(data)
    let [keeps, steps] = [0, 0]
    const control: Control<LeadModelData> = {
      id: "job",
      async step() {
        steps++
        if (keeps >= times) throw new Stopped()
      },
      async keep(next) {
        kept = structuredClone(next)
        keeps++
      },
    }
    await leadModelJob.run(structuredClone(data), control).catch((cause) => {
      if (!(cause instanceof Stopped)) throw cause
    })
    return { kept, steps }
  }

  it("goes on with the fifths that weren't judged, and comes to the same", async () => {
    await pastLeads(60)
    const whole = await killedAfter(99, {})
    const undisturbed = await modelRow()
    const { kept } = await killedAfter(3, {})
    expect(kept.reached?.judged).toHaveLength(3)
    const rest = await killedAfter(99, kept)
    expect(rest.steps).toBeLessThan(whole.steps)
    expect({ ...(await modelRow()), at: 0 }).toEqual({ ...undisturbed, at: 0 })
  })

  it("begins anew where the outcomes are others by then", async () => {
    await pastLeads(60)
    const { kept } = await killedAfter(3, {})
    await pastLeads(10)
    await killedAfter(99, kept)
    const row = await modelRow()
    expect(row).toMatchObject({ won: 35, lost: 35 })
    expect(row?.figures.bins.reduce((sum, { count }) => sum + count, 0)).toBe(70)
  })
})
