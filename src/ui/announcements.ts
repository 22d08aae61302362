import type { QueryClient, QueryKey } from "@tanstack/react-query"
import browser from "webextension-polyfill"

import type { Announcement, Change } from "~messages/protocol"

import { contactListQueries } from "./queries/contact-list"
import { contactQueries } from "./queries/contacts"
import { documentQueries } from "./queries/documents"
import { draftQueries } from "./queries/drafts"
import { duplicateQueries } from "./queries/duplicates"
import { historyQueries } from "./queries/history"
import { interactionQueries } from "./queries/interactions"
import { jobQueries } from "./queries/jobs"
import { leadModelQueries } from "./queries/lead-model"
import { leadQueries } from "./queries/leads"
import { qualityQueries } from "./queries/quality"
import { scoringQueries } from "./queries/scoring"
import { screenQueries } from "./queries/screen"
import { segmentQueries } from "./queries/segments"
import { settingsQueries } from "./queries/settings"
import { siteQueries } from "./queries/sites"
import { storeQueries } from "./queries/store"
import { taskQueries } from "./queries/tasks"
import { teachQueries } from "./queries/teach"

/** Which queries a change makes stale. A summary of a contact stands in lists, in tasks and on the screen; whoever changes may join a segment. */
const concerned: Record<Change["subject"], (change: Change) => QueryKey[]> = {
  contacts: ({ id }) => [
    ...(id ? [contactQueries.one(id).queryKey, leadModelQueries.ofContact(id).queryKey] : [contactQueries.all]),
    contactQueries.lists,
    taskQueries.lists,
    screenQueries.all,
    duplicateQueries.all,
    qualityQueries.all,
    segmentQueries.people,
    id ? leadQueries.of(id) : leadQueries.all,
  ],
  interactions: ({ contactId }) => [
    ...(contactId ? [leadModelQueries.ofContact(contactId).queryKey] : []),
    contactId ? interactionQueries.ofContact(contactId) : interactionQueries.all,
    contactId ? leadQueries.of(contactId) : leadQueries.all,
    contactQueries.recents,
    contactListQueries.all,
    segmentQueries.people,
    // The screen tells whose history has its mail.
    screenQueries.all,
  ],
  tasks: ({ contactId }) => [
    contactId ? taskQueries.ofContact(contactId).queryKey : taskQueries.all,
    taskQueries.lists,
    segmentQueries.people,
  ],
  documents: ({ contactId }) => [contactId ? documentQueries.ofContact(contactId).queryKey : documentQueries.all],
  drafts: ({ id }) => [id ? draftQueries.one(id).queryKey : draftQueries.all],
  settings: () => [settingsQueries.all, segmentQueries.people, scoringQueries.all, leadQueries.all],
  screen: ({ id }) => [id ? screenQueries.of(Number(id)).queryKey : screenQueries.all],
  sites: () => [siteQueries.all, screenQueries.all],
  teaching: ({ id }) => [id ? teachQueries.of(Number(id)).queryKey : teachQueries.all],
  jobs: () => [jobQueries.all],
  duplicates: () => [duplicateQueries.all],
  quality: () => [qualityQueries.all],
  leadModel: () => [leadModelQueries.all],
  segments: () => [segmentQueries.all, contactListQueries.all, leadQueries.all],
  backups: () => [storeQueries.all],
  // Another store altogether: nothing that is shown can be trusted.
  store: () => [[]],
}

/** The queries that an announcement makes stale, each once. A commit changes the history too. */
export function staleAfter(announcement: Announcement): QueryKey[] {
  const keys = announcement.changes.flatMap((change) => concerned[change.subject](change))
  if (announcement.seq !== undefined) keys.push(historyQueries.all)
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()]
}

export const isAnnouncement = (message: unknown): message is Announcement =>
  typeof message === "object" && message !== null && "announce" in message && message.announce === "changed"

/**
 * Refetches what the worker says has changed, and nothing else.
 * @param onScreen told which tab's screen changed (undefined: any), since a command may have left something to do there
 * @returns stops listening
 */
export function listenToWorker(queries: QueryClient, onScreen?: (tabId: number | undefined) => void): () => void {
  const listener = (message: unknown) => {
    if (!isAnnouncement(message)) return undefined
    for (const queryKey of staleAfter(message)) void queries.invalidateQueries({ queryKey })
    for (const change of message.changes) {
      if (change.subject === "screen") onScreen?.(change.id ? Number(change.id) : undefined)
    }
    // Not a question: another listener may answer the message, this one does not.
    return undefined
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}
