import { commit } from "~db/commit"
import { getSettings } from "~db/settings"
import type { Settings } from "~domain/settings"
import type { settingsProcedures } from "~messages/settings"

import type { Handlers } from "../router"

export const settingsHandlers: Handlers<typeof settingsProcedures> = {
  "settings.get": () => getSettings(),

  "settings.update": ({ commandId, changes }) =>
    commit({ name: "settings.update", commandId }, async (write) => {
      const forgottenOwn = forgotten(await write.settings(), changes)
      await write.updateSettings({ ...changes, ...(forgottenOwn && { forgottenOwn }) })
      return {}
    }),
}

/** What the user takes out of the own addresses and domains is not to be learned from the mailbox again. */
function forgotten(settings: Settings, changes: Partial<Settings>): string[] | undefined {
  const kept = new Set([
    ...(changes.ownAddresses ?? settings.ownAddresses),
    ...(changes.ownDomains ?? settings.ownDomains),
  ])
  const gone = [...settings.ownAddresses, ...settings.ownDomains].filter((one) => !kept.has(one))
  const still = settings.forgottenOwn.filter((one) => !kept.has(one))
  return gone.length > 0 || still.length < settings.forgottenOwn.length ? [...still, ...gone] : undefined
}
