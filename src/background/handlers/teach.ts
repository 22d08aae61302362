import browser from "webextension-polyfill"

import { commit } from "~db/commit"
import { getSettings } from "~db/settings"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"
import { isSamePlace, rulesFor, type SiteRule } from "~domain/site-rule"
import type { Pointing, teachProcedures } from "~messages/teach"

import { pointingIn, setPointing, startPointing } from "../pointing"
import type { Handlers } from "../router"

export const teachHandlers: Handlers<typeof teachProcedures> = {
  "teach.begin": async ({ tabId, field }) => {
    await setPointing(tabId, { field })
    try {
      await startPointing(tabId)
    } catch (cause) {
      await setPointing(tabId, null)
      throw new Problem("page-not-readable", { site: "" }, { cause })
    }
    return { field }
  },

  "teach.end": async ({ tabId }) => {
    await setPointing(tabId, null)
    // The script in the page asks whether it is still wanted, and ends.
    await startPointing(tabId).catch(() => {})
    return null
  },

  "teach.state": ({ tabId }) => pointingIn(tabId),

  "teach.wanted": async (_, { tabId }) => (tabId === undefined ? null : ((await wantedIn(tabId))?.field ?? null)),

  "teach.hover": async ({ text }, { tabId }) => {
    const pointing = tabId === undefined ? null : await wantedIn(tabId)
    if (pointing && tabId !== undefined) await setPointing(tabId, { ...pointing, text })
    return null
  },

  "teach.picked": async (lesson, { tabId }) => {
    const pointing = tabId === undefined ? null : await wantedIn(tabId)
    // Only what the user asked for is learned, and only of the page that they are on.
    if (tabId === undefined || !pointing || (lesson && lesson.rule.field !== pointing.field)) return null
    const { url = "" } = await browser.tabs.get(tabId)
    if (!lesson || (url && rulesFor([lesson.rule], url).length === 0)) {
      await setPointing(tabId, null)
      return null
    }
    const { seq } = await learn([lesson.rule], "teach.learn")
    await setPointing(tabId, { field: pointing.field, learnt: { seq, alike: lesson.alike } })
    return null
  },

  "teach.rules": async ({ url }) => rulesFor((await getSettings()).siteRules, url),

  "teach.forget": ({ commandId, ids }) =>
    commit({ name: "teach.forget", commandId }, async (write) => {
      const { siteRules } = await write.settings()
      await write.updateSettings({ siteRules: siteRules.filter(({ id }) => !ids.includes(id)) })
      return {}
    }),

  "teach.import": async ({ commandId, file }) => ({
    ...(await learn(file.rules, "teach.import", commandId)),
    added: file.rules.length,
  }),
}

/** What is still to be clicked in a tab. */
async function wantedIn(tabId: number): Promise<Pointing | null> {
  const pointing = await pointingIn(tabId)
  return pointing?.learnt ? null : pointing
}

function learn(rules: Omit<SiteRule, "id">[], name: string, commandId?: string): Promise<{ seq: number }> {
  return commit({ name, commandId }, async (write) => {
    const { siteRules } = await write.settings()
    const kept = siteRules.filter((one) => !rules.some((rule) => isSamePlace(one, rule)))
    await write.updateSettings({
      siteRules: [...kept, ...rules.map((rule) => ({ id: newId(), ...rule }))].slice(-MOST_RULES),
    })
    return {}
  })
}

const MOST_RULES = 500
