import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const teachQueries = {
  all: ["teaching"] as const,
  /** What the user is pointing at in a tab. */
  of: (tabId: number) =>
    queryOptions({ queryKey: ["teaching", tabId], queryFn: () => askWorker("teach.state", { tabId }) }),
}
