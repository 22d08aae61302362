import { commit } from "~db/commit"
import { ready } from "~db/connection"
import { exclusionsOf, rulesOf } from "~db/lead-context"
import { getSettings } from "~db/settings"
import { exclusionFinder } from "~domain/exclusion"
import { Problem } from "~domain/problem"
import { defaultScoreRules } from "~domain/score/default-rules"
import { readScoreRules } from "~domain/score/rules-schema"
import type { scoringProcedures } from "~messages/scoring"

import type { Handlers } from "../router"
import { goThrough } from "../scoring/people"
import { previewOn } from "../scoring/preview"

export const scoringHandlers: Handlers<typeof scoringProcedures> = {
  "scoring.get": async () => ({ rules: rulesOf(await getSettings()), defaults: defaultScoreRules }),

  "scoring.preview": async ({ rules: tried, soFar }) => {
    const read = readScoreRules(tried)
    return "faults" in read ? read : previewOn(read.rules, soFar)
  },

  "scoring.save": ({ commandId, rules, over, draftKey }) =>
    commit({ name: "scoring.save", commandId }, async (write) => {
      const { version } = rulesOf(await write.settings())
      if (version !== over) throw new Problem("rules-changed", {})
      await write.updateSettings({ scoreRules: { ...rules, version: version + 1 } })
      if (draftKey) await write.forgetDraft(draftKey)
      return {}
    }),

  "scoring.covered": async ({ soFar }) => {
    const settings = await getSettings()
    const exclusionOf = exclusionFinder(exclusionsOf(settings))
    const covered = { ...soFar?.covered }
    let done = soFar?.done ?? 0
    const after = await goThrough(soFar?.after, (people) => {
      done += people.length
      for (const { subject } of people) {
        const found = exclusionOf(subject)
        if (found && found.by !== "hand") covered[found.match] = (covered[found.match] ?? 0) + 1
      }
    })
    return { covered, ...(after && { after }), done, total: ready().head.live.contacts }
  },
}
