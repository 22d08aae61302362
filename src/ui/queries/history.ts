import { infiniteQueryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

const PAGE = 50

export const historyQueries = {
  all: ["history"] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ["history", "list"],
      queryFn: ({ pageParam }) => askWorker("history.list", { before: pageParam, limit: PAGE }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.seq),
    }),
}
