import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const indicatorQueries = {
  /** Asked anew when the page is opened, or the period changed: a pass over everybody is too dear to follow every note. */
  of: (from: number, to: number) =>
    queryOptions({
      queryKey: ["indicators", from, to],
      queryFn: () => askWorker("indicators.get", { from, to }),
      gcTime: 60_000,
    }),
}
