import { allContacts } from "~db/all-contacts"
import { ready } from "~db/connection"
import { averageScore, clearQuality, keepQuality, keepQualityMark, keepScore } from "~db/quality"
import { localDay } from "~domain/due"

import { announce } from "../announce"
import { heldAgainst, lookAt } from "../quality/look-at"
import type { JobKind } from "./kind"

/**
 * How far it is. `seq`: the commit that it began at, from which on whoever changed is looked at again after it; `by`: what everybody is
 * held against; `upTo`: the id of who was looked at last, `done`: how many were. Empty at the beginning, and at the end.
 */
export type QualityData = { reached?: { seq: number; by: string; upTo: string; done: number } }

/** Looks at everybody. A second worker goes on with whom the first hasn't looked at, unless the standards are others by then. */
export const qualityJob: JobKind<QualityData> = {
  async run({ reached }, { step, keep }) {
    const by = await heldAgainst()
    const before = reached?.by === by ? reached : undefined
    const seq = before?.seq ?? ready().head.seq
    let done = before?.done ?? 0
    if (!before) await clearQuality()
    for await (const rows of allContacts(before?.upTo)) {
      const contacts = rows.flatMap(({ keys: _, ...contact }) => (contact.deleted ? [] : [contact]))
      await keepQuality(await lookAt(contacts))
      done += contacts.length
      await keep({ reached: { seq, by, upTo: rows.at(-1)?.id ?? "", done } })
      await step({ phase: "checking", done, total: ready().head.live.contacts })
    }
    await keepScore({ day: localDay(new Date()), ...(await averageScore()) })
    await keepQualityMark({ seq, at: Date.now(), by })
    announce([{ subject: "quality" }])
    return {}
  },
}
