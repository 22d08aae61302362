import { QueryClient } from "@tanstack/react-query"

/**
 * What the worker knows stays fresh until the worker says otherwise, so nothing is refetched by the clock or by focus.
 * Our server is a database next door: offline is no reason to pause, and a failure is shown rather than tried again,
 * since the client has asked twice already.
 */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 30 * 60_000, networkMode: "always", retry: false },
      mutations: { networkMode: "always", retry: false },
    },
  })
