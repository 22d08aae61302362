import { useMutation, useQueryClient } from "@tanstack/react-query"

import type { Site } from "~domain/settings"

import { askWorker } from "./client"
import { screenQueries } from "./queries/screen"
import { siteQueries } from "./queries/sites"

type Granting = {
  /** The browser's answer to a request begun in the click itself: it prompts for nothing else. */
  granted: Promise<boolean>
  sites: Site[]
}

/** After the browser's prompt: has the scripts of the granted sites started. False when the user said no. */
export function useGrantSites() {
  const queries = useQueryClient()

  return useMutation({
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
}
