import { commit } from "~db/commit"
import { findContacts, getContact } from "~db/contacts"
import { allPairs } from "~db/duplicates"
import {
  averageScore,
  countOnList,
  idsOnList,
  isOnList,
  qualityMark,
  rowsOf,
  rowsOnList,
  scoresByDay,
} from "~db/quality"
import { getSettings } from "~db/settings"
import { summaryOf } from "~domain/contact-name"
import { clustersOf } from "~domain/duplicates/components"
import { byHarm, MONTH, QUALITY_LISTS, type QualityList } from "~domain/quality"
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
    const [mark, days, { score }, pairs, ...counts] = await Promise.all([
      qualityMark(),
      scoresByDay(),
      averageScore(),
      allPairs(),
      ...QUALITY_LISTS.map((list) => countOnList(list, before)),
    ])
    return {
      counts: Object.fromEntries(QUALITY_LISTS.map((list, i) => [list, counts[i] ?? 0])) as Record<QualityList, number>,
      duplicates: clustersOf(pairs).length,
      score,
      days,
      checkedAt: mark?.at ?? 0,
    }
  },

  "quality.list": async ({ list, from, count, ids: among }) => {
    await keepUpQuality()
    const before = await term()
    const [found, total, find] = await Promise.all([
      among ?? idsOnList(list, before, from, count),
      countOnList(list, before),
      finder(),
    ])
    const rows = await rowsOf(found)
    const ids = among?.filter((id) => isOnList(rows.get(id) ?? NOT_LOOKED_AT, list, before)) ?? found
    const entries = (await findContacts(ids)).flatMap((contact) => {
      const row = rows.get(contact.id)
      const found = find(contact).filter(({ kind }) => list === kind || list === "stale" || list === "disengaged")
      const { score, seenAt } = row ?? { score: 0, seenAt: 0 }
      return [{ contact: summaryOf(contact), score, seenAt, suggestions: found.map(asSuggestion) }]
    })
    return { entries, total }
  },

  "quality.harmful": async ({ list, count }) => {
    await keepUpQuality()
    const rows = await rowsOnList(list, await term(), MOST_RANKED)
    const worst = rows.sort((a, b) => a.score - b.score).slice(0, MOST_READ)
    const scores = new Map(worst.map(({ id, score }) => [id, score]))
    const contacts = (await findContacts([...scores.keys()])).sort(byHarm((id) => scores.get(id) ?? 0))
    return { ids: contacts.slice(0, count).map(({ id }) => id) }
  },

  "quality.confirm": ({ commandId, id }) =>
    commit({ name: "quality.confirm", commandId, about: id }, async (write) => {
      const { provenance } = await getContact(id)
      const checked = Object.entries(provenance).map(([path, one]) => [
        `provenance/${path}`,
        { ...one, checkedAt: write.now },
      ])
      await write.update("contacts", id, Object.fromEntries(checked))
      return {}
    }),

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

/** Of a very long list so many are ranked by their score, and so many of those by who they are. */
const MOST_RANKED = 5_000
const MOST_READ = 300

const NOT_LOOKED_AT = { id: "", score: 0, marks: [], seenAt: Number.POSITIVE_INFINITY }

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
