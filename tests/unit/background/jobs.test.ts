import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { JobKind } from "~background/jobs/kind"
import { KINDS } from "~background/jobs/kinds"
import { jobsAtRest, startJob } from "~background/jobs/run"
import { addJob, getJob } from "~db/jobs"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"

import fakeBrowser, { resetFakeBrowser } from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { ask } from "../../support/worker"

type Counted = { done: number; of: number }

/** Counts to a number, a slice each, and keeps how far it is. */
const counting: JobKind<Counted> = {
  async run(data, { step, keep }) {
    const now = { ...data }
    while (now.done < now.of) {
      now.done++
      counted.push(now.done)
      await keep({ ...now })
      const end = performance.now() + 45
      while (performance.now() < end);
      await step({ phase: "counting", done: now.done, total: now.of })
      await onStep(now.done)
    }
    return now
  },
}

let counted: number[] = []
let onStep: (done: number) => Promise<void> = async () => {}
const kinds = KINDS as unknown as Record<string, JobKind<Counted>>
const undoJob = kinds.undo as JobKind<Counted>

beforeEach(async () => {
  await resetFakeBrowser()
  await anOpenStore()
  kinds.undo = counting
  counted = []
  onStep = async () => {}
})
afterEach(async () => {
  await jobsAtRest()
  kinds.undo = undoJob
})

const start = (id: string, of: number) =>
  startJob(id, "undo", { done: 0, of } as never, { phase: "counting", done: 0, total: of })

describe("a job", () => {
  it("runs to its end, tells how far it is, and keeps what it found", async () => {
    const id = newId()
    await start(id, 5)
    await jobsAtRest()
    expect(await getJob(id)).toMatchObject({ state: "done", data: { done: 5 }, progress: { done: 5, total: 5 } })
    const told = vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.map(([message]) => message)
    expect(told).toContainEqual({ announce: "changed", changes: [{ subject: "jobs", id }] })
    expect(fakeBrowser.alarms.create).toHaveBeenCalledWith("jobs", { periodInMinutes: 0.5 })
    expect(fakeBrowser.alarms.clear).toHaveBeenCalledWith("jobs")
  })

  it("that a worker left behind when it died goes on from what was kept", async () => {
    const id = newId()
    await addJob({
      id,
      kind: "undo",
      state: "running",
      progress: { phase: "counting", done: 3, total: 5 },
      at: 0,
      begun: 0,
      tries: 1,
      data: { done: 3, of: 5 },
    })
    await start(id, 5)
    await jobsAtRest()
    expect(counted).toEqual([4, 5])
  })

  it("is paused, goes on, and counts nothing twice", async () => {
    const id = newId()
    let paused: Promise<unknown> = Promise.resolve()
    onStep = async (done) => {
      if (done === 2) paused = ask("jobs.pause", { id })
    }
    await start(id, 5)
    await jobsAtRest()
    await paused
    expect(await ask("jobs.list", {})).toMatchObject([{ id, state: "paused" }])
    const before = counted.length
    expect(before).toBeLessThan(5)
    expect(await ask("jobs.resume", { id })).toEqual({ state: "running" })
    await jobsAtRest()
    expect(counted).toEqual([1, 2, 3, 4, 5])
  })

  it("is cancelled, and can't go on", async () => {
    const id = newId()
    onStep = async (done) => {
      if (done === 1) void ask("jobs.cancel", { id })
    }
    await start(id, 50)
    await jobsAtRest()
    expect((await getJob(id))?.state).toBe("cancelled")
    expect(await ask("jobs.resume", { id })).toEqual({ state: "cancelled" })
    expect(counted.length).toBeLessThan(50)
  })

  it("waits for the one before it", async () => {
    const [first, second] = [newId(), newId()]
    await start(first, 2)
    await start(second, 2)
    await jobsAtRest()
    expect(counted).toEqual([1, 2, 1, 2])
  })

  it("says why it failed", async () => {
    kinds.undo = {
      async run() {
        throw new Problem("snapshot-gone", { file: "x" })
      },
    }
    await start(newId(), 1)
    await jobsAtRest()
    expect(await ask("jobs.list", {})).toMatchObject([
      { state: "failed", problem: { code: "snapshot-gone", details: { file: "x" } } },
    ])
  })

  it("that brings the worker down each time is given up", async () => {
    const id = newId()
    const row = {
      id,
      kind: "undo",
      progress: { phase: "", done: 0, total: 1 },
      at: 0,
      begun: 0,
      data: { done: 0, of: 1 },
    }
    await addJob({ ...row, state: "running", tries: 10 })
    await start(id, 1)
    await jobsAtRest()
    expect(await getJob(id)).toMatchObject({ state: "failed", problem: { code: "job-given-up" } })
    expect(counted).toEqual([])
  })

  it("asked for twice under one id is begun once", async () => {
    const id = newId()
    await start(id, 2)
    await start(id, 2)
    await jobsAtRest()
    await start(id, 2)
    await jobsAtRest()
    expect(counted).toEqual([1, 2])
  })

  it("lets a message be answered between its slices", async () => {
    await start(newId(), 6)
    await ask("jobs.list", {})
    expect(counted.length).toBeLessThan(6)
  })
})
