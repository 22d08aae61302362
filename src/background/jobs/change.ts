import { countOf, idAt } from "~db/contact-index/ids"
import type { BulkChange } from "~domain/list/bulk-change"

import { changeMany } from "../change-many"
import type { JobKind } from "./kind"

/** `ids`: whom, 16 bytes each; `done`: how many of them are dealt with. */
export type ChangeData = { ids: Uint8Array; change: BulkChange; done: number }

/** Changes a great many contacts, portion by portion; all of it is one group, taken back as one. */
export const changeJob: JobKind<ChangeData> = {
  async run({ ids, change, done: before }, { id, step, keep }) {
    const total = countOf(ids)
    let done = before
    while (done < total) {
      await step({ phase: "changing", done, total })
      const portion = Array.from({ length: Math.min(PORTION, total - done) }, (_, i) => idAt(ids, done + i))
      await changeMany(portion, change, { commandId: `${id}:${done}`, group: id })
      done += portion.length
      await keep({ ids, change, done })
    }
    await step({ phase: "changing", done, total })
    return { ids, change, done }
  },
}

const PORTION = 500
