import type { siteProcedures } from "~messages/sites"

import { announce } from "../announce"
import type { Handlers } from "../router"
import { addSites, grantedSites, removeSite } from "../sites"

export const siteHandlers: Handlers<typeof siteProcedures> = {
  "sites.list": () => grantedSites(),

  "sites.granted": async ({ sites }) => {
    const granted = await addSites(sites)
    announce([{ subject: "sites" }])
    return granted
  },

  "sites.revoke": async ({ origin }) => {
    const granted = await removeSite(origin)
    announce([{ subject: "sites" }])
    return granted
  },
}
