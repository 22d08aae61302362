import { listFiles, removeFile } from "~db/files"
import { listJobs } from "~db/jobs"
import type { JobRow } from "~db/schema"

/** A page that has just put a file somewhere, or is about to save one, is given this long, in milliseconds. */
export const IN_USE = 60 * 60_000

/**
 * Removes the files of imports and exports that nobody needs: they are full of people.
 * @param age only those not written to for so many milliseconds
 */
export async function removeUnneededFiles(age: number): Promise<void> {
  const jobs = await listJobs()
  const needed = new Set(jobs.flatMap(filesOf))
  for (const folder of ["imports", "exports"] as const)
    for (const { file, changed } of await listFiles(folder))
      if (Date.now() - changed >= age && !needed.has(file)) await removeFile(folder, file)
}

/** What a job reads or has written. An import that has ended needs its list of losses, and its source no more. */
function filesOf({ state, data }: JobRow): string[] {
  const { file, source, report } = data as { file?: string; source?: { file: string }; report?: { lossFile: string } }
  const isRead = state === "running" || state === "paused"
  return [file, isRead ? source?.file : undefined, report?.lossFile].filter((name) => name !== undefined)
}
