import { commit } from "~db/commit"
import { allPairs } from "~db/duplicates"
import { mergeInto } from "~db/merge"
import { clustersOf } from "~domain/duplicates/components"

import { announce } from "../announce"
import { standingMembers } from "../duplicates/groups"
import type { JobKind } from "./kind"

/** `threshold`: how likely a group must be; `merged`: how many groups were merged. */
export type MergingData = { threshold: number; merged: number }

/**
 * Merges every group of duplicates that is likely enough. What a worker merged before it died is a group no more, so that the next
 * goes on with what is left.
 */
export const mergingJob: JobKind<MergingData> = {
  async run({ threshold, merged: before }, { id, step, keep }) {
    const clusters = clustersOf(await allPairs()).filter(({ probability }) => probability >= threshold)
    let merged = before
    for (const [at, { ids }] of clusters.entries()) {
      const [into, ...others] = await standingMembers({ ids })
      if (into && others.length > 0) {
        await commit({ name: "contacts.merge", about: into.id, group: id }, async (write) => {
          await mergeInto(
            write,
            into.id,
            others.map((other) => other.id),
            {},
          )
          return {}
        })
        merged++
      }
      await step({ phase: "merging", done: at + 1, total: clusters.length })
      if (merged % KEPT_EVERY === 0) await keep({ threshold, merged })
    }
    announce([{ subject: "duplicates" }])
    return { threshold, merged }
  },
}

const KEPT_EVERY = 20
