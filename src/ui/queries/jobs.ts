import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

/** While something runs the worker is asked now and then, which keeps it alive. */
const WATCHED_EVERY = 3_000

export const jobQueries = {
  all: ["jobs"] as const,
  list: () =>
    queryOptions({
      queryKey: ["jobs", "list"],
      queryFn: () => askWorker("jobs.list", {}),
      refetchInterval: ({ state }) => (state.data?.some((job) => job.state === "running") ? WATCHED_EVERY : false),
    }),
}
