import { database } from "./connection"
import type { JobRow } from "./schema"

/** All jobs, in the order in which they were begun. */
export const listJobs = async (): Promise<JobRow[]> =>
  (await database().jobs.toArray()).sort((a, b) => a.begun - b.begun)

export const getJob = (id: string): Promise<JobRow | undefined> => database().jobs.get(id)

/** Keeps a new job. One that is known already stays as it is: it was asked for twice. */
export async function addJob(row: JobRow): Promise<void> {
  const { jobs } = database()
  await database().transaction("rw", jobs, async () => {
    if (!(await jobs.get(row.id))) await jobs.add(row)
  })
}

/** Changes what is kept of a job that is there. */
export const keepJob = (id: string, changes: Partial<JobRow>): Promise<unknown> =>
  database().jobs.update(id, { ...changes, at: Date.now() })

/** Moves a job to a state, where it is in one of those it may be moved from. Gives the state that it is in then. */
export async function moveJob(
  id: string,
  from: JobRow["state"][],
  to: JobRow["state"],
): Promise<JobRow["state"] | undefined> {
  const { jobs } = database()
  return database().transaction("rw", jobs, async () => {
    const row = await jobs.get(id)
    if (!row || !from.includes(row.state)) return row?.state
    await jobs.put({ ...row, state: to, tries: 0, at: Date.now() })
    return to
  })
}

/** Ends a job that still runs. */
export async function endJob(id: string, end: Partial<JobRow>): Promise<void> {
  const { jobs } = database()
  await database().transaction("rw", jobs, async () => {
    if ((await jobs.get(id))?.state === "running") await keepJob(id, end)
  })
}

export const removeJobs = (ids: string[]): Promise<void> => database().jobs.bulkDelete(ids)
