import { type QueryClient, queryOptions } from "@tanstack/react-query"

import type { Profile } from "~messages/screen"

import { askWorker } from "../client"
import { contactQueries } from "./contacts"
import { interactionQueries } from "./interactions"
import { taskQueries } from "./tasks"

export const screenQueries = {
  all: ["screen"] as const,
  /** By tab, so that switching shows what is known of the other tab at once, and never the wrong person. */
  of: (tabId: number) =>
    queryOptions({
      queryKey: ["screen", tabId],
      queryFn: async ({ client }) => {
        const { profile, ...screen } = await askWorker("screen.get", { tabId })
        if (profile) keepProfile(client, profile)
        return screen
      },
    }),
}

/** The first person's profile came with the screen: nobody asks for it again. What is there already is kept up by itself. */
function keepProfile(client: QueryClient, { contact, timeline, tasks }: Profile): void {
  const seed = (queryKey: readonly unknown[], data: unknown) =>
    client.getQueryData(queryKey) === undefined && client.setQueryData(queryKey, data)
  seed(contactQueries.one(contact.id).queryKey, contact)
  seed(interactionQueries.timeline(contact.id, []).queryKey, { pages: [timeline], pageParams: [undefined] })
  seed(taskQueries.ofContact(contact.id).queryKey, tasks)
}
