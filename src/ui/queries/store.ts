import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const storeQueries = {
  all: ["store"] as const,
  status: () => queryOptions({ queryKey: ["store"], queryFn: () => askWorker("store.status", {}) }),
}
