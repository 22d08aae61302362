import { allContacts } from "~db/all-contacts"
import { ready } from "~db/connection"
import { averageScore, clearQuality, keepQuality, keepQualityMark, qualityMark } from "~db/quality"
import type { ScoreOfDay } from "~db/schema"
import { localDay } from "~domain/due"

import { announce } from "../announce"
import { heldAgainst, lookAt } from "../quality/look-at"
import type { JobKind } from "./kind"

/**
 * How far it is. `seq`: the commit that it began at, from which on whoever changed is looked at again after it; `by`: what everybody is
 * held against; `upTo`: the id of who was looked at last, `done`: how many were. Empty at the beginning, and at the end.
 */
export type QualityData = { reached?: { seq: number; by: string; upTo: string; done: number } }

/** The base's score is kept for so many days on which everybody was looked at. */
const MOST_DAYS = 400

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
    const mark = await qualityMark()
    await keepQualityMark({ seq, at: Date.now(), by, days: withToday(mark?.days ?? [], await averageScore()) })
    announce([{ subject: "quality" }])
    return {}
  },
}

function withToday(days: ScoreOfDay[], score: Omit<ScoreOfDay, "day">): ScoreOfDay[] {
  const day = localDay(new Date())
  return [...days.filter((one) => one.day !== day), { day, ...score }].slice(-MOST_DAYS)
}
