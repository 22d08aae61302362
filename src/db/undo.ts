import { inverse, type Operation } from "~domain/operation"
import { Problem } from "~domain/problem"

import { commit } from "./commit"
import { database } from "./connection"
import { PURGE } from "./documents"
import { seqsOfGroup } from "./groups"
import type { ChangeEntry } from "./schema"
import type { SyncedTable, Writer } from "./writer"

/**
 * Takes a commit back by its inverse, which is a commit itself, and can be taken back in turn.
 * @param group of the inverse, where it is one of several
 * @returns `kept`: the fields that were changed again since, and stay as they are
 * @throws Problem "nothing-to-undo" when there is no such commit or it has been taken back
 */
export async function undo(seq: number, commandId: string, group?: string): Promise<{ seq: number; kept: string[] }> {
  const entry = await database().changes.get(seq)
  if (!entry || !isUndoable(entry) || isFinal(entry)) throw new Problem("nothing-to-undo", {})
  return commit({ name: "history.undo", commandId, about: entry.about, undoes: seq, group }, async (write) => {
    if (await isUndone(seq)) throw new Problem("nothing-to-undo", {})
    // One record's changes are taken back one after another, different records' beside each other: the store answers many at once.
    const kept = await Promise.all(
      byRecord(entry.operations).map((operations) => takeBackAll(write, operations, group !== undefined)),
    )
    return { kept: [...new Set(kept.flat())] }
  })
}

/** The operations of each record. */
function byRecord(operations: Operation[]): Operation[][] {
  const records = new Map<string, Operation[]>()
  for (const operation of operations) {
    const key = `${operation.table} ${operation.id}`
    const known = records.get(key)
    if (known) known.push(operation)
    else records.set(key, [operation])
  }
  return [...records.values()]
}

/** @param isOneOfMany whether what is gone already is no reason to stop */
async function takeBackAll(write: Writer, operations: Operation[], isOneOfMany: boolean): Promise<string[]> {
  const kept: string[] = []
  // Last first: what was built on an earlier step goes before it.
  for (const operation of operations.toReversed())
    if (!isOneOfMany || !(await isGone(operation))) kept.push(...(await takeBack(write, operation)))
  return kept
}

/**
 * Takes back all that stands of a group, the newest commit first; what was deleted since stays so. What was taken back before,
 * by a worker that died for one, is passed over.
 * @param id of the group that the inverse commits make
 * @param onStep told how many of how many commits are dealt with, and waited for
 */
export async function undoGroup(
  group: string,
  id: string,
  onStep: (done: number, total: number, kept: string[]) => Promise<void> = async () => {},
): Promise<{ seq: number; kept: string[] }> {
  const seqs = await seqsOfGroup(group)
  const kept = new Set<string>()
  let last = 0
  for (const [at, seq] of seqs.reverse().entries()) {
    if (!(await isUndone(seq))) {
      const undone = await undo(seq, `${id}:${seq}`, id)
      for (const field of undone.kept) kept.add(field)
      last = undone.seq
    }
    await onStep(at + 1, seqs.length, [...kept])
  }
  return { seq: last, kept: [...kept] }
}

/** Whether what was made is deleted already. */
async function isGone({ kind, table, id }: Operation): Promise<boolean> {
  if (kind !== "create") return false
  const row = await database().table(table).get(id)
  return !row || row.deleted !== undefined
}

async function takeBack(write: Writer, operation: Operation): Promise<string[]> {
  const table = operation.table as SyncedTable | "settings"
  if (operation.kind === "create") {
    if (table !== "settings") await write.remove(table, operation.id)
    return []
  }
  const row = await database().table(table).get(operation.id)
  if (!row) return Object.keys(operation.after)
  const { changes, kept } = inverse(row, operation)
  if (Object.keys(changes).length === 0) return kept
  if (table === "settings") await write.updateSettings(changes)
  else if (row.deleted && !("deleted" in changes)) return Object.keys(operation.after)
  else await write.update(table, operation.id, changes)
  return kept
}

/** A commit has been taken back when one that undoes it stands, and has not been taken back itself. */
export async function isUndone(seq: number): Promise<boolean> {
  for (const taker of await database().changes.where({ undoes: seq }).toArray())
    if (!(await isUndone(taker.seq))) return true
  return false
}

/** What the program learnt by itself is nothing the user did. */
export const isUndoable = (entry: ChangeEntry): boolean => entry.name !== "settings.learn" && entry.name !== PURGE

/** What was erased can't come back. */
export const isFinal = (entry: ChangeEntry): boolean => entry.name === "contacts.erase" || entry.name === "bin.empty"
