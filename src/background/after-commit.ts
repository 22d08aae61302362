import type { Committed } from "~db/commit"
import { ready } from "~db/connection"
import { canaryOf } from "~db/open"
import { noteForSearch } from "~db/search"
import type { Change } from "~messages/protocol"

import { announce } from "./announce"
import { refreshBadges } from "./badge"
import { followCommit } from "./canary"
import { scheduleReminder } from "./reminders"
import { readTaughtAgain } from "./taught-pages"

/** What follows every commit, once it is on disk. None of it is waited for by whoever is told "saved". */
export function afterCommit(committed: Committed): void {
  const changes = changesOf(committed)
  announce(changes, committed.seq || undefined)
  if (committed.seq === 0) return
  void followCommit(canaryOf(ready()))
  noteForSearch(committed)
  void readTaughtAgain(committed.operations)
  if (changes.some(({ subject }) => subject === "tasks")) void scheduleReminder()
  if (changes.some(({ subject }) => subject !== "interactions")) void refreshBadges()
}

function changesOf({ operations, drafts }: Committed): Change[] {
  return [
    ...operations.map(({ table, id, contactId }): Change => ({ subject: table as Change["subject"], id, contactId })),
    ...drafts.map((id): Change => ({ subject: "drafts", id })),
  ]
}
