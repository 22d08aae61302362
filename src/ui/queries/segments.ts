import { type QueryClient, queryOptions } from "@tanstack/react-query"

import type { Filter } from "~domain/segment/filter"
import type { Part } from "~messages/segments"

import { askWorker } from "../client"

/** Whose questions these are: a newer one of a page's ends the one before. */
const asker = crypto.randomUUID()

export const segmentQueries = {
  all: ["segments"] as const,
  /** What is made of who is in them. */
  people: ["segments", "people"] as const,

  list: () => queryOptions({ queryKey: ["segments", "list"], queryFn: () => askWorker("segments.list", {}) }),

  sizes: () =>
    queryOptions({ queryKey: [...segmentQueries.people, "sizes"], queryFn: () => askWorker("segments.sizes", {}) }),

  /** Who would be in a segment; until that is known, how far it is. */
  count: (asked: { filter: Filter; withExcluded: boolean; own?: string | undefined }) =>
    queryOptions({
      queryKey: [...segmentQueries.people, "count", asked],
      queryFn: ({ client, queryKey, signal }) =>
        inParts(client, queryKey, signal, (question) => askWorker("segments.count", { ...asked, asker, question })),
      gcTime: 60_000,
    }),

  report: (id: string) =>
    queryOptions({
      queryKey: [...segmentQueries.people, "report", id],
      queryFn: ({ client, queryKey, signal }) =>
        inParts(client, queryKey, signal, (question) =>
          askWorker("segments.report", { id, asker: reportAsker, question }),
        ),
      gcTime: 60_000,
    }),
}

const reportAsker = crypto.randomUUID()

/** Asks until the value is there, and shows how far it is where nothing is shown yet. */
async function inParts<Value>(
  queries: QueryClient,
  queryKey: readonly unknown[],
  signal: AbortSignal,
  ask: (question: string) => Promise<Part<Value>>,
): Promise<Part<Value>> {
  const question = crypto.randomUUID()
  for (;;) {
    const part = await ask(question)
    signal.throwIfAborted()
    if (part.value !== undefined) return part
    if (queries.getQueryData<Part<Value>>(queryKey)?.value === undefined) queries.setQueryData(queryKey, part)
  }
}
