import { queryOptions } from "@tanstack/react-query"

import { askWorker } from "../client"

export const indicatorQueries = {
  /** Asked anew when the page is opened, or the period or the segment changed: a pass over everybody is too dear to follow every note. */
  of: (from: number, to: number, segment?: string) =>
    queryOptions({
      queryKey: ["indicators", from, to, segment],
      queryFn: () => askWorker("indicators.get", { from, to, segment }),
      gcTime: 60_000,
    }),
}
