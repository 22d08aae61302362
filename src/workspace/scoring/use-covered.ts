import { useQuery } from "@tanstack/react-query"

import type { CoveredSoFar } from "~messages/scoring"
import { askWorker } from "~ui/client"

/** How many contacts each listed address or domain covers; undefined until everybody was looked at. */
export function useCovered(listed: readonly string[]): Record<string, number> | undefined {
  return useQuery({
    queryKey: ["scoring", "covered", ...listed],
    queryFn: ({ signal }) => countCovered(signal),
    enabled: listed.length > 0,
  }).data
}

async function countCovered(signal: AbortSignal): Promise<Record<string, number>> {
  let soFar: Omit<Required<CoveredSoFar>, "total"> | undefined
  for (;;) {
    const { covered, after, done } = await askWorker("scoring.covered", soFar ? { soFar } : {})
    if (after === undefined) return covered
    signal.throwIfAborted()
    soFar = { covered, after, done }
  }
}
