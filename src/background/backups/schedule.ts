import { currentConnection } from "~db/connection"
import { listJobs } from "~db/jobs"
import { getSettings } from "~db/settings"
import { currentSnapshot, listSnapshots } from "~db/snapshots"
import { newId } from "~domain/ids"
import type { Settings } from "~domain/settings"

import { startJob } from "../jobs/run"
import { backupState } from "./state"

const MINUTE = 60_000
/** The alarm comes a little early now and then: a copy of an hour ago is due. */
const EARLY = MINUTE

const EVERY: Record<Settings["backupEvery"], number> = {
  quarter: 15 * MINUTE,
  hour: 60 * MINUTE,
  day: 24 * 60 * MINUTE,
}

/** Called by the alarm: begins a backup when one is due. */
export async function backUpWhenDue(): Promise<void> {
  if ((await isDue()) && !(await isUnderWay())) await startBackup(newId())
}

export const startBackup = (id: string): Promise<void> =>
  startJob(id, "backup", {}, { phase: "writing", done: 0, total: 0 })

async function isDue(): Promise<boolean> {
  const store = currentConnection()
  if (store.state !== "ready" || store.head.seq === 0) return false
  const { backupEvery, backupFiles } = await getSettings()
  const [newest] = await listSnapshots()
  if (!newest || Date.now() - newest.at >= EVERY[backupEvery] - EARLY) return !(await currentSnapshot())
  // The copy is there, and its file isn't: it failed.
  return backupFiles && (await backupState()).saving !== undefined
}

async function isUnderWay(): Promise<boolean> {
  return (await listJobs()).some(({ kind, state }) => kind === "backup" && (state === "running" || state === "paused"))
}
