import { findContacts } from "~db/contacts"
import { seqsOfGroup } from "~db/groups"
import { getEntry, type HistoryRow, latestUndoable, listHistory } from "~db/history"
import { undo, undoGroup } from "~db/undo"
import { displayName } from "~domain/contact-name"
import { fieldOfPath } from "~domain/fields"
import type { HistoryEntry, historyProcedures } from "~messages/history"

import { startJob } from "../jobs/run"
import type { Handlers } from "../router"

export const historyHandlers: Handlers<typeof historyProcedures> = {
  "history.undo": async ({ seq, commandId }) => {
    const { group } = (await getEntry(seq)) ?? {}
    if (!group) return undo(seq, commandId)
    const seqs = await seqsOfGroup(group)
    if (seqs.length <= AT_ONCE) return undoGroup(group, commandId)
    await startJob(commandId, "undo", { group, kept: [] }, { phase: "undoing", done: 0, total: seqs.length })
    return { seq: 0, kept: [], job: commandId }
  },

  "history.latest": async () => {
    const row = await latestUndoable()
    return row ? ((await entries([row]))[0] ?? null) : null
  },

  "history.list": async (page) => entries(await listHistory(page)),
}

/** Commits of a group that are taken back while the asker waits; more are a job. */
const AT_ONCE = 5

async function entries(rows: HistoryRow[]): Promise<HistoryEntry[]> {
  const ids = [...new Set(rows.flatMap(({ about }) => about ?? []))]
  const names = new Map((await findContacts(ids)).map((contact) => [contact.id, displayName(contact)]))
  return rows.map(({ seq, at, name, about, operations, undone, groupSize }) => ({
    seq,
    at,
    name,
    undone,
    ...(groupSize && { records: groupSize }),
    ...(about && { contact: { id: about, fullName: names.get(about) ?? "" } }),
    fields: [
      ...new Set(operations.flatMap((one) => (one.kind === "update" ? Object.keys(one.after).map(fieldOf) : []))),
    ],
  }))
}

const fieldOf = (path: string) => fieldOfPath(path.replace(/^provenance\//, ""))
