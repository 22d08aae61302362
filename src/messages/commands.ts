import * as z from "zod"

/**
 * Every change carries an id of the sender's making. A worker that dies after the commit and before the answer
 * is asked again under the same id, and answers with what it did the first time.
 */
export const command = { commandId: z.uuid() }

/** The answer to a change: the number of its commit, by which it can be undone. */
export type Saved = { seq: number }
