import browser from "webextension-polyfill"

import { Problem } from "~domain/problem"

import { announce } from "./announce"
import { markUnreadable, nextReport } from "./screens"
import { readerOf, start } from "./sites"

/** A page that takes longer to read than this is asking for too much. */
export const LONGEST_READ = 8_000

/**
 * Reads the page in a tab now, under the right that the user's click gave.
 * @throws Problem "page-not-readable" where the browser refuses, "page-read-failed" when the page gave no answer
 */
export async function readPage(tabId: number): Promise<void> {
  const { url = "" } = await browser.tabs.get(tabId)
  const host = URL.canParse(url) ? new URL(url).hostname : ""
  const report = nextReport(tabId, LONGEST_READ)
  try {
    await start(tabId, await readerOf(url))
  } catch (cause) {
    await markUnreadable(tabId)
    announce([{ subject: "screen", id: String(tabId) }])
    throw new Problem("page-not-readable", { site: host }, { cause })
  }
  if (!(await report)) throw new Problem("page-read-failed", { reason: "no answer" })
}
