import { useMutation, useQueryClient } from "@tanstack/react-query"

import { askWorker } from "./client"
import { screenQueries } from "./queries/screen"

/** Reads a tab's page now, under the right that the last click on Junto gave for it. */
export function useReadPage(tabId: number) {
  const queries = useQueryClient()

  return useMutation({
    mutationFn: () => askWorker("screen.read", { tabId }),
    onSuccess: (screen) => queries.setQueryData(screenQueries.of(tabId).queryKey, screen),
  })
}
