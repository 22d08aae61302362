import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"

import type { Filter } from "~domain/segment/filter"
import { segmentQueries } from "~ui/queries/segments"

type Asked = { filter: Filter; withExcluded: boolean; own?: string | undefined }

/** Who would be in a segment, a moment after the last change of what it asks. @param isWhole whether it can be answered */
export function useCount(asked: Asked, isWhole: boolean) {
  const written = JSON.stringify(asked)
  const [settled, setSettled] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), SETTLES_IN)
    return () => clearTimeout(timer)
  }, [written])
  const query = useQuery({
    ...segmentQueries.count(JSON.parse(settled) as Asked),
    enabled: isWhole && settled === written,
  })
  return { part: query.data, problem: query.error, isCurrent: settled === written }
}

/** In milliseconds. */
const SETTLES_IN = 300
