import { useMutation, useQueryClient } from "@tanstack/react-query"
import browser from "webextension-polyfill"

import type { Site } from "~domain/settings"

import { askWorker } from "./client"
import { screenQueries } from "./queries/screen"
import { siteQueries } from "./queries/sites"

type Granting = { granted: Promise<boolean>; sites: Site[] }

/**
 * Asks the browser for sites and has their scripts started. `ask` must be called first of all in a click: the browser
 * prompts for nothing else. `data` is false when the user said no.
 */
export function useGrantSites() {
  const queries = useQueryClient()
  const grant = useMutation({
    async mutationFn({ granted, sites }: Granting) {
      if (!(await granted)) return false
      await askWorker("sites.granted", { sites })
      return true
    },
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: siteQueries.all })
      await queries.invalidateQueries({ queryKey: screenQueries.all })
    },
  })

  return {
    ...grant,
    ask(sites: Site[]) {
      const granted = browser.permissions.request({ origins: sites.map(({ origin }) => `${origin}/*`) })
      grant.mutate({ granted, sites })
    },
  }
}
