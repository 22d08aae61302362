import * as z from "zod"

import type { ProblemCode, ProblemDetails } from "~domain/problem"

import { takes } from "./procedure"

/**
 * Long work, and how far it is: `done` of `total` in `phase`. One job runs at a time, so "running" may mean that it waits.
 * `at`: when that was so, in milliseconds since 1970.
 */
export type Job = {
  id: string
  kind:
    | "backup"
    | "change"
    | "duplicates"
    | "erasing"
    | "export"
    | "import"
    | "lead-model"
    | "merging"
    | "mending"
    | "preview"
    | "quality"
    | "segments"
    | "undo"
  state: "running" | "paused" | "done" | "cancelled" | "failed"
  progress: { phase: string; done: number; total: number }
  at: number
  problem?: { code: ProblemCode; details: ProblemDetails[ProblemCode] }
}

const one = z.object({ id: z.uuid() })

export const jobProcedures = {
  /** The jobs there are, the newest first: of each kind those that run or wait, and the last that ended. */
  "jobs.list": takes(z.object({})).returns<Job[]>(),

  "jobs.pause": takes(one).returns<Pick<Job, "state">>(),

  "jobs.resume": takes(one).returns<Pick<Job, "state">>(),

  /** Stops it for good. What it has written stays written. */
  "jobs.cancel": takes(one).returns<Pick<Job, "state">>(),
}
