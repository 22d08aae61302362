import browser from "webextension-polyfill"

import { Problem, type ProblemCode, type ProblemDetails } from "~domain/problem"
import type { BackupTrouble } from "~messages/store"

import { announce } from "../announce"

/** A file of ours in the downloads folder, by the browser's number of the download. `at` in milliseconds since 1970. */
export type SavedFile = { id: number; name: string; at: number; seq: number; bytes: number; isEncrypted: boolean }

/**
 * What is remembered of backups beside them, in storage.local: the store itself is replaced by a restore, and belongs to all computers
 * alike, while files and their failures are this one's.
 */
type State = { files: SavedFile[]; copies?: BackupTrouble; saving?: BackupTrouble }

const KEY = "backups"

export async function backupState(): Promise<State> {
  return { files: [], ...((await browser.storage.local.get(KEY))[KEY] as State | undefined) }
}

export async function keepBackupState(change: Partial<State>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await backupState()), ...change } })
  announce([{ subject: "backups" }])
}

export const forgetBackupState = (): Promise<void> => browser.storage.local.remove(KEY)

/** What went wrong, as it is kept and told. What is no Problem is told with its message. */
export function troubleOf(cause: unknown): BackupTrouble {
  const problem: Problem<ProblemCode> =
    cause instanceof Problem ? cause : new Problem("worker-failed", { message: String((cause as Error)?.message) })
  return { at: Date.now(), code: problem.code, details: problem.details as ProblemDetails[ProblemCode] }
}
