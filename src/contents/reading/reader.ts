import type { ScreenReport } from "~domain/captured"
import { ask } from "~messages/client"
import { api } from "./api"
import { onPageChange } from "./page-changes"

/** Reads what the page shows now; undefined where this frame has nothing to say. */
export type Reader = { kind: "mail" | "page"; read: () => ScreenReport | undefined | Promise<ScreenReport | undefined> }

/** Of this script's own world, which the page can't see. */
const world = globalThis as { juntoReaders?: Partial<Record<Reader["kind"], AbortController>> }

/**
 * Reports what the page shows, and goes on where the site is granted: at every change, until the script is replaced by
 * a newer one or the extension is gone.
 */
export function startReading({ kind, read }: Reader): void {
  // An update, or a second click, starts the script again in the same page. The newest of a kind is the one that counts: where a
  // mail's script found no mail, it goes on looking beside the page's.
  world.juntoReaders ??= {}
  world.juntoReaders[kind]?.abort()
  const reader = new AbortController()
  world.juntoReaders[kind] = reader
  const { signal } = reader

  let last = ""
  let reading: "no" | "yes" | "stale" = "no"
  const report = async () => {
    // What changes while a long page is read is read when that is done.
    if (reading !== "no") {
      reading = "stale"
      return
    }
    reading = "yes"
    const shown = await Promise.resolve(read()).finally(() => {
      const isStale = reading === "stale"
      reading = "no"
      if (isStale && !signal.aborted) void report()
    })
    const text = JSON.stringify(shown) ?? ""
    if (signal.aborted || !shown || text === last) return
    last = text
    await send(shown)
  }

  const send = async (shown: ScreenReport) => {
    try {
      const { stay } = await ask(api, "screen.report", shown)
      // Read once, for a click; or the right to this site was taken back.
      if (!stay) reader.abort()
    } catch {
      // Updated or removed: nobody will ever listen to this script again. Else the worker had trouble, and the next
      // change finds it better.
      if (!api?.runtime?.id) reader.abort()
    }
  }

  onPageChange(() => void report(), signal)
  // A frame that goes takes its mail along. The page itself is followed by its tab.
  if (window.top !== window) addEventListener("pagehide", () => void send(nothingOpen()), { signal })
  void report()
}

const nothingOpen = (): ScreenReport => ({ url: location.href, title: "", state: "mail-list", people: [] })
