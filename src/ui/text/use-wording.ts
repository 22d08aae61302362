import { useQuery } from "@tanstack/react-query"

import { segmentQueries } from "../queries/segments"
import type { Wording } from "./segment-sentence"
import { useNames } from "./use-names"
import { useFormats, useText } from "./use-text"

/** What filters are said with: the user's language, and the names of stages and segments. */
export function useWording(): Wording {
  const t = useText()
  const formats = useFormats()
  const names = useNames()
  const segments = useQuery(segmentQueries.list()).data ?? []
  return { t, formats, names, segment: (id) => segments.find((one) => one.id === id)?.name }
}
