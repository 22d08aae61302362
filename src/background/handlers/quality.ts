import { commit } from "~db/commit"
import { findContacts, getContact } from "~db/contacts"
import { allPairs } from "~db/duplicates"
import { averageScore, countOnList, idsOnList, qualityMark, rowsOf } from "~db/quality"
import { getSettings } from "~db/settings"
import { summaryOf } from "~domain/contact-name"
import { clustersOf } from "~domain/duplicates/components"
import { MONTH, QUALITY_LISTS, type QualityList } from "~domain/quality"
import type { Finding } from "~domain/standards"
import type { qualityProcedures, Suggestion } from "~messages/quality"

import { keepUpDuplicates } from "../duplicates/keep-up"
import { startJob } from "../jobs/run"
import { findingsOfTyped } from "../quality/check"
import { keepUpQuality } from "../quality/keep-up"
import { finder, lookAt } from "../quality/look-at"
import { mendContact } from "../quality/mend"
import type { Handlers } from "../router"

export const qualityHandlers: Handlers<typeof qualityProcedures> = {
  "quality.overview": async () => {
    await Promise.all([keepUpQuality(), keepUpDuplicates()])
    const before = await term()
    const [mark, { score }, pairs, ...counts] = await Promise.all([
      qualityMark(),
      averageScore(),
      allPairs(),
      ...QUALITY_LISTS.map((list) => countOnList(list, before)),
    ])
    return {
      counts: Object.fromEntries(QUALITY_LISTS.map((list, i) => [list, counts[i] ?? 0])) as Record<QualityList, number>,
      duplicates: clustersOf(pairs).length,
      score,
      days: mark?.days ?? [],
      checkedAt: mark?.at ?? 0,
    }
  },

  "quality.list": async ({ list, from, count }) => {
    await keepUpQuality()
    const before = await term()
    const [ids, total, find] = await Promise.all([
      idsOnList(list, before, from, count),
      countOnList(list, before),
      finder(),
    ])
    const rows = await rowsOf(ids)
    const entries = (await findContacts(ids)).flatMap((contact) => {
      const row = rows.get(contact.id)
      const found = find(contact).filter(({ kind }) => list === kind || list === "stale" || list === "disengaged")
      const { score, seenAt } = row ?? { score: 0, seenAt: 0 }
      return [{ contact: summaryOf(contact), score, seenAt, suggestions: found.map(asSuggestion) }]
    })
    return { entries, total }
  },

  "quality.ofContact": async ({ id }) => {
    const contact = await getContact(id)
    const [[row], find] = await Promise.all([lookAt([contact]), finder()])
    return { score: row?.score ?? 0, suggestions: find(contact).map(asSuggestion) }
  },

  "quality.check": async ({ id, typed }) => ({ suggestions: (await findingsOfTyped(typed, id)).map(asSuggestion) }),

  "quality.mend": async ({ commandId, id, code, value }) => {
    const find = await finder()
    const isWanted = (finding: Finding) => (!code || finding.code === code) && (!value || finding.value === value)
    return commit({ name: "quality.mend", commandId, about: id }, async (write) => {
      await mendContact(write, id, (contact) => find(contact).filter(isWanted))
      return {}
    })
  },

  "quality.mendAll": async ({ id }) => {
    await startJob(id, "mending", { mended: 0 }, { phase: "mending", done: 0, total: 0 })
    return { started: true }
  },
}

/** Whoever was last seen before this is stale. */
async function term(): Promise<number> {
  const { standards } = await getSettings()
  return Date.now() - standards.staleMonths * MONTH
}

const asSuggestion = ({ kind, code, field, value, fix }: Finding): Suggestion => ({
  kind,
  code,
  field,
  value,
  ...(fix && { fix: fix.value }),
})
