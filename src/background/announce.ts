import browser from "webextension-polyfill"

import type { Announcement, Change } from "~messages/protocol"

/** Tells every open interface what changed. Content scripts are not told: it is about contacts. */
export function announce(changes: Change[], seq?: number): void {
  const announcement: Announcement = { announce: "changed", changes, ...(seq && { seq }) }
  // No interface open: nobody to tell.
  browser.runtime.sendMessage(announcement).catch(() => {})
}

/** How long the commits of one large action are gathered before they are told of together, in milliseconds. */
const GATHERED_FOR = 400

let gathered: { subjects: Set<Change["subject"]>; seq: number } | undefined

/** Tells of one commit among many: soon, together with those that follow, and by their subjects alone. */
export function announceSoon(changes: Change[], seq: number): void {
  if (!gathered) {
    const all = { subjects: new Set<Change["subject"]>(), seq }
    gathered = all
    setTimeout(() => {
      gathered = undefined
      announce(
        [...all.subjects].map((subject) => ({ subject })),
        all.seq,
      )
    }, GATHERED_FOR)
  }
  gathered.seq = seq
  for (const { subject } of changes) gathered.subjects.add(subject)
}
