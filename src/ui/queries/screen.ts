import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const screenQueries = {
  all: ["screen"] as const,
  /** By tab, so that switching shows what is known of the other tab at once, and never the wrong person. */
  of: (tabId: number) =>
    queryOptions({ queryKey: ["screen", tabId], queryFn: () => askWorker("screen.get", { tabId }) }),
}
