import { allPairs, duplicatesMark, pairsAround } from "~db/duplicates"
import { clustersOf } from "~domain/duplicates/components"
import type { duplicateProcedures } from "~messages/duplicates"

import { shownGroups } from "../duplicates/groups"
import { keepUpDuplicates, keepUpInHurry, searchAll } from "../duplicates/keep-up"
import { startJob } from "../jobs/run"
import type { Handlers } from "../router"

/** How sure one may want to be before many are merged at once. */
const THRESHOLDS = [0.99, 0.95, 0.9, 0.8, 0.7, 0.5]

export const duplicateHandlers: Handlers<typeof duplicateProcedures> = {
  "duplicates.list": async ({ from, count, contactId }) => {
    // A profile that is opened is no moment to search everybody.
    await (contactId ? keepUpInHurry() : keepUpDuplicates())
    const [pairs, mark] = await Promise.all([contactId ? pairsAround(contactId) : allPairs(), duplicatesMark()])
    const clusters = clustersOf(pairs)
    return {
      groups: await shownGroups(clusters.slice(from, from + count)),
      total: clusters.length,
      sure: THRESHOLDS.map((threshold) => ({
        threshold,
        groups: clusters.filter(({ probability }) => probability >= threshold).length,
      })),
      searchedAt: mark?.at ?? 0,
    }
  },

  "duplicates.search": async () => {
    await searchAll()
    return { started: true }
  },

  "duplicates.mergeAll": async ({ id, threshold }) => {
    await startJob(id, "merging", { threshold, merged: 0 }, { phase: "merging", done: 0, total: 0 })
    return { started: true }
  },
}
