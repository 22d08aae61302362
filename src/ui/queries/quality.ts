import { queryOptions } from "@tanstack/react-query"

import type { QualityList } from "~domain/quality"
import type { InputOf } from "~messages/protocol"

import { askWorker } from "../client"

export const qualityQueries = {
  all: ["quality"] as const,

  overview: () => queryOptions({ queryKey: ["quality", "overview"], queryFn: () => askWorker("quality.overview", {}) }),

  list: (list: QualityList, count: number) =>
    queryOptions({
      queryKey: ["quality", "list", list, count],
      queryFn: () => askWorker("quality.list", { list, count }),
    }),

  /** Those of some contacts who are on a list. */
  among: (list: QualityList, ids: string[]) =>
    queryOptions({
      queryKey: ["quality", "list", list, ids],
      queryFn: () => askWorker("quality.list", { list, ids }),
    }),

  /** @param typing what is being typed, as text */
  check: (typing: string) =>
    queryOptions({
      queryKey: ["quality", "check", typing],
      queryFn: () => askWorker("quality.check", JSON.parse(typing) as InputOf<"quality.check">),
      gcTime: 60_000,
    }),

  of: (id: string) =>
    queryOptions({ queryKey: ["quality", "of", id], queryFn: () => askWorker("quality.ofContact", { id }) }),
}
