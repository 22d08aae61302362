import { commit } from "~db/commit"
import { findContacts } from "~db/contacts"
import { idsOnList } from "~db/quality"

import { announce } from "../announce"
import { finder } from "../quality/look-at"
import { mendContact } from "../quality/mend"
import type { JobKind } from "./kind"

/** `ids`: who is still to be looked at; `mended`: how many values were. */
export type MendingData = { ids?: string[]; mended: number }

/** Applies every suggestion that is sure to who is on the list of irregular values; all of it is one group of commits. */
export const mendingJob: JobKind<MendingData> = {
  async run({ ids: before, mended: already }, { id, step, keep }) {
    const ids = before ?? (await idsOnList("irregular", 0, 0, EVERYBODY))
    let mended = already
    for (let at = 0; at < ids.length; at += PORTION) {
      const portion = ids.slice(at, at + PORTION)
      mended += await mend(portion, id)
      await keep({ ids: ids.slice(at + PORTION), mended })
      await step({ phase: "mending", done: Math.min(ids.length, at + PORTION), total: ids.length })
    }
    announce([{ subject: "quality" }])
    return { mended }
  },
}

const PORTION = 100
/** The largest number of rows that can be asked for. */
const EVERYBODY = 0xffffffff

async function mend(ids: string[], group: string): Promise<number> {
  const find = await finder()
  const { mended } = await commit({ name: "quality.mend", commandId: `${group}:${ids[0]}`, group }, async (write) => {
    let mended = 0
    for (const { id } of await findContacts(ids)) mended += await mendContact(write, id, find)
    return { mended }
  })
  return mended
}
