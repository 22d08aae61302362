import browser from "webextension-polyfill"

import type { ScreenReport } from "~domain/captured"

/** A report as it was received; `received` in milliseconds since 1970. `byGrant`: from a script that stays on the page. */
export type KeptReport = ScreenReport & { received: number }

/** What is known of a tab: the newest report of each of its frames. `unreadable`: reading it was refused by the browser. */
export type KeptScreen = { reports: Record<number, KeptReport>; unreadable?: boolean }

/*
 * storage.session keeps the screens while the worker is dead. What is here is the same, nearer by: the worker that
 * received a report answers from it.
 */
const near = new Map<number, KeptScreen>()

const keyOf = (tabId: number) => `screen:${tabId}`

export async function keptScreen(tabId: number): Promise<KeptScreen> {
  const known = near.get(tabId)
  if (known) return known
  const key = keyOf(tabId)
  const kept = ((await browser.storage.session.get(key))[key] as KeptScreen | undefined) ?? { reports: {} }
  // A report may have come in meanwhile; it is newer.
  const now = near.get(tabId) ?? kept
  near.set(tabId, now)
  return now
}

export async function keepReport(tabId: number, frameId: number, report: ScreenReport): Promise<void> {
  const reports = { ...(await keptScreen(tabId)).reports }
  // Something new on screen ends what was picked from what was there before.
  delete reports[PICKED]
  await keep(tabId, { reports: { ...reports, [frameId]: { ...report, received: Date.now() } } })
  for (const waiter of waiting) waiter(tabId)
}

/** What the user picked by hand in a tab, a selection or a link: it stands before what the page's own scripts found. */
export const PICKED = -1

/** What a frame showed is gone, and what it shows now isn't known yet. */
export async function forgetReport(tabId: number, frameId: number): Promise<void> {
  const { [frameId]: gone, ...reports } = (await keptScreen(tabId)).reports
  if (gone) await keep(tabId, { reports })
}

export const markUnreadable = (tabId: number): Promise<void> => keep(tabId, { reports: {}, unreadable: true })

export async function forgetScreen(tabId: number): Promise<void> {
  near.delete(tabId)
  await browser.storage.session.remove(keyOf(tabId))
}

async function keep(tabId: number, screen: KeptScreen): Promise<void> {
  near.set(tabId, screen)
  // Full after hundreds of tabs: this worker still has it, and the page reports again to the next one.
  await browser.storage.session.set({ [keyOf(tabId)]: screen }).catch(() => {})
}

/** What the tab shows: an open mail before anything else, the newest first. */
export function mainReport({ reports }: KeptScreen): KeptReport | undefined {
  return (
    reports[PICKED] ??
    Object.values(reports).sort((a, b) => RANK[a.state] - RANK[b.state] || b.received - a.received)[0]
  )
}

const RANK: Record<ScreenReport["state"], number> = { mail: 0, "not-understood": 1, "mail-list": 2, page: 3 }

const waiting = new Set<(tabId: number) => void>()

/** Resolves when the tab's next report is in, or after `milliseconds` without one. */
export function nextReport(tabId: number, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (came: boolean) => {
      clearTimeout(timer)
      waiting.delete(waiter)
      resolve(came)
    }
    const waiter = (reported: number) => {
      if (reported === tabId) finish(true)
    }
    const timer = setTimeout(() => finish(false), milliseconds)
    waiting.add(waiter)
  })
}
