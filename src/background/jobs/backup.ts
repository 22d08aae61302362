import browser from "webextension-polyfill"

import { ready } from "~db/connection"
import { takeSnapshot } from "~db/snapshots"

import { saveBackupFile } from "../backups/files"
import { backupState, keepBackupState, troubleOf } from "../backups/state"
import type { JobKind } from "./kind"
import { Stopped } from "./kind"

export type BackupData = Record<string, never>

/** Copies the store, reads the copy back, and saves it as a file where that is wanted. A second worker begins anew. */
export const backupJob: JobKind<BackupData> = {
  async run(data, { id, step }) {
    const { database, head } = ready()
    // Each is written, and read back.
    const rows = Object.values(head.counts).reduce((sum, count) => sum + count, await database.changes.count())
    const total = 2 * rows
    await step({ phase: "writing", done: 0, total })
    await copied((done) => step({ phase: "writing", done: Math.min(done, total), total }))
    await saveBackupFile(id)
    return data
  },
}

async function copied(onRecords: (written: number) => Promise<void>): Promise<void> {
  try {
    const app = browser.runtime.getManifest().version
    const tries = await takeSnapshot({ app, onRecords })
    const { copies } = await backupState()
    // One that couldn't be read back is told of until the next is good at once.
    if (tries === 2)
      await keepBackupState({ copies: { at: Date.now(), code: "backup-unreadable", details: { reason: "checksum" } } })
    else await keepBackupState({ copies: tries === 1 ? undefined : copies })
  } catch (cause) {
    if (!(cause instanceof Stopped)) await keepBackupState({ copies: troubleOf(cause) })
    throw cause
  }
}
