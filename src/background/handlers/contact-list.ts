import { packIds } from "~db/contact-index/ids"
import { listChoices, listIds, listRows, selectedIds } from "~db/list"
import { getSegment } from "~db/segments"
import { Problem } from "~domain/problem"
import type { contactListProcedures } from "~messages/contact-list"

import { changeMany } from "../change-many"
import { startJob } from "../jobs/run"
import type { Handlers } from "../router"

export const contactListHandlers: Handlers<typeof contactListProcedures> = {
  "list.rows": ({ view, from, count }) => listRows(view, from, count),

  "list.ids": ({ view, from, count }) => listIds(view, from, count),

  "list.choices": ({ field, text, limit }) => listChoices(field, text, limit),

  "list.change": async ({ commandId, who, change }) => {
    if ("addSegment" in change && (await getSegment(change.addSegment)).kind === "live")
      throw new Problem("record-gone", {})
    const ids = await selectedIds(who)
    if (ids.length <= AT_ONCE) return changeMany(ids, change, { commandId })
    const data = { ids: packIds(ids), change, done: 0 }
    await startJob(commandId, "change", data, { phase: "changing", done: 0, total: ids.length })
    return { seq: 0, changed: ids.length, job: commandId }
  },
}

/** Contacts that are changed while the asker waits; more are a job. */
const AT_ONCE = 1_000
