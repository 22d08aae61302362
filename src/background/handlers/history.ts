import { findContacts } from "~db/contacts"
import { type HistoryRow, latestUndoable, listHistory } from "~db/history"
import { undo } from "~db/undo"
import { displayName } from "~domain/contact-name"
import { fieldOfPath } from "~domain/fields"
import type { HistoryEntry, historyProcedures } from "~messages/history"

import type { Handlers } from "../router"

export const historyHandlers: Handlers<typeof historyProcedures> = {
  "history.undo": ({ seq, commandId }) => undo(seq, commandId),

  "history.latest": async () => {
    const row = await latestUndoable()
    return row ? ((await entries([row]))[0] ?? null) : null
  },

  "history.list": async (page) => entries(await listHistory(page)),
}

async function entries(rows: HistoryRow[]): Promise<HistoryEntry[]> {
  const ids = [...new Set(rows.flatMap(({ about }) => about ?? []))]
  const names = new Map((await findContacts(ids)).map((contact) => [contact.id, displayName(contact)]))
  return rows.map(({ seq, at, name, about, operations, undone }) => ({
    seq,
    at,
    name,
    undone,
    ...(about && { contact: { id: about, fullName: names.get(about) ?? "" } }),
    fields: [
      ...new Set(operations.flatMap((one) => (one.kind === "update" ? Object.keys(one.after).map(fieldOf) : []))),
    ],
  }))
}

const fieldOf = (path: string) => fieldOfPath(path.replace(/^provenance\//, ""))
