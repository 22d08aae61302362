import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const duplicateQueries = {
  all: ["duplicates"] as const,

  list: (count: number) =>
    queryOptions({
      queryKey: ["duplicates", "list", count],
      queryFn: () => askWorker("duplicates.list", { count }),
    }),

  of: (contactId: string) =>
    queryOptions({
      queryKey: ["duplicates", "of", contactId],
      queryFn: () => askWorker("duplicates.list", { contactId, count: 1 }),
    }),
}
