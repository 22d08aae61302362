import { database } from "./connection"
import type { ChangeEntry } from "./schema"
import { isUndoable, isUndone } from "./undo"

export type HistoryRow = ChangeEntry & { undone: boolean }

type Page = { before?: number; contactId?: string; limit: number }

/** The change log, newest first, without what the program did by itself. */
export async function listHistory({ before, contactId, limit }: Page): Promise<HistoryRow[]> {
  const log = database().changes
  const rows = await (before ? log.where("seq").below(before) : log.toCollection())
    .reverse()
    .filter((entry) => isUndoable(entry) && (!contactId || entry.about === contactId))
    .limit(limit)
    .toArray()
  return Promise.all(rows.map(async (row) => ({ ...row, undone: await isUndone(row.seq) })))
}

/** The newest commit of the user's that stands and is no undo itself. */
export async function latestUndoable(): Promise<HistoryRow | undefined> {
  const recent = await listHistory({ limit: 50 })
  return recent.find((row) => !row.undone && row.undoes === undefined)
}
