import { ready } from "~db/connection"
import { findContacts } from "~db/contacts"
import { keepQuality, keepQualityMark, qualityMark } from "~db/quality"
import { writtenAfter } from "~db/written"

import { startTheOne } from "../jobs/run"
import { heldAgainst, lookAt } from "./look-at"

/** More than this are looked at quicker with everybody. */
const MOST_SINGLE = 500

let work: Promise<void> | undefined

/** Looks at whoever was written, or had something happen, since the lists were last up to date. */
export function keepUpQuality(): Promise<void> {
  work ??= lookAtWritten().finally(() => {
    work = undefined
  })
  return work
}

async function lookAtWritten(): Promise<void> {
  const [mark, by] = await Promise.all([qualityMark(), heldAgainst()])
  const { seq } = ready().head
  const written = mark?.by === by ? await writtenAfter(mark.seq, MOST_SINGLE, true) : undefined
  if (!mark || !written) return lookAtAll()
  if (written.size > 0) {
    const contacts = await findContacts([...written])
    const there = new Set(contacts.map(({ id }) => id))
    await keepQuality(
      await lookAt(contacts),
      [...written].filter((id) => !there.has(id)),
    )
  }
  if (seq !== mark.seq) await keepQualityMark({ ...mark, seq })
}

/** Begins to look at everybody, where that is not under way. */
const lookAtAll = (): Promise<void> =>
  startTheOne("quality", {}, { phase: "checking", done: 0, total: ready().head.live.contacts })
