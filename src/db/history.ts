import { database } from "./connection"
import { seqsOfGroup } from "./groups"
import type { ChangeEntry } from "./schema"
import { isFinal, isUndoable, isUndone } from "./undo"

export type HistoryRow = ChangeEntry & { undone: boolean }

type Page = { before?: number; contactId?: string; limit: number }

/** The change log, newest first, without what the program did by itself. Of a group its newest commit stands for all. */
export async function listHistory(page: Page): Promise<HistoryRow[]> {
  const rows: ChangeEntry[] = []
  for await (const entry of standingForAll(page.before ?? Number.POSITIVE_INFINITY)) {
    if (!isUndoable(entry) || (page.contactId && entry.about !== page.contactId)) continue
    rows.push(entry)
    if (rows.length === page.limit) break
  }
  return Promise.all(rows.map(async (row) => ({ ...row, undone: await isTakenBack(row) })))
}

export const getEntry = (seq: number): Promise<ChangeEntry | undefined> => database().changes.get(seq)

/** The newest commit of the user's that stands and is no undo itself. */
export async function latestUndoable(): Promise<HistoryRow | undefined> {
  const recent = await listHistory({ limit: 50 })
  return recent.find((row) => !row.undone && row.undoes === undefined && !isFinal(row))
}

/** A group is taken back from its newest commit to its oldest. */
async function isTakenBack({ seq, group }: ChangeEntry): Promise<boolean> {
  const [oldest = seq] = group ? await seqsOfGroup(group) : []
  return isUndone(oldest)
}

/** The entries below a number, the newest first, without those of a group that a newer one stands for. */
async function* standingForAll(before: number): AsyncGenerator<ChangeEntry> {
  const log = database().changes
  const groups = new Map<string, Set<number>>()
  let below = before
  for (;;) {
    const entries = await log.where("seq").below(below).reverse().limit(PORTION).toArray()
    for (const entry of entries) {
      if (entry.seq >= below) continue
      below = entry.seq
      if (!entry.group) {
        yield entry
        continue
      }
      const seqs = groups.get(entry.group) ?? new Set(await seqsOfGroup(entry.group))
      groups.set(entry.group, seqs)
      if (entry.seq === Math.max(...seqs)) yield entry
      // A large group is stepped over: its entries are long.
      while (seqs.has(below - 1)) below--
    }
    if (entries.length < PORTION) return
  }
}

const PORTION = 25
