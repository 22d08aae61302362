import type { Committed } from "~db/commit"
import { ready } from "~db/connection"
import { noteForIndex } from "~db/contact-index"
import { canaryOf } from "~db/open"
import type { Operation } from "~domain/operation"
import type { Change } from "~messages/protocol"

import { announce, announceSoon } from "./announce"
import { refreshBadges } from "./badge"
import { followCommit } from "./canary"
import { scheduleReminder } from "./reminders"
import { keepUpSegments } from "./segments/keep-up"
import { readTaughtAgain } from "./taught-pages"

/** What follows every commit, once it is on disk. None of it is waited for by whoever is told "saved". */
export function afterCommit(committed: Committed): void {
  const changes = changesOf(committed)
  if (committed.group) announceSoon(changes, committed.seq)
  else announce(changes, committed.seq || undefined)
  if (committed.seq === 0) return
  void followCommit(canaryOf(ready()))
  noteForIndex(committed)
  void readTaughtAgain(committed.operations)
  // Where the store was closed meanwhile, the upkeep or its next opening asks again.
  if (changes.some(({ subject }) => subject === "segments" || subject === "settings")) keepUpSegments().catch(() => {})
  if (changes.some(({ subject }) => subject === "tasks")) void scheduleReminder()
  if (changes.some(({ subject }) => subject !== "interactions" && subject !== "documents")) void refreshBadges()
}

function changesOf({ operations, drafts }: Committed): Change[] {
  return [...operations.flatMap(changesOfOperation), ...drafts.map((id): Change => ({ subject: "drafts", id }))]
}

/** What passes from one contact to another is news of both. */
function changesOfOperation(operation: Operation): Change[] {
  const { table, id, contactId } = operation
  const change: Change = { subject: table as Change["subject"], id, contactId }
  const other = operation.kind === "update" ? operation.after.contactId : undefined
  return typeof other === "string" ? [change, { ...change, contactId: other }] : [change]
}
