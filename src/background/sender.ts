import browser, { type Runtime } from "webextension-polyfill"

/** Our own pages, our content scripts, or anybody else. */
export type SenderKind = "page" | "content-script" | "stranger"

/**
 * Who sent a message. Decided by what the browser vouches for (its own id, the sender's origin), and never by an address
 * the sender could have chosen.
 */
export function classifySender(sender: Runtime.MessageSender & { origin?: string }): SenderKind {
  if (sender.id !== browser.runtime.id) return "stranger"
  const ourOrigin = browser.runtime.getURL("").replace(/\/$/, "")
  if (sender.origin !== undefined && sender.origin !== "null") {
    if (sender.origin === ourOrigin) return "page"
    return sender.tab ? "content-script" : "stranger"
  }
  // Older Firefox names no origin. Its own pages' addresses can't be borrowed: no web page may open one in a frame.
  if (sender.url?.startsWith(`${ourOrigin}/`)) return "page"
  return sender.tab ? "content-script" : "stranger"
}
