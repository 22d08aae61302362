import { queryOptions } from "@tanstack/react-query"

import type { CapturedContact } from "~domain/captured"

import { askWorker } from "../client"

export const contactQueries = {
  all: ["contacts"] as const,
  /** Everything that shows several contacts; any change of one may concern them. */
  lists: ["contacts", "list"] as const,
  recents: ["contacts", "list", "recent"] as const,

  one: (id: string) =>
    queryOptions({ queryKey: ["contacts", "one", id], queryFn: () => askWorker("contacts.get", { id }) }),

  search: (text: string, limit = 20) =>
    queryOptions({
      queryKey: [...contactQueries.lists, "search", text, limit],
      queryFn: () => askWorker("contacts.search", { text, limit }),
      gcTime: 60_000,
    }),

  atOrganization: (id: string) =>
    queryOptions({
      queryKey: [...contactQueries.lists, "at", id],
      queryFn: () => askWorker("contacts.atOrganization", { id }),
      gcTime: 60_000,
    }),

  recent: (limit = 8) =>
    queryOptions({
      queryKey: [...contactQueries.recents, limit],
      queryFn: () => askWorker("contacts.recent", { limit }),
    }),

  lookalikes: (captured: CapturedContact) =>
    queryOptions({
      queryKey: [...contactQueries.lists, "lookalikes", captured],
      queryFn: () => askWorker("contacts.lookalikes", { captured }),
      gcTime: 60_000,
    }),
}
