import { listJobs } from "~db/jobs"
import type { Job, jobProcedures } from "~messages/jobs"

import { cancelJob, pauseJob, resumeJob } from "../jobs/run"
import type { Handlers } from "../router"

export const jobHandlers: Handlers<typeof jobProcedures> = {
  "jobs.list": async () =>
    (await listJobs()).reverse().map(({ id, kind, state, progress, at, problem }) => ({
      id,
      kind: kind as Job["kind"],
      state,
      progress,
      at,
      ...(problem && { problem }),
    })),

  "jobs.pause": async ({ id }) => ({ state: await pauseJob(id) }),

  "jobs.resume": async ({ id }) => ({ state: await resumeJob(id) }),

  "jobs.cancel": async ({ id }) => ({ state: await cancelJob(id) }),
}
