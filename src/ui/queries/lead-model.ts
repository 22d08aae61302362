import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const leadModelQueries = {
  all: ["leadModel"] as const,

  report: () => queryOptions({ queryKey: ["leadModel", "report"], queryFn: () => askWorker("model.report", {}) }),

  ofContact: (contactId: string) =>
    queryOptions({
      queryKey: ["leadModel", "contact", contactId],
      queryFn: () => askWorker("model.predict", { contactId }),
    }),
}
