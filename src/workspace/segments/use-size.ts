import { useQuery } from "@tanstack/react-query"

import type { SegmentSize } from "~messages/segments"
import { segmentQueries } from "~ui/queries/segments"

/** How many are in a segment; undefined until it is known. */
export const useSize = (id: string): SegmentSize | undefined =>
  useQuery(segmentQueries.sizes()).data?.find((one) => one.id === id)
