import browser from "webextension-polyfill"

import { Problem } from "~domain/problem"

import { LONGEST_READ } from "./page-reader"
import { forgetScreen, type KeptReport, keptScreen, mainReport, nextReport } from "./screens"
import { readerOf, start } from "./sites"

/** Milliseconds that a page may take to load. */
const LONGEST_LOAD = 30_000

/**
 * Opens a page in a tab of its own behind the others, reads it and closes the tab.
 * @throws Problem "page-not-readable" where the browser refuses, "page-read-failed" when the page gave no answer
 */
export async function readElsewhere(url: string): Promise<KeptReport> {
  const { id: tabId } = await browser.tabs.create({ url, active: false })
  if (tabId === undefined) throw new Problem("page-read-failed", { reason: "no tab" })
  try {
    await loaded(tabId)
    const report = nextReport(tabId, LONGEST_READ)
    await startIn(tabId, url)
    if (!(await report)) throw new Problem("page-read-failed", { reason: "no answer" })
    const read = mainReport(await keptScreen(tabId))
    if (!read) throw new Problem("page-read-failed", { reason: "nothing read" })
    return read
  } finally {
    await browser.tabs.remove(tabId).catch(() => {}) // The user closed it.
    await forgetScreen(tabId)
  }
}

/** A tab that has just been made may still hold the empty page it began with, which nobody may read. */
async function startIn(tabId: number, url: string): Promise<void> {
  const script = await readerOf(url)
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(tabId, script)
    } catch (cause) {
      if (attempt === ATTEMPTS) throw new Problem("page-not-readable", { site: new URL(url).hostname }, { cause })
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_ATTEMPTS))
    }
  }
}

const ATTEMPTS = 8
const BETWEEN_ATTEMPTS = 400

/** Resolves when the tab has loaded its page, or has had the time to: what is there by then is read. */
function loaded(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      browser.tabs.onUpdated.removeListener(listener)
      resolve()
    }
    // Firefox tells of an empty page first.
    const isThere = ({ status, url }: { status?: string; url?: string }) =>
      status === "complete" && url !== "about:blank"
    const listener = (changed: number, _: unknown, tab: { status?: string; url?: string }) => {
      if (changed === tabId && isThere(tab)) finish()
    }
    const timer = setTimeout(finish, LONGEST_LOAD)
    browser.tabs.onUpdated.addListener(listener)
    void browser.tabs.get(tabId).then(
      (tab) => isThere(tab) && finish(),
      finish, // The tab is gone; reading it will say so.
    )
  })
}
