import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

import type { StoreStatus } from "~messages/store"
import { storeQueries } from "~ui/queries/store"

/**
 * Asks the browser to keep the data even when the disk is full, once there is something to lose and it hasn't promised yet. Only a page
 * may ask. What it answers is shown in the settings.
 */
export function usePersistence(status: StoreStatus | undefined): void {
  const queries = useQueryClient()
  const isWanted = status !== undefined && !status.persistent && status.counts.contacts > 0

  useEffect(() => {
    if (!isWanted) return
    const ask = async () => {
      if (await navigator.storage.persist()) await queries.invalidateQueries({ queryKey: storeQueries.all })
    }
    ask().catch(() => {}) // Not promised, which the settings say.
  }, [isWanted, queries])
}
