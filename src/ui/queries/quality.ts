import { queryOptions } from "@tanstack/react-query"

import type { QualityList } from "~domain/quality"

import { askWorker } from "../client"

export const qualityQueries = {
  all: ["quality"] as const,

  overview: () => queryOptions({ queryKey: ["quality", "overview"], queryFn: () => askWorker("quality.overview", {}) }),

  list: (list: QualityList, count: number) =>
    queryOptions({
      queryKey: ["quality", "list", list, count],
      queryFn: () => askWorker("quality.list", { list, count }),
    }),

  of: (id: string) =>
    queryOptions({ queryKey: ["quality", "of", id], queryFn: () => askWorker("quality.ofContact", { id }) }),
}
