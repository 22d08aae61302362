import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const taskQueries = {
  all: ["tasks"] as const,
  lists: ["tasks", "due"] as const,

  ofContact: (contactId: string) =>
    queryOptions({
      queryKey: ["tasks", "of", contactId],
      queryFn: () => askWorker("tasks.ofContact", { contactId }),
    }),

  /** @param until the local day up to whose end tasks are due, YYYY-MM-DD */
  due: (until: string) =>
    queryOptions({
      queryKey: [...taskQueries.lists, until],
      queryFn: () => askWorker("tasks.due", { until }),
    }),
}
