import browser from "webextension-polyfill"

import type { Announcement, Change } from "~messages/protocol"

/** Tells every open interface what changed. Content scripts are not told: it is about contacts. */
export function announce(changes: Change[], seq?: number): void {
  const announcement: Announcement = { announce: "changed", changes, ...(seq && { seq }) }
  // No interface open: nobody to tell.
  browser.runtime.sendMessage(announcement).catch(() => {})
}
