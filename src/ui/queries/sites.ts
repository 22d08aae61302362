import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const siteQueries = {
  all: ["sites"] as const,
  list: () => queryOptions({ queryKey: ["sites"], queryFn: () => askWorker("sites.list", {}) }),
}
