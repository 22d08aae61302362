import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const scoringQueries = {
  all: ["scoring"] as const,
  rules: () => queryOptions({ queryKey: ["scoring", "rules"], queryFn: () => askWorker("scoring.get", {}) }),
}
