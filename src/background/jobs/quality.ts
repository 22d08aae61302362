import { allContacts } from "~db/all-contacts"
import { ready } from "~db/connection"
import { averageScore, clearQuality, keepQuality, keepQualityMark, qualityMark } from "~db/quality"
import type { ScoreOfDay } from "~db/schema"
import { localDay } from "~domain/due"

import { announce } from "../announce"
import { heldAgainst, lookAt } from "../quality/look-at"
import type { JobKind } from "./kind"

/** The base's score is kept for so many days on which everybody was looked at. */
const MOST_DAYS = 400

/** Looks at everybody. It keeps nothing on the way: a worker that follows one that died begins anew. */
export const qualityJob: JobKind<Record<string, never>> = {
  async run(data, { step }) {
    const { seq, live } = ready().head
    const by = await heldAgainst()
    let done = 0
    await clearQuality()
    for await (const rows of allContacts()) {
      const contacts = rows.flatMap(({ keys: _, ...contact }) => (contact.deleted ? [] : [contact]))
      await keepQuality(await lookAt(contacts))
      done += contacts.length
      await step({ phase: "checking", done, total: live.contacts })
    }
    const mark = await qualityMark()
    await keepQualityMark({ seq, at: Date.now(), by, days: withToday(mark?.days ?? [], await averageScore()) })
    announce([{ subject: "quality" }])
    return data
  },
}

function withToday(days: ScoreOfDay[], score: Omit<ScoreOfDay, "day">): ScoreOfDay[] {
  const day = localDay(new Date())
  return [...days.filter((one) => one.day !== day), { day, ...score }].slice(-MOST_DAYS)
}
