import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const documentQueries = {
  all: ["documents"] as const,

  /** The last attached first; those of interactions too. */
  ofContact: (contactId: string) =>
    queryOptions({
      queryKey: [...documentQueries.all, contactId],
      queryFn: () => askWorker("documents.ofContact", { contactId }),
    }),
}
