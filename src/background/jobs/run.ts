import browser from "webextension-polyfill"

import { currentConnection } from "~db/connection"
import { checkpointIndex } from "~db/contact-index"
import { addJob, endJob, keepJob, listJobs, moveJob, removeJobs } from "~db/jobs"
import type { JobRow } from "~db/schema"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"

import { announce } from "../announce"
import { removeUnneededFiles } from "./files"
import { type Control, type JobKind, type Progress, Stopped } from "./kind"
import { type DataOf, KINDS, type Kind } from "./kinds"

/*
 * Long work, one job at a time. All that matters is in its row: a worker that died is followed by one that finds the row
 * "running" and goes on from what was kept last. The alarm wakes one when no page is open.
 */

const ALARM = "jobs"
/** Half a minute is the shortest that Chrome allows. */
const WAKE_EVERY = { periodInMinutes: 0.5 }
/** How long a slice of work lasts before others have their turn, and how often progress is written, in milliseconds. */
const SLICE = 25
const TOLD_EVERY = 400
/** After so many beginnings without getting on, the job is what brings the worker down. */
const MOST_TRIES = 10

/** The job at work, and the work through all that wait. */
let current: { id: string; isStopped: boolean; end: Promise<void> } | undefined
let work: Promise<void> | undefined

export const isJobsAlarm = (alarm: string): boolean => alarm === ALARM

/**
 * Begins a job; where one with this id was begun before, it was asked for twice and stays as it is. Those of its kind that
 * have ended are forgotten.
 */
export async function startJob<K extends Kind>(
  id: string,
  kind: K,
  data: DataOf<K>,
  progress: Progress,
): Promise<void> {
  const ended = (await listJobs()).filter((row) => row.kind === kind && row.id !== id && hasEnded(row))
  await removeJobs(ended.map((row) => row.id))
  await addJob({ id, kind, state: "running", progress, at: Date.now(), begun: Date.now(), tries: 0, data })
  tell(id)
  runJobs()
}

/** Begins a job of a kind of which one is enough, unless one is under way. */
export async function startTheOne<K extends Kind>(kind: K, data: DataOf<K>, progress: Progress): Promise<void> {
  const isUnderWay = (await listJobs()).some((row) => row.kind === kind && !hasEnded(row))
  if (!isUnderWay) await startJob(newId(), kind, data, progress)
}

/** Forgets every job that has ended, with what it left: reports name people. */
export async function forgetEndedJobs(): Promise<void> {
  const ended = (await listJobs()).filter(hasEnded)
  await removeJobs(ended.map((row) => row.id))
  await removeUnneededFiles(0)
}

/** Goes on with whatever is to be done. Called whenever the store was opened, and whenever there is more to do. */
export function runJobs(): void {
  if (currentConnection().state !== "ready") return
  work ??= runAll().finally(() => {
    work = undefined
  })
}

/** Waits until no job runs. */
export const jobsAtRest = (): Promise<void> => work ?? Promise.resolve()

export const pauseJob = (id: string): Promise<JobRow["state"]> => move(id, ["running"], "paused")

/** @param from the state that it goes on from: a cancelled one only where its kind can */
export async function resumeJob(id: string, from: "paused" | "cancelled" = "paused"): Promise<JobRow["state"]> {
  const state = await move(id, [from], "running")
  // One that was just at its end may overlook it.
  void jobsAtRest().then(runJobs)
  runJobs()
  return state
}

/** Stops it for good, once nothing of it runs any more. */
export const cancelJob = (id: string): Promise<JobRow["state"]> => move(id, ["running", "paused"], "cancelled")

async function move(id: string, from: JobRow["state"][], to: JobRow["state"]): Promise<JobRow["state"]> {
  const state = await moveJob(id, from, to)
  if (!state) throw new Problem("record-gone", {})
  if (current?.id === id && state !== "running") {
    current.isStopped = true
    await current.end
  }
  tell(id)
  return state
}

async function runAll(): Promise<void> {
  try {
    for (;;) {
      const next = (await listJobs()).find(({ state }) => state === "running")
      if (!next) break
      browser.alarms.create(ALARM, WAKE_EVERY)
      const end = runOne(next)
      current = { id: next.id, isStopped: false, end }
      await end
      // It may have changed many, whom the next search would else read one by one.
      await checkpointIndex()
    }
    await browser.alarms.clear(ALARM)
  } catch {
    // The store was closed or replaced. Its jobs went with it, or the alarm tries again.
  } finally {
    current = undefined
  }
}

/** Runs a job until it has ended or was stopped. */
async function runOne(row: JobRow): Promise<void> {
  const { id } = row
  const kind = KINDS[row.kind as Kind] as JobKind<unknown> | undefined
  try {
    if (!kind || row.tries >= MOST_TRIES) throw new Problem("job-given-up", {})
    await keepJob(id, { tries: row.tries + 1 })
    const control = controlOf(row)
    const data = await kind.run(row.data, control)
    await endJob(id, { state: "done", data, progress: control.progress() })
  } catch (cause) {
    if (cause instanceof Stopped) return
    const { code, details } =
      cause instanceof Problem ? cause : new Problem("worker-failed", { message: String((cause as Error)?.message) })
    await endJob(id, { state: "failed", problem: { code, details } })
  } finally {
    tell(id)
  }
}

function controlOf({ id, progress }: JobRow): Control<unknown> & { progress(): Progress } {
  let now = progress
  let slice = performance.now()
  let told = 0
  return {
    id,
    progress: () => now,
    async step(next) {
      now = next
      if (performance.now() - slice < SLICE) return
      if (performance.now() - told > TOLD_EVERY) {
        await keepJob(id, { progress: now })
        tell(id)
        told = performance.now()
      }
      await new Promise((resolve) => setTimeout(resolve))
      if (current?.id === id && current.isStopped) throw new Stopped()
      slice = performance.now()
    },
    async keep(data) {
      await keepJob(id, { data, progress: now, tries: 0 })
    },
  }
}

const hasEnded = ({ state }: JobRow): boolean => state !== "running" && state !== "paused"

const tell = (id: string): void => announce([{ subject: "jobs", id }])
