import { infiniteQueryOptions } from "@tanstack/react-query"

import type { InteractionKind } from "~domain/interaction-kinds"

import { askWorker } from "../client"

type Before = { at: number; id: string } | undefined

export const interactionQueries = {
  all: ["interactions"] as const,
  ofContact: (contactId: string) => ["interactions", contactId] as const,

  /** The timeline, page by page, newest first. All kinds when none is given. */
  timeline: (contactId: string, kinds: InteractionKind[]) =>
    infiniteQueryOptions({
      queryKey: [...interactionQueries.ofContact(contactId), kinds],
      queryFn: ({ pageParam }) => askWorker("interactions.list", { contactId, kinds, before: pageParam }),
      initialPageParam: undefined as Before,
      getNextPageParam: (page): Before => {
        const last = page.interactions.at(-1)
        return page.more && last ? { at: last.at, id: last.id } : undefined
      },
    }),
}
