import type { JobRow } from "~db/schema"

export type Progress = JobRow["progress"]

/** What a running job may ask of whoever runs it. */
export type Control<Data> = {
  /** The job's own id, alike in every run. */
  id: string
  /**
   * Tells how far it is, and lets other work have its turn if this slice has lasted long enough. Called after every few
   * milliseconds of work.
   * @throws Stopped when the job was paused or cancelled; it is let through
   */
  step(progress: Progress): Promise<void>
  /** Writes down from where to go on if the worker dies. */
  keep(data: Data): Promise<void>
}

/** Long work of one kind. `run` goes on from what was last kept, and gives what is kept of it when it is done. */
export type JobKind<Data> = {
  run(data: Data, control: Control<Data>): Promise<Data>
}

/** The job was paused or cancelled. Not a failure. */
export class Stopped extends Error {}
