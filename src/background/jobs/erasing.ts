import { commit } from "~db/commit"
import { ready } from "~db/connection"
import { checkpointIndex, currentIndex, noteForIndex } from "~db/contact-index"
import { forgetLinks, replacePairsOf } from "~db/duplicates"
import { eraseContacts, everyPartOf } from "~db/erasure"
import { emptyFolder } from "~db/files"
import { forgetModel } from "~db/lead-model"
import { keepQuality } from "~db/quality"
import { getSettings } from "~db/settings"
import { renewSnapshots } from "~db/snapshots"
import type { Contact } from "~domain/contact"
import { NO_ROWS } from "~domain/counts"
import { erasureKeys, hashesOf, newSalt, type Removed } from "~domain/erasure"

import { announce } from "../announce"
import type { JobKind } from "./kind"

/**
 * `ids`: whom to erase, with everybody merged into them, gone when it is done; `isOnRequest`: whether they are to be known when they
 * are captured again; `removed`, `at`: what the certificate says.
 */
export type ErasingData = { ids: string[]; isOnRequest: boolean; removed?: Removed; at?: number }

/**
 * Takes contacts out of every table, the log, the index and the copies of the store. What is left for after the commit is done by the
 * next worker where this one dies; nobody stops it there, or some of them would stay.
 */
export const erasingJob: JobKind<ErasingData> = {
  async run(data, { id, step, keep }) {
    const { isOnRequest, at = Date.now() } = data
    await step({ phase: "erasing", done: 0, total: 0 })
    const records = (await Promise.all(data.ids.map(everyPartOf))).flat()
    const ids = [...new Set([...data.ids, ...records.map((record) => record.id)])]
    await keep({ ...data, ids, at })
    const removed: Removed = { ...NOTHING, ...data.removed }
    if (records.length > 0) {
      Object.assign(removed, await erased(id, records, isOnRequest, at))
      await keep({ ...data, ids, at, removed })
    }
    await forgetIn(ids)
    if (isOnRequest) await forgetModel()
    removed.backups += await renewSnapshots()
    await emptyFolder("exports")
    const made = ["contacts", "interactions", "tasks", "documents", "segments", "leadModel"] as const
    announce(made.map((subject) => ({ subject })))
    return { ids: [], isOnRequest, removed, at }
  },
}

const NOTHING: Removed = { ...NO_ROWS, drafts: 0, logEntries: 0, backups: 0 }

async function erased(commandId: string, records: Contact[], isOnRequest: boolean, at: number) {
  const { erasureSalt } = await getSettings()
  const salt = erasureSalt || newSalt()
  // Hashed before the transaction, which waits for nothing but the store.
  const hashes = isOnRequest ? await hashesOf(erasureKeys(records), salt) : new Map()
  const name = isOnRequest ? "contacts.erase" : "bin.empty"
  return commit({ name, commandId }, async (write) => {
    if (isOnRequest && !erasureSalt) await write.updateSettings({ erasureSalt: salt })
    return eraseContacts(
      write,
      records,
      [...hashes.values()].map((hash) => ({ hash, at })),
    )
  })
}

/** Out of what is made from the contacts. */
async function forgetIn(ids: string[]): Promise<void> {
  await currentIndex()
  noteForIndex({ operations: ids.map((id) => ({ table: "contacts", id, kind: "create" })) })
  await checkpointIndex(true)
  await replacePairsOf(ids, [], ready().head.seq)
  await forgetLinks()
  await keepQuality([], ids)
}
